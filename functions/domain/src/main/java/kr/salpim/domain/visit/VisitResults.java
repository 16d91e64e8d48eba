package kr.salpim.domain.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import kr.salpim.domain.alert.Alert;
import kr.salpim.domain.alert.AlertItem;
import kr.salpim.domain.alert.Handling;
import kr.salpim.domain.alert.Turn;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.checkin.ProofOfLife;
import kr.salpim.domain.clock.Lane;
import kr.salpim.domain.contact.Chase;
import kr.salpim.domain.household.Home;
import kr.salpim.domain.household.Homes;
import kr.salpim.domain.household.Household;
import kr.salpim.domain.household.Profile;
import kr.salpim.domain.outbox.MessageClass;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.risk.Signal;
import kr.salpim.domain.risk.SignalSource;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.table.Value;
import kr.salpim.domain.text.Texts;
import kr.salpim.domain.visit.VisitEntry.What;

/**
 * What came of a visit, and what follows: 만남 is a proof of life; 부재 and 소재불명 are signals, never
 * proofs; after 부재 somebody goes there again; after 거부 the household is written to no more, and
 * planner and team lead look at it again.
 */
public final class VisitResults {

  private final Table table;
  private final Homes homes;
  private final Handling handling;
  private final ProofOfLife proofs;
  private final Aftermath aftermath;
  private final AnotherTry another;
  private final Texts texts;
  private final KeyedHash hash;

  VisitResults(
      Table table,
      Handling handling,
      ProofOfLife proofs,
      Aftermath aftermath,
      AnotherTry another,
      Texts texts,
      KeyedHash hash) {
    this.table = table;
    this.homes = new Homes(table);
    this.handling = handling;
    this.proofs = proofs;
    this.aftermath = aftermath;
    this.another = another;
    this.texts = texts;
    this.hash = hash;
  }

  /** Asks whoever ended the visit what came of it. */
  List<Change> asked(Visit visit, Staff by, String step, Turn turn) {
    return aftermath.ask(
        visit,
        by,
        texts.korean("visit.ended", turn.dong().sender()),
        step,
        MessageClass.CONFIRMATION,
        turn);
  }

  /**
   * What a result changes.
   *
   * @param again when somebody goes there again
   */
  record Outcome(List<Change> changes, Optional<Instant> again) {
    Outcome {
      changes = List.copyOf(changes);
    }
  }

  /**
   * Notes a result, with what it means for the household.
   *
   * @param cause names what said so, from which the id of a signal derives
   */
  public List<Change> recorded(Visit visit, VisitResult result, Staff by, String cause, Turn turn) {
    return outcome(visit, result, by, cause, turn).changes();
  }

  /** The same, and whether somebody goes there again. */
  Outcome outcome(Visit visit, VisitResult result, Staff by, String cause, Turn turn) {
    Optional<Home> home = homes.root(visit.household());
    Optional<Shifting.Shifted> again =
        home.filter(there -> result == VisitResult.ABSENT && there.household().standing().visited())
            .flatMap(there -> another.of(visit, there.profile(), by, turn));
    List<Change> changes = new ArrayList<>();
    if (again.isPresent()) {
      changes.add(VisitItem.changed(again.get().visit()));
      changes.addAll(again.get().changes());
    } else {
      changes.add(VisitItem.changed(ended(visit, result, by, turn)));
    }
    signal(result).ifPresent(kind -> changes.add(heard(visit, kind, cause, turn)));
    if (result == VisitResult.MET) {
      home.map(homes::known).ifPresent(there -> changes.addAll(seen(there, by, turn)));
    }
    if (result == VisitResult.REFUSED) {
      home.ifPresent(
          there -> changes.addAll(silent(there.household(), VisitTimes.day(turn.now()))));
    }
    return new Outcome(changes, again.flatMap(shifted -> shifted.visit().start()));
  }

  private Visit ended(Visit visit, VisitResult result, Staff by, Turn turn) {
    Visit.Next next = aftermath.recordDue(turn);
    return visit
        .edit()
        .cameTo(result, VisitState.DONE)
        .note(turn.now(), What.RESULT, by, result.name())
        .next(next.step(), next.due())
        .done();
  }

  private static Optional<String> signal(VisitResult result) {
    return switch (result) {
      case ABSENT -> Optional.of("VISIT_ABSENT");
      case REFUSED -> Optional.of("VISIT_REFUSED");
      case NOT_FOUND, MOVED -> Optional.of("VISIT_CANNOT_FIND");
      case MET -> Optional.empty();
    };
  }

  /** A signal like any other, which the reactor answers by assessing the household anew. */
  private Change heard(Visit visit, String kind, String cause, Turn turn) {
    Signal signal =
        new Signal(
            visit.household(),
            SignalSource.VISIT,
            hash.of("signal|" + cause + "|" + kind),
            kind,
            VisitTimes.day(turn.now()),
            OptionalLong.empty(),
            OptionalLong.empty(),
            Optional.empty(),
            turn.now());
    return new Change.Put(signal.toItem(turn.firstDue(), Lane.NOW), Condition.absent());
  }

  /** 만남 ends every search for somebody of the household, and check-ins, in the same write. */
  private List<Change> seen(Home home, Staff by, Turn turn) {
    List<String> ids = home.household().ids();
    List<Change> changes = new ArrayList<>(proofs.visited(ids, by.token(), turn));
    // Each alert once, however many phones are chased for it.
    home.profile().phones().stream()
        .flatMap(phone -> table.get(Chase.key(hash.of("phone|" + phone))).stream())
        .map(Chase::from)
        .filter(chase -> chase.answered().isEmpty())
        .map(Chase::subject)
        .filter(Alert::is)
        .distinct()
        .flatMap(key -> table.get(key).stream())
        .map(AlertItem::from)
        .filter(alert -> !alert.closed())
        .forEach(alert -> changes.addAll(handling.met(alert, by, turn)));
    return changes;
  }

  /** 거부: nothing more is written to the household, nor to any that turned out to be it. */
  private List<Change> silent(Household root, LocalDate day) {
    return root.ids().stream()
        .flatMap(id -> homes.get(id).stream())
        .filter(home -> home.profile().consent().messages() || home.id().equals(root.id()))
        .map(home -> silent(home, day))
        .toList();
  }

  private static Change silent(Home home, LocalDate day) {
    Profile profile = home.profile();
    Profile quiet =
        new Profile(
            profile.members(),
            profile.residence(),
            profile.type(),
            profile.housing(),
            profile.consent().withdrawn(day),
            profile.caution(),
            profile.careCrisis());
    return new Change.Update(
        Household.key(home.id()),
        Map.of(
            Household.PROFILE,
            new Value.Hidden(quiet.toSecret()),
            Household.VERSION,
            new Value.Num(home.household().version() + 1)),
        Map.of(),
        Set.of(),
        Condition.is(Household.VERSION, home.household().version()));
  }
}
