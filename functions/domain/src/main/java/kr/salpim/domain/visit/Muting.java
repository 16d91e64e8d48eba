package kr.salpim.domain.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.household.Home;
import kr.salpim.domain.household.Homes;
import kr.salpim.domain.household.Household;
import kr.salpim.domain.household.Replan;
import kr.salpim.domain.household.Standing;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Table;

/**
 * Calls off what was planned where nobody goes any more. Of a household that turned out to be
 * another what is overdue stays on the list.
 */
final class Muting {

  /** Of whom nothing is owed while they are so; whoever is only sought may be found again. */
  private static final Set<Standing> GONE = EnumSet.of(Standing.DIED, Standing.MOVED_AWAY);

  private final Table table;
  private final Homes homes;
  private final PlannedVisits visits;
  private final Enacting enacting;

  Muting(Table table, Enacting enacting) {
    this.table = table;
    this.homes = new Homes(table);
    this.visits = new PlannedVisits(table);
    this.enacting = enacting;
  }

  List<Change> changes(Plan plan, Household household, Instant now) {
    LocalDate today = now.atZone(WorkingDays.SEOUL).toLocalDate();
    boolean merged = household.mergedInto().isPresent();
    List<Visit> planned =
        visits.of(household.id()).values().stream()
            .filter(visit -> visit.planned() && !(merged && Planning.over(visit.closes(), today)))
            .toList();
    // Whoever turned out to be somebody else hears it; who died or moved away hears nothing.
    Optional<Home> told = merged ? homes.family(household.id()) : Optional.empty();
    List<Change> changes = new ArrayList<>();
    Workload load = new Workload(table);
    List<Visit> turn = Recalling.atOnce(planned, Optional::of);
    turn.forEach(visit -> changes.addAll(enacting.cancelled(visit, told, load, now)));
    changes.addAll(load.changes());
    if (merged && plan.changed()) {
      // What changed here is a matter of the household that this one turned out to be.
      homes.root(household.id()).ifPresent(root -> changes.add(Replan.soon(root.id(), now)));
    }
    changes.add(
        0,
        planned.size() > turn.size()
            ? plan.notYet(plan.since().orElse(LocalDate.EPOCH), now)
            : plan.rests(merged || GONE.contains(household.standing())));
    return changes;
  }
}
