package kr.salpim.domain.household;

import java.time.Instant;
import java.util.Map;
import kr.salpim.domain.clock.Lane;
import kr.salpim.domain.clock.Timer;
import kr.salpim.domain.outbox.Parking;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Value;

/**
 * Asks for a household's visits to be planned anew: item {@code H#<id>} / {@code PLAN}, which
 * stands on the clock. Written together with whatever changes who lives there, where, or whether.
 */
public final class Replan {

  public static final String SORT = "PLAN";

  /** What was planned before may no longer hold. */
  public static final String CHANGED = "ch";

  private Replan() {}

  public static Key key(String household) {
    return new Key(Household.partition(household), SORT);
  }

  /** Due at once, for the tick. */
  public static Change soon(String household, Instant now) {
    return new Change.Update(
        key(household),
        Map.of(
            Attributes.CLOCK,
            new Value.Text(Timer.PLAN.partition(household)),
            Attributes.DUE,
            new Value.Num(now.toEpochMilli()),
            Attributes.LANE,
            new Value.Text(Lane.LATER.stored()),
            CHANGED,
            new Value.Num(1)),
        Map.of(),
        Parking.TRIED_ON,
        Condition.always());
  }
}
