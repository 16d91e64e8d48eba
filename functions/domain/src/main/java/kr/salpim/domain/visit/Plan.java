package kr.salpim.domain.visit;

import java.time.Instant;
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
 * @param table mark of the table of programmes it was planned with; empty before the first time
 * @param changed whether what was planned may no longer hold
 */
record Plan(
    Item item,
    Optional<LocalDate> since,
    Optional<LocalDate> until,
    Optional<String> table,
    boolean changed) {

  private static final String SINCE = "si";
  private static final String UNTIL = "un";
  private static final String TABLE = "tb";

  static Plan from(Item item) {
    return new Plan(
        item,
        item.text(SINCE).map(LocalDate::parse),
        item.text(UNTIL).map(LocalDate::parse),
        item.text(TABLE),
        item.number(Replan.CHANGED).isPresent());
  }

  String household() {
    return Household.id(item.key());
  }

  /**
   * Off the clock: nothing will be owed as long as nobody changes the household.
   *
   * @param forgets whether whoever comes back is planned like somebody new; else what was owed
   *     meanwhile is listed then
   */
  Change rests(boolean forgets) {
    Set<String> remove = new HashSet<>(Parking.TRIED_ON);
    remove.addAll(Set.of(Attributes.CLOCK, Attributes.DUE, UNTIL, TABLE, Replan.CHANGED));
    if (forgets) {
      remove.add(SINCE);
    }
    return new Change.Update(item.key(), Map.of(), Map.of(), remove, asRead());
  }

  /** Not all is done yet: the rest is due at once. */
  Change notYet(LocalDate since, Instant now) {
    return due(
        Map.of(SINCE, new Value.Text(since.toString()), Replan.CHANGED, new Value.Num(1)),
        Set.of(),
        now.toEpochMilli());
  }

  /**
   * Planned so far, and due again.
   *
   * @param by mark of the table of programmes
   */
  Change goesOn(LocalDate from, LocalDate to, String by, long due) {
    return due(
        Map.of(
            SINCE,
            new Value.Text(from.toString()),
            UNTIL,
            new Value.Text(to.toString()),
            TABLE,
            new Value.Text(by)),
        Set.of(Replan.CHANGED),
        due);
  }

  /** Whether it is on the clock. */
  boolean waits() {
    return item.number(Attributes.DUE).isPresent();
  }

  /** To be looked at anew at once; what stands may no longer be owed. */
  Change anew(Instant now) {
    return due(Map.of(Replan.CHANGED, new Value.Num(1)), Set.of(), now.toEpochMilli());
  }

  private Change due(Map<String, Value> result, Set<String> gone, long due) {
    Map<String, Value> set = new HashMap<>(result);
    set.put(Attributes.DUE, new Value.Num(due));
    Set<String> remove = new HashSet<>(Parking.TRIED_ON);
    remove.addAll(gone);
    return new Change.Update(item.key(), set, Map.of(), remove, asRead());
  }

  /** Nobody has it by now, and nobody has changed the household in the same millisecond. */
  private Condition asRead() {
    return changed
        ? Clockwork.holds(item)
        : Condition.all(Clockwork.holds(item), Condition.missing(Replan.CHANGED));
  }
}
