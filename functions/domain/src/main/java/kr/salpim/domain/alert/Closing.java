package kr.salpim.domain.alert;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.salpim.domain.alert.Entry.What;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.contact.Chase;
import kr.salpim.domain.contact.Contact;
import kr.salpim.domain.household.Household;
import kr.salpim.domain.household.Standing;
import kr.salpim.domain.ladder.CaseKind;
import kr.salpim.domain.ladder.Concern;
import kr.salpim.domain.outbox.MessageClass;
import kr.salpim.domain.risk.Ruling;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Value;
import kr.salpim.domain.text.Texts;

/** How an alert ends: with a result, which ends the household's episode as well. */
public final class Closing {

  private final Telling telling;
  private final Texts texts;

  Closing(Telling telling, Texts texts) {
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
    changes.add(episodeEnds(alert, result, turn));
    return changes;
  }

  /**
   * Ends the alert of a household that turned out to be another one, which has one of its own.
   *
   * @param root id of the household that is written in the same transaction anyway
   */
  public List<Change> merged(Alert alert, String root, Turn turn) {
    List<Change> changes =
        new ArrayList<>(alone(alert, AlertResult.MERGED, Optional.empty(), turn));
    if (!alert.household().equals(root)) {
      changes.add(episodeEnds(alert, AlertResult.MERGED, turn));
    }
    return changes;
  }

  private List<Change> alone(Alert alert, AlertResult result, Optional<Staff> by, Turn turn) {
    Alert closed =
        alert.edit().note(turn.now(), What.RESULT, by, result.name()).cameTo(result).done();
    List<Change> changes = new ArrayList<>();
    changes.add(AlertItem.changed(closed));
    for (String token : alert.chased()) {
      changes.add(new Change.Delete(Chase.key(token), Condition.always()));
    }
    if (alert.concern() == Concern.VIOLENCE) {
      alert.reports().stream()
          .map(Key::partition)
          .distinct()
          .forEach(contact -> changes.add(unhushed(contact)));
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

  /**
   * The person who was looked for has written: the chase ends, and so it does for whoever looks.
   */
  public List<Change> heardFrom(Alert alert, Set<Staff> looking, Turn turn) {
    List<Change> changes =
        new ArrayList<>(close(alert, AlertResult.HEARD_FROM, Optional.empty(), turn));
    String text = texts.korean("notice.heardfrom", turn.dong().sender());
    for (Staff staff : looking) {
      changes.add(
          telling.tell(
              alert, staff, "heardfrom|" + staff.token(), text, MessageClass.INFORMATIONAL, turn));
    }
    return changes;
  }

  private static Change episodeEnds(Alert alert, AlertResult result, Turn turn) {
    Map<String, Value> set = new HashMap<>();
    ruling(result)
        .ifPresent(r -> set.put(Household.ruling(r), new Value.Num(turn.now().toEpochMilli())));
    Set<String> remove = new HashSet<>();
    remove.add(Household.EPISODE);
    boolean found = result == AlertResult.MET || result == AlertResult.HEARD_FROM;
    if (alert.kind() != CaseKind.RISK && found) {
      set.put(Household.STANDING, new Value.Text(Standing.ACTIVE.name()));
    }
    return new Change.Update(
        Household.key(alert.household()),
        set,
        result == AlertResult.MISTAKEN || result == AlertResult.MERGED
            ? Map.of(Household.VERSION, 1L)
            : Map.of(Household.VERSION, 1L, Household.EPISODES, 1L),
        remove,
        Condition.is(Household.EPISODE, alert.episode()));
  }

  /** What the result says of the signals that raised the alert. */
  private static Optional<Ruling> ruling(AlertResult result) {
    return switch (result) {
      case SPOKE, MET, HANDED_TO_RESCUE -> Optional.of(Ruling.CLOSED);
      case MISTAKEN -> Optional.of(Ruling.NOT_A_CRISIS);
      case WATCHED -> Optional.of(Ruling.WATCH);
      case HEARD_FROM, MERGED -> Optional.empty();
    };
  }
}
