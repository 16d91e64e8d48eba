package kr.salpim.domain.table;

import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Tries again what was busy or whose answer was lost, with full jitter, and says {@link TableDown}
 * when its time is over.
 *
 * <p>It stands <em>below</em> the sealing layer: each attempt then carries the same sealed bytes,
 * so that a transaction's token matches and an item that is found can be told to be our own.
 */
public final class RetryingTable implements Table {

  /** The shortest time a provider gives us is 2 s (LINE); the rest of the call must fit as well. */
  static final long BUDGET_MILLIS = 600;

  /** A conflicting transaction is gone after some milliseconds. */
  static final long FIRST_WAIT_MILLIS = 10;

  /** Waiting longer would leave too few attempts under a storm of conflicts. */
  static final long LONGEST_WAIT_MILLIS = 100;

  /** Ends the attempts where the waits happen to be next to nothing. */
  static final int MAX_ATTEMPTS = 24;

  /** One slow call may eat the whole budget; a lost answer deserves one more question even so. */
  static final int MIN_ATTEMPTS = 2;

  /** Waits for so many milliseconds. */
  @FunctionalInterface
  public interface Sleeper {
    void sleep(long millis);
  }

  /** A random number from 0 to {@code bound}, both included. */
  @FunctionalInterface
  public interface Jitter {
    long upTo(long bound);
  }

  private final Table inner;
  private final Sleeper sleeper;
  private final Jitter jitter;
  private final LongSupplier millis;

  /**
   * @param millis a clock that only runs forward, milliseconds of any origin
   */
  public RetryingTable(Table inner, Sleeper sleeper, Jitter jitter, LongSupplier millis) {
    this.inner = inner;
    this.sleeper = sleeper;
    this.jitter = jitter;
    this.millis = millis;
  }

  @Override
  public List<Item> query(String partition, String sortPrefix, int limit) {
    return repeated(() -> inner.query(partition, sortPrefix, limit));
  }

  @Override
  public Optional<Item> get(Key key) {
    return repeated(() -> inner.get(key));
  }

  @Override
  public List<Due> due(String clockPartition, long untilMillis, int limit) {
    return repeated(() -> inner.due(clockPartition, untilMillis, limit));
  }

  @Override
  public List<Due> dueAfter(String clockPartition, Due after, int limit) {
    return repeated(() -> inner.dueAfter(clockPartition, after, limit));
  }

  @Override
  public List<Key> board(String boardPartition, int limit) {
    return repeated(() -> inner.board(boardPartition, limit));
  }

  /** The token makes every further attempt safe. */
  @Override
  public Written writeAll(List<Change> changes, String token) {
    return repeated(() -> inner.writeAll(changes, token));
  }

  @Override
  public Written write(Change change) {
    Attempts attempts = new Attempts();
    boolean lost = false;
    while (true) {
      try {
        Written written = inner.write(change);
        return lost ? LostAnswer.judge(change, written) : written;
      } catch (TableBusy busy) {
        attempts.next(busy.getMessage());
      } catch (TableUnclear unclear) {
        if (!LostAnswer.mayRepeat(change)) {
          throw new TableDown(unclear.getMessage());
        }
        lost = true;
        attempts.next(unclear.getMessage());
      }
    }
  }

  private <T> T repeated(Supplier<T> call) {
    Attempts attempts = new Attempts();
    while (true) {
      try {
        return call.get();
      } catch (TableBusy busy) {
        attempts.next(busy.getMessage());
      } catch (TableUnclear unclear) {
        attempts.next(unclear.getMessage());
      }
    }
  }

  /** The attempts at one call. */
  private final class Attempts {

    private final long end = millis.getAsLong() + BUDGET_MILLIS;
    private int made = 1;

    /** Waits before the next attempt, or gives up. */
    void next(String reason) {
      long left = end - millis.getAsLong();
      boolean over = left <= 0 && made >= MIN_ATTEMPTS;
      if (over || made >= MAX_ATTEMPTS) {
        throw new TableDown(reason);
      }
      long bound = Math.min(LONGEST_WAIT_MILLIS, FIRST_WAIT_MILLIS << Math.min(made - 1, 8));
      sleeper.sleep(Math.min(jitter.upTo(bound), Math.max(left, 0)));
      made++;
    }
  }
}
