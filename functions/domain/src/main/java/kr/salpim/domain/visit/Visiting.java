package kr.salpim.domain.visit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.salpim.domain.alert.Turn;
import kr.salpim.domain.area.Directory;
import kr.salpim.domain.household.Home;
import kr.salpim.domain.household.Homes;
import kr.salpim.domain.programme.Programmes;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.visit.VisitEntry.What;

/** What is due for a visit by itself: one step after the other, each once. */
public final class Visiting {

  private final Table table;
  private final Homes homes;
  private final Directory directory;
  private final Programmes programmes;
  private final Arranging arranging;
  private final Reminding reminding;
  private final Watching watching;
  private final Aftermath aftermath;
  private final VisitTimes times;

  Visiting(
      Table table,
      Directory directory,
      Programmes programmes,
      Arranging arranging,
      Reminding reminding,
      Watching watching,
      Aftermath aftermath,
      VisitTimes times) {
    this.table = table;
    this.homes = new Homes(table);
    this.directory = directory;
    this.programmes = programmes;
    this.arranging = arranging;
    this.reminding = reminding;
    this.watching = watching;
    this.aftermath = aftermath;
    this.times = times;
  }

  /**
   * @param claimed the visit as the clock hands it on
   */
  List<Change> changes(Item claimed, Instant now) {
    Visit visit = VisitItem.from(claimed);
    Turn turn = new Turn(directory.dong(visit.dong()), now, now);
    Optional<Home> home = homes.root(visit.household());
    if (visit.planned() && home.filter(there -> there.household().standing().visited()).isEmpty()) {
      Workload load = new Workload(table);
      List<Change> changes = new ArrayList<>();
      changes.add(arranging.cancel(visit, turn.dong(), load, now));
      changes.addAll(load.changes());
      return changes;
    }
    VisitStep step = visit.next().orElseThrow().step();
    return switch (step) {
      case UNPLACED -> unplaced(visit, home.orElseThrow(), turn);
      case HOUSEHOLD -> reminding.household(visit, home.orElseThrow(), turn);
      case STAFF -> reminding.staff(visit, turn);
      case MORNING -> reminding.morning(visit, home.orElseThrow(), turn);
      case TEAM_LEAD, HEAD -> reminding.climb(visit, step, turn);
      case BEGUN -> reminding.notBegun(visit, turn);
      case END_VISITOR, END_TEAM_LEAD, END_HEAD -> watching.missed(visit, step, turn);
      case RESULT -> aftermath.result(visit, turn);
      case RECORD, RECORD_LATE -> aftermath.record(visit, step, turn);
      case REVIEW -> aftermath.review(visit, turn);
      case OVERDUE -> overdue(visit, turn);
    };
  }

  /** Tries again to find time and people; the team lead hears where there are none. */
  private List<Change> unplaced(Visit visit, Home home, Turn turn) {
    Workload load = new Workload(table);
    Optional<Visit> placed =
        programmes
            .any(visit.programme())
            .flatMap(
                programme ->
                    arranging.again(
                        visit, programme, home.profile(), turn.dong(), load, turn.now()));
    List<Change> changes = new ArrayList<>();
    if (placed.isPresent()) {
      changes.add(VisitItem.changed(placed.get()));
      changes.addAll(load.changes());
      reminding.moved(visit, placed.get(), home, turn).ifPresent(changes::add);
      return changes;
    }
    Instant again = times.afterWorkingDays(turn.now(), 5, "morning reminder");
    Instant over = times.nextWorkingDay(visit.closes(), "morning reminder");
    VisitEditor edit = visit.edit().at(Optional.empty(), List.of());
    if (over.isAfter(turn.now())) {
      edit.next(
          again.isBefore(over) ? VisitStep.UNPLACED : VisitStep.OVERDUE,
          again.isBefore(over) ? again : over);
    } else {
      edit.next(VisitStep.OVERDUE, turn.now());
    }
    changes.add(VisitItem.changed(edit.done()));
    changes.addAll(load.changes());
    reminding.unplaced(visit, turn).ifPresent(changes::add);
    return changes;
  }

  /** The window is over and nobody was there: it stays on the list until somebody decides. */
  private List<Change> overdue(Visit visit, Turn turn) {
    List<Change> changes = new ArrayList<>();
    changes.add(
        VisitItem.changed(visit.edit().note(turn.now(), What.OVERDUE, "", "").rests().done()));
    reminding.overdue(visit, turn).ifPresent(changes::add);
    return changes;
  }
}
