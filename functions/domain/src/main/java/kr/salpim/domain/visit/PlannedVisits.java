package kr.salpim.domain.visit;

import java.util.LinkedHashMap;
import java.util.Map;
import kr.salpim.domain.household.Household;
import kr.salpim.domain.table.Table;

/** The visits that were written for a household, whatever became of them. */
record PlannedVisits(Table table) {

  /**
   * Weekly visits to all twelve of the largest household over more than the years they are kept.
   */
  private static final int MAX_VISITS = 5_000;

  /** By programme and occurrence, as {@code <programme>#<occurrence>}. */
  Map<String, Visit> of(String household) {
    Map<String, Visit> visits = new LinkedHashMap<>();
    table.query(Household.partition(household), Visit.SORT_PREFIX, MAX_VISITS).stream()
        .map(VisitItem::from)
        .forEach(visit -> visits.put(visit.programme() + "#" + visit.occurrence(), visit));
    return visits;
  }
}
