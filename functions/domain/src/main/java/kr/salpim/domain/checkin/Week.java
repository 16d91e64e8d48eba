package kr.salpim.domain.checkin;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.salpim.domain.area.Dong;
import kr.salpim.domain.clock.Clockwork;
import kr.salpim.domain.clock.Lane;
import kr.salpim.domain.clock.Timer;
import kr.salpim.domain.outbox.Parking;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Value;

/**
 * When a dong's volunteers are thanked next, and how far that has come: item {@code D#<dong>} /
 * {@code WEEK}.
 *
 * @param after token of the volunteer who was thanked last; empty at the beginning
 * @param sum what was counted so far
 */
record Week(Item item, Optional<String> after, Tally sum) {

  private static final String SORT = "WEEK";
  private static final String AFTER = "af";
  private static final String SUM = "su";

  static Key key(String dong) {
    return new Key(Dong.partition(dong), SORT);
  }

  static boolean is(Key key) {
    return key.partition().startsWith(Dong.PARTITION_PREFIX) && key.sort().equals(SORT);
  }

  /** The change that lets it begin; once for a dong. */
  static Change begins(String dong, Instant due) {
    return new Change.Put(
        Timer.ROUND_PLAN.start(Item.at(key(dong)), dong, due, Lane.LATER).build(),
        Condition.absent());
  }

  static Week from(Item item) {
    return new Week(item, item.text(AFTER), item.text(SUM).map(Tally::parse).orElse(Tally.NONE));
  }

  String dong() {
    return item.key().partition().substring(Dong.PARTITION_PREFIX.length());
  }

  /** The next page is due at once. */
  Change goesOn(String last, Tally counted, Instant now) {
    Map<String, Value> set = new HashMap<>();
    set.put(AFTER, new Value.Text(last));
    set.put(SUM, new Value.Text(counted.text()));
    set.put(Attributes.DUE, new Value.Num(now.toEpochMilli()));
    return update(set, Set.of());
  }

  /** All were thanked: once more at that moment. */
  Change again(Instant due) {
    return update(Map.of(Attributes.DUE, new Value.Num(due.toEpochMilli())), Set.of(AFTER, SUM));
  }

  private Change update(Map<String, Value> set, Set<String> also) {
    Set<String> remove = new HashSet<>(also);
    remove.addAll(
        Set.of(Clockwork.ATTEMPTS, Clockwork.CLAIMED_BY, Clockwork.REASON, Parking.STUCK));
    return new Change.Update(item.key(), set, Map.of(), remove, Clockwork.holds(item));
  }
}
