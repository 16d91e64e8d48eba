package kr.salpim.domain.visit;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.salpim.domain.clock.Clockwork;
import kr.salpim.domain.household.Household;
import kr.salpim.domain.household.Replan;
import kr.salpim.domain.outbox.Parking;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Value;

/**
 * How far a household's visits are planned: item {@code H#<id>} / {@code PLAN}. It is on the clock
 * some days before the month in which the next window opens, so that no birth date stands in an
 * index and nobody scans.
 *
 * @param since first day on which a visit counts as owed; what was before nobody could know
 * @param until last day up to which what opens is planned; empty before the first time
 * @param changed whether what was planned may no longer hold
 */
record Plan(Item item, Optional<LocalDate> since, Optional<LocalDate> until, boolean changed) {

  private static final String SINCE = "si";
  private static final String UNTIL = "un";

  static Plan from(Item item) {
    return new Plan(
        item,
        item.text(SINCE).map(LocalDate::parse),
        item.text(UNTIL).map(LocalDate::parse),
        item.number(Replan.CHANGED).isPresent());
  }

  String household() {
    return Household.id(item.key());
  }

  /**
   * Off the clock: nothing will be owed as long as nobody changes the household. Whoever comes back
   * is planned like somebody new.
   */
  Change rests() {
    return new Change.Update(
        item.key(),
        Map.of(),
        Map.of(),
        Set.of(Attributes.CLOCK, Attributes.DUE, SINCE, UNTIL, Replan.CHANGED),
        asRead());
  }

  /**
   * Planned so far, and due again.
   *
   * @param more whether it is not all planned yet
   */
  Change goesOn(LocalDate since, LocalDate until, long due, boolean more) {
    Map<String, Value> set = new HashMap<>();
    set.put(SINCE, new Value.Text(since.toString()));
    set.put(Attributes.DUE, new Value.Num(due));
    Set<String> remove =
        new HashSet<>(
            Set.of(Clockwork.ATTEMPTS, Clockwork.CLAIMED_BY, Clockwork.REASON, Parking.STUCK));
    if (more) {
      set.put(Replan.CHANGED, new Value.Num(1));
    } else {
      set.put(UNTIL, new Value.Text(until.toString()));
      remove.add(Replan.CHANGED);
    }
    return new Change.Update(item.key(), set, Map.of(), remove, asRead());
  }

  /** Nobody has it by now, and nobody has changed the household in the same millisecond. */
  private Condition asRead() {
    return changed
        ? Clockwork.holds(item)
        : Condition.all(Clockwork.holds(item), Condition.missing(Replan.CHANGED));
  }
}
