package kr.salpim.domain.alert;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.salpim.domain.alert.Entry.What;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.clock.Clockwork;
import kr.salpim.domain.clock.Timer;
import kr.salpim.domain.contact.Chase;
import kr.salpim.domain.contact.Contact;
import kr.salpim.domain.household.FamilyChange;
import kr.salpim.domain.household.Home;
import kr.salpim.domain.household.Homes;
import kr.salpim.domain.household.Household;
import kr.salpim.domain.household.Standing;
import kr.salpim.domain.ladder.Concern;
import kr.salpim.domain.outbox.MessageClass;
import kr.salpim.domain.risk.Ruling;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.table.Value;
import kr.salpim.domain.text.Texts;

/** How an alert ends: with a result, which ends the household's episode as well. */
public final class Closing {

  /** Whoever was spoken to, met or heard from need not be looked for. */
  private static final Set<AlertResult> FOUND =
      EnumSet.of(AlertResult.SPOKE, AlertResult.MET, AlertResult.HEARD_FROM);

  private static final Set<Standing> SOUGHT =
      EnumSet.of(Standing.OUT_OF_CONTACT, Standing.WHEREABOUTS_UNKNOWN);

  private final Homes homes;
  private final Telling telling;
  private final Texts texts;

  Closing(Table table, Telling telling, Texts texts) {
    this.homes = new Homes(table);
    this.telling = telling;
    this.texts = texts;
  }

  /**
   * Ends the alert and its household's episode.
   *
   * @param by who says so; empty where nobody of the staff did
   */
  public List<Change> close(Alert alert, AlertResult result, Optional<Staff> by, Turn turn) {
    List<Change> changes = new ArrayList<>(alone(alert, result, by, turn));
    homes
        .root(alert.household())
        .map(Home::household)
        .map(FamilyChange::new)
        .map(family -> ends(family, alert, result, turn.now()).changes())
        .ifPresent(changes::addAll);
    return changes;
  }

  /**
   * Ends the alert alone, where its household is written in the same transaction anyway: see {@link
   * #ends}.
   */
  public List<Change> alone(Alert alert, AlertResult result, Optional<Staff> by, Turn turn) {
    Alert closed =
        alert.edit().note(turn.now(), What.RESULT, by, result.name()).cameTo(result).done();
    List<Change> changes = new ArrayList<>();
    changes.add(AlertItem.changed(closed));
    changes.addAll(unchased(alert));
    boolean decided = result != AlertResult.SUPERSEDED && result != AlertResult.HEARD_FROM;
    if (alert.concern() == Concern.VIOLENCE && decided) {
      alert.reports().stream()
          .map(Key::partition)
          .distinct()
          .forEach(contact -> changes.add(unhushed(contact)));
    }
    return changes;
  }

  /** Messages of those who were looked for no longer find it. */
  static List<Change> unchased(Alert alert) {
    return alert.chased().stream()
        .<Change>map(token -> new Change.Delete(Chase.key(token), Condition.always()))
        .toList();
  }

  /** What the end of an alert means for its household. */
  public FamilyChange ends(FamilyChange family, Alert alert, AlertResult result, Instant now) {
    family.remove(alert.household(), Household.EPISODE);
    // What it went on for is ended with it.
    family.root().ids().forEach(id -> family.remove(id, Household.SUPERSEDED));
    ruling(result)
        .ifPresent(
            ruling -> family.setEach(Household.ruling(ruling), new Value.Num(now.toEpochMilli())));
    if (result != AlertResult.MISTAKEN && result != AlertResult.SUPERSEDED) {
      family.count(alert.household(), Household.EPISODES);
    }
    if (FOUND.contains(result) && SOUGHT.contains(family.root().standing())) {
      family.set(Household.STANDING, new Value.Text(Standing.ACTIVE.name()));
    }
    assessAnew(family, family.root().id(), now);
    return family;
  }

  /**
   * Ends an alert in whose place another goes on, and tells whoever took it. Nothing was decided:
   * the household remembers it, see {@link Household#SUPERSEDED}.
   *
   * @param turn in the alert's dong
   */
  public List<Change> superseded(FamilyChange family, Alert alert, Turn turn) {
    family.remove(alert.household(), Household.EPISODE);
    family.set(alert.household(), Household.SUPERSEDED, new Value.Text(alert.episode()));
    List<Change> changes =
        new ArrayList<>(alone(alert, AlertResult.SUPERSEDED, Optional.empty(), turn));
    String text = texts.korean("notice.superseded", turn.dong().sender());
    alert
        .taker()
        .flatMap(turn.dong()::staff)
        .map(
            staff ->
                telling.tell(
                    alert,
                    staff,
                    "superseded|" + staff.token(),
                    text,
                    MessageClass.INFORMATIONAL,
                    turn))
        .ifPresent(changes::add);
    return changes;
  }

  /**
   * Puts the household on the clock, with nothing tried yet: its level is no longer what it was.
   */
  public static void assessAnew(FamilyChange family, String id, Instant due) {
    family.set(Attributes.CLOCK, new Value.Text(Timer.HOUSEHOLD.partition(id)));
    family.set(Attributes.DUE, new Value.Num(due.toEpochMilli()));
    Clockwork.TRIED.forEach(name -> family.remove(id, name));
  }

  /** The person who was looked for has written: the search ends, and whoever looks hears of it. */
  List<Change> heardFrom(Alert alert, Set<Staff> looking, Turn turn) {
    return found(alert, AlertResult.HEARD_FROM, Optional.empty(), looking, turn);
  }

  /** One of the staff met the person who was looked for: the others need not look any longer. */
  List<Change> met(Alert alert, Staff by, Set<Staff> looking, Turn turn) {
    Set<Staff> others = new LinkedHashSet<>(looking);
    others.removeIf(staff -> staff.token().equals(by.token()));
    return found(alert, AlertResult.MET, Optional.of(by), others, turn);
  }

  private List<Change> found(
      Alert alert, AlertResult result, Optional<Staff> by, Set<Staff> told, Turn turn) {
    List<Change> changes = new ArrayList<>(close(alert, result, by, turn));
    String text = texts.korean("notice.found." + result, turn.dong().sender());
    for (Staff staff : told) {
      changes.add(
          telling.tell(
              alert, staff, "found|" + staff.token(), text, MessageClass.INFORMATIONAL, turn));
    }
    return changes;
  }

  /** Whoever decided, decided as well that the person may be written to again. */
  private static Change unhushed(String contact) {
    return new Change.Update(
        new Key(contact, Contact.SORT),
        Map.of(),
        Map.of(),
        Set.of(Contact.HUSHED),
        Condition.present());
  }

  /** What the result says of the signals that raised the alert. */
  private static Optional<Ruling> ruling(AlertResult result) {
    return switch (result) {
      case SPOKE, MET, HANDED_TO_RESCUE -> Optional.of(Ruling.CLOSED);
      case MISTAKEN -> Optional.of(Ruling.NOT_A_CRISIS);
      case WATCHED -> Optional.of(Ruling.WATCH);
      case HEARD_FROM -> Optional.of(Ruling.HEARD_FROM);
      case SUPERSEDED -> Optional.empty();
    };
  }
}
