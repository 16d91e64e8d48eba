package kr.salpim.domain.visit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.salpim.domain.alert.Turn;
import kr.salpim.domain.area.Directory;
import kr.salpim.domain.household.Home;
import kr.salpim.domain.household.Homes;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.visit.VisitEntry.What;

/** What is due for a visit by itself: one step after the other, each once. */
public final class Visiting {

  /** Steps before which the household may have said that it wants no visit then. */
  private static final Set<VisitStep> BEFORE =
      EnumSet.of(VisitStep.STAFF, VisitStep.MORNING, VisitStep.TEAM_LEAD, VisitStep.HEAD);

  private final Table table;
  private final Homes homes;
  private final Directory directory;
  private final Arranging arranging;
  private final Recalling recalling;
  private final VisitTimes times;
  private final Stages stages;

  Visiting(
      Table table,
      Directory directory,
      Arranging arranging,
      Recalling recalling,
      VisitTimes times,
      Stages stages) {
    this.table = table;
    this.homes = new Homes(table);
    this.directory = directory;
    this.arranging = arranging;
    this.recalling = recalling;
    this.times = times;
    this.stages = stages;
  }

  /** Who does the steps of a visit, from the plan to its record. */
  record Stages(
      Listing listing,
      Announcing announcing,
      Reminding reminding,
      Escalating escalating,
      Watching watching,
      Aftermath aftermath) {}

  /**
   * @param claimed the visit as the clock hands it on
   */
  List<Change> changes(Item claimed, Instant now) {
    Visit visit = VisitItem.from(claimed);
    Turn turn = new Turn(directory.dong(visit.dong()), now, now);
    // Once somebody is there, or was, it is theirs to say what comes next.
    Optional<Home> home = visit.planned() ? homes.family(visit.household()) : Optional.empty();
    return visit.planned() && home.filter(there -> there.household().standing().visited()).isEmpty()
        ? cancelled(visit, turn)
        : step(visit, home, turn);
  }

  /**
   * Whether the visit could not take place: until its time nobody was reminded, or until some
   * minutes after it not all had promised to come. Nobody is told to go there yesterday.
   */
  private boolean passed(Visit visit, VisitStep step, Instant now) {
    Instant last =
        switch (step) {
          case HOUSEHOLD, STAFF, MORNING -> visit.start().orElseThrow();
          case TEAM_LEAD, HEAD -> times.begunBy(visit.start().orElseThrow());
          default -> Instant.MAX;
        };
    return !last.isAfter(now);
  }

  /** The household hears nothing: whoever lived there died or moved away. */
  private List<Change> cancelled(Visit visit, Turn turn) {
    Workload load = new Workload(table);
    List<Change> changes = new ArrayList<>();
    changes.add(arranging.cancel(visit, turn.dong(), load, turn.now()));
    changes.addAll(load.changes());
    changes.addAll(recalling.off(visit, Optional.empty(), turn));
    return changes;
  }

  private List<Change> step(Visit visit, Optional<Home> home, Turn turn) {
    VisitStep step = visit.next().orElseThrow().step();
    if (passed(visit, step, turn.now())) {
      return stages.listing().unplaced(visit, home.orElseThrow(), turn);
    }
    if (BEFORE.contains(step) && visit.since(What.WISHED)) {
      return stages.listing().held(visit, turn);
    }
    return switch (step) {
      case UNPLACED -> stages.listing().unplaced(visit, home.orElseThrow(), turn);
      case HOUSEHOLD -> stages.announcing().dayBefore(visit, home.orElseThrow(), turn);
      case STAFF -> stages.reminding().staff(visit, turn);
      case MORNING -> stages.reminding().morning(visit, home.orElseThrow(), turn);
      case TEAM_LEAD, HEAD -> stages.escalating().climb(visit, step, turn);
      case BEGUN -> stages.escalating().notBegun(visit, turn);
      case NOT_BEGUN -> stages.escalating().unheard(visit, turn);
      case END_VISITOR, END_TEAM_LEAD, END_HEAD, END_ALL ->
          stages.watching().missed(visit, step, turn);
      case RESULT -> stages.aftermath().result(visit, turn);
      case RESULT_LATE -> stages.listing().unknown(visit, turn);
      case RECORD, RECORD_LATE -> stages.aftermath().record(visit, step, turn);
      case REVIEW -> stages.aftermath().review(visit, turn);
      case OVERDUE -> stages.listing().overdue(visit, turn);
    };
  }
}
