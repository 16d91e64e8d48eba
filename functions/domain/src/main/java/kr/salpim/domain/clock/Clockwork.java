package kr.salpim.domain.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import kr.salpim.domain.Causes;
import kr.salpim.domain.Ids;
import kr.salpim.domain.Mishaps;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Due;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.table.Value;

/**
 * The clock guarantees: takes what is due, claims it, and lets a worker do it. A claim moves {@code
 * dueAt} to now + lease on condition that it still is what was read, so that of two ticks one
 * works.
 */
public final class Clockwork {

  /** Failed this often, an item is given up: a person is shown it. */
  public static final int MAX_ATTEMPTS = 8;

  /** Claims so far. */
  public static final String ATTEMPTS = "n";

  /** Who holds the claim; tells a claim of one's own from another's after a lost answer. */
  public static final String CLAIMED_BY = "by";

  /** Why it was given up: a word of ours, and a code or the failure's class after it. */
  public static final String REASON = "wy";

  /**
   * What goes where an item is put on the clock anew or what it waited for is done: what was tried
   * so far, and its place among what was given up. For items that stand on no other list.
   */
  public static final Set<String> TRIED =
      Set.of(ATTEMPTS, CLAIMED_BY, REASON, Attributes.BOARD, Attributes.BOARD_AT);

  /** What one tick takes of a shard; the rest is due still and the next tick's. */
  private static final int PAGE = 100;

  /**
   * A tick claims nothing more after this: what it then still works fits into the functions'
   * time-out of 30 s, a provider's slowest answer included. The rest is due still.
   */
  private static final Duration BUDGET = Duration.ofSeconds(15);

  private final Table table;
  private final Clock clock;
  private final Claiming claiming;

  public Clockwork(Table table, Clock clock, Ids ids, Mishaps mishaps) {
    this(table, clock, ids, mishaps, Causes.IGNORED);
  }

  public Clockwork(Table table, Clock clock, Ids ids, Mishaps mishaps, Causes causes) {
    this.table = table;
    this.clock = clock;
    this.claiming = new Claiming(table, clock, ids, mishaps, causes);
  }

  /**
   * What a tick found and did.
   *
   * @param lateMillis how late the oldest was that it left undone; 0 where it left nothing
   */
  public record Tick(int due, int worked, int failed, long lateMillis) {

    public Tick plus(Tick other) {
      return new Tick(
          due + other.due,
          worked + other.worked,
          failed + other.failed,
          Math.max(lateMillis, other.lateMillis));
    }

    private Tick leaving(Due row, Instant now) {
      return new Tick(due, worked, failed, now.toEpochMilli() - row.dueAt());
    }
  }

  /** Nothing was due. */
  public static final Tick NOTHING = new Tick(0, 0, 0, 0);

  /** Does one claimed item. Whatever it throws leaves the item on the clock for the next lease. */
  public interface Worker {
    void work(Item claimed);

    /**
     * It failed {@link #MAX_ATTEMPTS} times, or the process died of it as often: takes it off the
     * clock for a person. Where this throws the item stays on the clock and is given up with the
     * next claim.
     *
     * @param claimed without what is sealed where that does not open
     * @param reason for {@link #REASON}
     */
    void giveUp(Item claimed, String reason);

    /** Whether it is tried on and on although it was given up. */
    default boolean goesOn(Item claimed) {
      return false;
    }

    /**
     * All that is to be done with a due item, where it takes effect in one write or transaction
     * that is conditional on the item being as it was found: that needs no claim before it. What is
     * refused, or fails while it is made up, is claimed and worked. An attempt that the process
     * does not outlive is not counted, so an item that may be such a one must be claimed.
     */
    default Optional<List<Change>> shortcut(Item due) {
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
    Tick total = NOTHING;
    for (Timer timer : timers) {
      Tick page;
      do {
        page = page(timer, worker, crew, start);
        total = total.plus(page);
      } while (page.due() >= PAGE && page.worked() > 0 && inBudget(start));
    }
    return total;
  }

  /** Does nothing, and says how late the oldest is that could be done: one read a shard. */
  public Tick look(List<Timer> timers, Crew crew) {
    Instant now = clock.instant();
    List<Supplier<List<Due>>> reads =
        timers.stream()
            .flatMap(timer -> timer.partitions(now).stream())
            .<Supplier<List<Due>>>map(shard -> () -> table.due(shard, now.toEpochMilli(), 1))
            .toList();
    return crew.all(reads).stream()
        .flatMap(List::stream)
        .map(oldest -> NOTHING.leaving(oldest, now))
        .reduce(NOTHING, Tick::plus);
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
            .<Supplier<Tick>>map(due -> () -> take(timer, due, worker, start))
            .toList();
    return crew.all(pieces).stream().reduce(NOTHING, Tick::plus);
  }

  private Tick take(Timer timer, Due due, Worker worker, Instant start) {
    if (!inBudget(start)) {
      return NOTHING.leaving(due, start);
    }
    Tick taken = claiming.take(timer, due.key(), worker);
    return taken.failed() > 0 ? taken.leaving(due, start) : taken;
  }

  private boolean inBudget(Instant start) {
    return !clock.instant().isAfter(start.plus(BUDGET));
  }

  /** The finish of an item: off the clock, on condition that the claim that was worked holds. */
  public static Change.Update finish(Item worked, Map<String, Value> result) {
    return new Change.Update(
        worked.key(), result, Map.of(), Set.of(Attributes.CLOCK, Attributes.DUE), holds(worked));
  }

  /** The item as it stands, while the claim holds. */
  public static Optional<Item> held(Table table, Item claimed) {
    long lease = claimed.number(Attributes.DUE).orElseThrow();
    return table.get(claimed.key()).filter(item -> item.number(Attributes.DUE).orElse(0) == lease);
  }

  /** The condition that an item is still held as {@code worked} shows it. */
  public static Condition holds(Item worked) {
    return Condition.is(Attributes.DUE, worked.number(Attributes.DUE).orElseThrow());
  }

  /** Whether the item was claimed as often as it may fail, and now once more. */
  public static boolean exhausted(Item claimed) {
    return attempts(claimed) > MAX_ATTEMPTS;
  }

  /** Claims so far, this one included. */
  static long attempts(Item claimed) {
    return claimed.number(ATTEMPTS).orElse(0);
  }
}
