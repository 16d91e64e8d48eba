package kr.salpim.domain.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.salpim.domain.alert.Turn;
import kr.salpim.domain.household.Home;
import kr.salpim.domain.outbox.MessageClass;
import kr.salpim.domain.programme.Programmes;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.text.Texts;
import kr.salpim.domain.visit.VisitEntry.What;

/**
 * Visits that stand on the dong's list until somebody decides, since they have no time, their
 * window is over, or nobody says what came of them: the team lead hears once a week that there are
 * some, not of each.
 */
final class Listing {

  /** A week of work: by then somebody may be free again. */
  static final int AGAIN_WORKING_DAYS = 5;

  private final Table table;
  private final Programmes programmes;
  private final Arranging arranging;
  private final Announcing announcing;
  private final Speaking speaking;
  private final VisitTimes times;
  private final Texts texts;

  Listing(
      Table table,
      Programmes programmes,
      Arranging arranging,
      Announcing announcing,
      Speaking speaking,
      VisitTimes times,
      Texts texts) {
    this.table = table;
    this.programmes = programmes;
    this.arranging = arranging;
    this.announcing = announcing;
    this.speaking = speaking;
    this.times = times;
    this.texts = texts;
  }

  /** Tries again to find time and people; the team lead hears where there are none. */
  List<Change> unplaced(Visit visit, Home home, Turn turn) {
    Workload load = new Workload(table);
    Optional<Visit> placed =
        programmes
            .any(visit.programme(), turn.dong(), VisitTimes.day(turn.now()))
            .flatMap(
                programme ->
                    arranging.again(
                        visit, programme, home.profile(), turn.dong(), load, turn.now()));
    List<Change> changes = new ArrayList<>();
    changes.add(VisitItem.changed(placed.orElseGet(() -> waiting(visit, turn.now()))));
    changes.addAll(load.changes());
    placed
        .map(after -> announcing.moved(visit, after, home, turn))
        .orElseGet(() -> told(visit, "visit.unplaced", turn))
        .ifPresent(changes::add);
    changes.addAll(announcing.shifted(visit, "", turn));
    return changes;
  }

  /** Tried again some days later, as long as the window is open. */
  private Visit waiting(Visit visit, Instant now) {
    Instant again = again(now);
    Instant over = times.nextWeek(visit.closes(), "morning reminder");
    VisitEditor edit = visit.edit().at(Optional.empty(), List.of());
    return again.isBefore(over)
        ? edit.next(VisitStep.UNPLACED, again).done()
        : edit.next(VisitStep.OVERDUE, VisitTimes.later(over, now)).done();
  }

  /** The window is over and nobody was there: it stays on the list until somebody decides. */
  List<Change> overdue(Visit visit, Turn turn) {
    VisitEditor edit = visit.edit().next(VisitStep.OVERDUE, again(turn.now()));
    if (!visit.overdue()) {
      edit.note(turn.now(), What.OVERDUE, "", "");
    }
    List<Change> changes = new ArrayList<>();
    changes.add(VisitItem.changed(edit.done()));
    told(visit, "visit.overdue", turn).ifPresent(changes::add);
    return changes;
  }

  /**
   * The household wants another day or a call: nobody goes as usual. Those who were to go, who
   * answers for the visit and the team lead hear so; where nobody decides until then, it is given
   * another time on the working day after.
   */
  List<Change> held(Visit visit, Turn turn) {
    Instant start = visit.start().orElseThrow();
    Instant then = times.nextWorkingDay(VisitTimes.day(start), "morning reminder");
    List<Change> changes = new ArrayList<>();
    changes.add(
        VisitItem.changed(
            visit.edit().next(VisitStep.UNPLACED, VisitTimes.later(then, turn.now())).done()));
    changes.addAll(announcing.held(visit, turn));
    return changes;
  }

  /** It ended, and nobody says what came of it. */
  List<Change> unknown(Visit visit, Turn turn) {
    List<Change> changes = new ArrayList<>();
    changes.add(
        VisitItem.changed(visit.edit().next(VisitStep.RESULT_LATE, again(turn.now())).done()));
    told(visit, "visit.unknown", turn).ifPresent(changes::add);
    return changes;
  }

  private Instant again(Instant now) {
    return times.afterWorkingDays(now, AGAIN_WORKING_DAYS, "morning reminder");
  }

  private Optional<Change> told(Visit visit, String key, Turn turn) {
    LocalDate today = VisitTimes.day(turn.now());
    String week =
        today.get(IsoFields.WEEK_BASED_YEAR) + "-" + today.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    return Crewing.lead(turn.dong(), visit, turn.now())
        .flatMap(
            lead ->
                speaking.once(
                    turn.dong().code() + "|" + key + "|" + week,
                    lead.token(),
                    lead.address(),
                    texts.korean(key, turn.dong().sender()),
                    MessageClass.OPERATIONAL,
                    turn));
  }
}
