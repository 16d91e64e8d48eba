package kr.salpim.domain.resource;

import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import kr.salpim.domain.household.Household;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Table;

/**
 * Counts what is arranged for a need of a household: item {@code H#<household>} / {@code
 * NEED#<need>}. Whoever looks whether something is there already writes on condition that nothing
 * was counted since, so that of two at once one is first.
 */
public final class NeedClaim {

  private static final String PREFIX = "NEED#";
  private static final String COUNT = "n";

  private NeedClaim() {}

  /** To be read before what is looked for: whatever is arranged from now on changes it. */
  public static Change first(Table table, String household, String need) {
    OptionalLong so =
        table.get(key(household, need)).map(i -> i.number(COUNT)).orElseGet(OptionalLong::empty);
    return counted(
        household, need, so.isPresent() ? Condition.is(COUNT, so.getAsLong()) : Condition.absent());
  }

  /** For what is arranged whatever else there is. */
  public static Change also(String household, String need) {
    return counted(household, need, Condition.always());
  }

  private static Change counted(String household, String need, Condition condition) {
    return new Change.Update(
        key(household, need), Map.of(), Map.of(COUNT, 1L), Set.of(), condition);
  }

  private static Key key(String household, String need) {
    return new Key(Household.partition(household), PREFIX + need);
  }
}
