package kr.salpim.domain.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import kr.salpim.domain.Ids;
import kr.salpim.domain.Mishaps;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Due;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.table.TableDown;
import kr.salpim.domain.table.Value;
import kr.salpim.domain.table.Written;

/**
 * The clock guarantees: takes what is due, claims it, and lets a worker do it. A claim moves {@code
 * dueAt} to now + lease on condition that it still is what was read, so that of two ticks one
 * works.
 */
public final class Clockwork {

  /** Failed this often, an item leaves the clock for the dong's parked list. */
  public static final int MAX_ATTEMPTS = 8;

  /** Claims so far. */
  public static final String ATTEMPTS = "n";

  /** Who holds the claim; tells a claim of one's own from another's after a lost answer. */
  public static final String CLAIMED_BY = "by";

  /** What one tick takes of a shard; the rest is due still and the next tick's. */
  private static final int PAGE = 100;

  /**
   * A tick claims nothing more after this: what it then still works fits into the functions'
   * time-out of 30 s, a provider's slowest answer included. The rest is due still.
   */
  private static final Duration BUDGET = Duration.ofSeconds(20);

  private final Table table;
  private final Clock clock;
  private final Ids ids;
  private final Mishaps mishaps;

  public Clockwork(Table table, Clock clock, Ids ids, Mishaps mishaps) {
    this.table = table;
    this.clock = clock;
    this.ids = ids;
    this.mishaps = mishaps;
  }

  /** What a tick found and did. */
  public record Tick(int due, int worked, int failed) {

    Tick plus(Tick other) {
      return new Tick(due + other.due, worked + other.worked, failed + other.failed);
    }
  }

  /** Does one claimed item. Whatever it throws leaves the item on the clock for the next lease. */
  public interface Worker {
    void work(Item claimed);
  }

  /** Takes what is due now, shard by shard. An item that fails does not stop the others. */
  public Tick tick(Timer timer, Worker worker) {
    Instant now = clock.instant();
    Tick total = new Tick(0, 0, 0);
    for (String partition : timer.partitions(now)) {
      for (Due due : table.due(partition, now.toEpochMilli(), PAGE)) {
        if (clock.instant().isAfter(now.plus(BUDGET))) {
          return total;
        }
        total = total.plus(take(timer, due.key(), worker));
      }
    }
    return total;
  }

  private Tick take(Timer timer, Key key, Worker worker) {
    try {
      Optional<Item> claimed = claim(key);
      claimed.ifPresent(worker::work);
      return new Tick(1, claimed.isPresent() ? 1 : 0, 0);
    } catch (TableDown unreachable) {
      throw unreachable;
    } catch (RuntimeException failure) {
      mishaps.failed(timer.kind(), failure);
      return new Tick(1, 0, 1);
    }
  }

  /** Claims the item under {@code key} if it is due; empty where another has it or it is done. */
  public Optional<Item> claim(Key key) {
    Instant now = clock.instant();
    Optional<Item> found = table.get(key);
    OptionalLong due = found.map(item -> item.number(Attributes.DUE)).orElse(OptionalLong.empty());
    if (due.isEmpty() || due.getAsLong() > now.toEpochMilli()) {
      return Optional.empty();
    }
    long lease = now.plus(Timer.LEASE).toEpochMilli();
    String by = ids.next();
    long attempts = found.get().number(ATTEMPTS).orElse(0) + 1;
    Map<String, Value> claim =
        Map.of(
            Attributes.DUE,
            new Value.Num(lease),
            ATTEMPTS,
            new Value.Num(attempts),
            CLAIMED_BY,
            new Value.Text(by));
    Written written =
        table.write(
            new Change.Update(
                key, claim, Map.of(), Set.of(), Condition.is(Attributes.DUE, due.getAsLong())));
    return written instanceof Written.Applied
        ? Optional.of(with(found.get(), claim))
        : Optional.empty();
  }

  /** The finish of an item: off the clock, on condition that the claim that was worked holds. */
  public static Change.Update finish(Item worked, Map<String, Value> result) {
    return new Change.Update(
        worked.key(), result, Map.of(), Set.of(Attributes.CLOCK, Attributes.DUE), holds(worked));
  }

  /** The condition that an item is still held as {@code worked} shows it. */
  public static Condition holds(Item worked) {
    return Condition.is(Attributes.DUE, worked.number(Attributes.DUE).orElseThrow());
  }

  /** Whether the item has failed so often that a person must look at it. */
  public static boolean exhausted(Item worked) {
    return worked.number(ATTEMPTS).orElse(0) > MAX_ATTEMPTS;
  }

  private static Item with(Item item, Map<String, Value> set) {
    Map<String, Value> all = new HashMap<>(item.attributes());
    all.putAll(set);
    return new Item(item.key(), all);
  }
}
