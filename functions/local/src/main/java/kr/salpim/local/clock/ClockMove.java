package kr.salpim.local.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import kr.salpim.domain.clock.Timer;
import kr.salpim.domain.table.Due;
import kr.salpim.domain.table.Table;

/**
 * Runs the ticks: each minute of real time, and at every due instant on the way when the clock is
 * moved forward. One at a time, so that a tick of the scheduler never sees a clock that is moving.
 */
public final class ClockMove {

  /**
   * A tick takes a hundred of a shard. More than ten thousand due at one instant, or an item that
   * no tick takes, would keep the clock standing for ever.
   */
  private static final int MAX_STANDING = 100;

  /** What a minute tick of a function does. */
  public interface Tick {
    void run();
  }

  private final MovedClock clock;
  private final Table table;
  private final List<Tick> ticks;
  private final ReentrantLock one = new ReentrantLock();

  /**
   * @param ticks in the order in which they run at one instant
   */
  public ClockMove(MovedClock clock, Table table, List<Tick> ticks) {
    this.clock = clock;
    this.table = table;
    this.ticks = List.copyOf(ticks);
  }

  /** The scheduler's tick. Skipped while the clock is moved: the move ticks enough. */
  public void tick() {
    if (one.tryLock()) {
      try {
        ticks.forEach(Tick::run);
      } finally {
        one.unlock();
      }
    }
  }

  /**
   * Moves the clock by {@code advance}, and does on the way what is due, in order, until nothing is
   * due at or before the target.
   *
   * @return how often the ticks ran
   */
  public int move(Duration advance) {
    one.lock();
    try {
      Instant target = clock.instant().plus(advance);
      int runs = 0;
      int standing = 0;
      Optional<Due> due = earliest(target);
      while (due.isPresent() && standing < MAX_STANDING) {
        clock.moveTo(Instant.ofEpochMilli(due.get().dueAt()));
        ticks.forEach(Tick::run);
        runs++;
        Optional<Due> next = earliest(target);
        standing = next.equals(due) ? standing + 1 : 0;
        due = next;
      }
      clock.moveTo(target);
      return runs;
    } finally {
      one.unlock();
    }
  }

  private Optional<Due> earliest(Instant until) {
    return Arrays.stream(Timer.values())
        .flatMap(timer -> timer.partitions(until).stream())
        .flatMap(partition -> table.due(partition, until.toEpochMilli(), 1).stream())
        .min(Comparator.comparingLong(Due::dueAt).thenComparing(due -> due.key().toString()));
  }
}
