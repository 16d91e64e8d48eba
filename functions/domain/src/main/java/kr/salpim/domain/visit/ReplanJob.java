package kr.salpim.domain.visit;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.salpim.domain.area.Dong;
import kr.salpim.domain.area.TableAreas;
import kr.salpim.domain.clock.Clockwork;
import kr.salpim.domain.clock.Lane;
import kr.salpim.domain.clock.Timer;
import kr.salpim.domain.outbox.Parking;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Due;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Value;

/**
 * How far the plans of one clock partition were gone through because the programmes of a dong or gu
 * changed: item {@code J#programmes#<code>} / {@code J#<clock partition>}, sixteen of them an area.
 *
 * @param after the last plan that was looked at; empty before the first
 */
public record ReplanJob(Item item, Optional<Due> after) {

  /**
   * A function remembers a dong for a minute, and what it began then it writes within its time-out
   * of 30 s: after this nothing is planned by the old table any more.
   */
  static final Duration BEGINS_AFTER = TableAreas.REMEMBER_FOR.plusSeconds(60);

  public static final String PARTITION_PREFIX = "J#programmes#";
  public static final String SORT_PREFIX = "J#";
  private static final String PARTITION = "ap";
  private static final String SORT = "as";
  private static final String AT = "aa";

  static ReplanJob from(Item item) {
    Optional<Key> key =
        item.text(PARTITION).map(part -> new Key(part, item.text(SORT).orElseThrow()));
    return new ReplanJob(item, key.map(at -> new Due(at, item.number(AT).orElseThrow())));
  }

  static boolean is(Key key) {
    return key.partition().startsWith(PARTITION_PREFIX);
  }

  /** From the beginning, whether one is under way there or not. */
  static List<Change> begin(String area, Instant now) {
    return Timer.PLAN.partitions(Instant.EPOCH).stream()
        .<Change>map(shard -> new Change.Put(begun(area, shard, now), Condition.always()))
        .toList();
  }

  private static Item begun(String area, String shard, Instant now) {
    Key key = new Key(PARTITION_PREFIX + area, SORT_PREFIX + shard);
    Instant due = now.plus(BEGINS_AFTER);
    return Timer.JOB.start(Item.at(key), key.sort(), due, Lane.LATER).build();
  }

  /** Code of the dong or gu. */
  static String area(Key key) {
    return key.partition().substring(PARTITION_PREFIX.length());
  }

  String area() {
    return area(item.key());
  }

  /** The clock partition that it goes through. */
  String shard() {
    return item.key().sort().substring(SORT_PREFIX.length());
  }

  /** Whether a household of that dong is concerned. */
  boolean concerns(String dong) {
    return area().equals(dong) || area().equals(Dong.gu(dong));
  }

  /** The next page is due at once. */
  Change goesOn(Due last, Instant now) {
    return new Change.Update(
        item.key(),
        Map.of(
            PARTITION,
            new Value.Text(last.key().partition()),
            SORT,
            new Value.Text(last.key().sort()),
            AT,
            new Value.Num(last.dueAt()),
            Attributes.DUE,
            new Value.Num(now.toEpochMilli())),
        Map.of(),
        Parking.TRIED_ON,
        Clockwork.holds(item));
  }

  /** Once more from the beginning on a later day. */
  Change again(Instant due) {
    Set<String> remove = new HashSet<>(Parking.TRIED_ON);
    remove.addAll(Set.of(PARTITION, SORT, AT));
    return new Change.Update(
        item.key(),
        Map.of(Attributes.DUE, new Value.Num(due.toEpochMilli())),
        Map.of(),
        remove,
        Clockwork.holds(item));
  }

  /** All were gone through. */
  Change ends() {
    return new Change.Delete(item.key(), Clockwork.holds(item));
  }
}
