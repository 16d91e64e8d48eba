package kr.salpim.domain.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
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
  private static final Duration BUDGET = Duration.ofSeconds(15);

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

  /** Nothing was due. */
  public static final Tick NOTHING = new Tick(0, 0, 0);

  /** Does one claimed item. Whatever it throws leaves the item on the clock for the next lease. */
  public interface Worker {
    void work(Item claimed);

    /**
     * All that is to be done with a due item where that is one write, conditional on the item being
     * as it was found: such a write needs no claim before it.
     */
    default Optional<Change> shortcut(Item due) {
      return Optional.empty();
    }
  }

  /** Takes what is due now, one after the other. */
  public Tick tick(Timer timer, Worker worker) {
    return tick(List.of(timer), worker, Crew.ALONE);
  }

  /**
   * Takes what is due now: all that one timer holds before anything of the next. An item that fails
   * does not stop the others.
   */
  public Tick tick(List<Timer> timers, Worker worker, Crew crew) {
    Instant start = clock.instant();
    Tick total = new Tick(0, 0, 0);
    for (Timer timer : timers) {
      Tick page;
      do {
        page = page(timer, worker, crew, start);
        total = total.plus(page);
      } while (page.due() >= PAGE && page.worked() > 0 && inBudget(start));
    }
    return total;
  }

  private Tick page(Timer timer, Worker worker, Crew crew, Instant start) {
    long until = clock.instant().toEpochMilli();
    List<Supplier<List<Due>>> reads =
        timer.partitions(start).stream()
            .<Supplier<List<Due>>>map(shard -> () -> table.due(shard, until, PAGE))
            .toList();
    List<Supplier<Tick>> pieces =
        crew.all(reads).stream()
            .flatMap(List::stream)
            .<Supplier<Tick>>map(
                due -> () -> inBudget(start) ? take(timer, due.key(), worker) : NOTHING)
            .toList();
    return crew.all(pieces).stream().reduce(NOTHING, Tick::plus);
  }

  private boolean due(Item item) {
    OptionalLong at = item.number(Attributes.DUE);
    return at.isPresent() && at.getAsLong() <= clock.instant().toEpochMilli();
  }

  private boolean inBudget(Instant start) {
    return !clock.instant().isAfter(start.plus(BUDGET));
  }

  private Tick take(Timer timer, Key key, Worker worker) {
    try {
      Optional<Item> due = table.get(key).filter(this::due);
      Optional<Change> shortcut = due.flatMap(worker::shortcut);
      if (shortcut.isPresent()) {
        return table.write(shortcut.get()) instanceof Written.Applied
            ? new Tick(1, 1, 0)
            : new Tick(1, 0, 0);
      }
      Optional<Item> claimed = due.flatMap(this::claim);
      claimed.ifPresent(worker::work);
      return new Tick(1, claimed.isPresent() ? 1 : 0, 0);
    } catch (TableDown unreachable) {
      throw unreachable;
    } catch (RuntimeException failure) {
      mishaps.failed(timer.kind(), failure);
      return new Tick(1, 0, 1);
    }
  }

  /** Claims the item as it was found; empty where another has it or it is done. */
  private Optional<Item> claim(Item found) {
    Instant now = clock.instant();
    long due = found.number(Attributes.DUE).orElseThrow();
    long lease = now.plus(Timer.LEASE).toEpochMilli();
    String by = ids.next();
    long attempts = found.number(ATTEMPTS).orElse(0) + 1;
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
                found.key(), claim, Map.of(), Set.of(), Condition.is(Attributes.DUE, due)));
    return written instanceof Written.Applied ? Optional.of(with(found, claim)) : Optional.empty();
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
