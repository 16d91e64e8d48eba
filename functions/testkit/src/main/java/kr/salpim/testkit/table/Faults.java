package kr.salpim.testkit.table;

import java.util.Random;
import java.util.function.Supplier;

/**
 * What goes wrong, drawn from a seed: the same seed and the same calls bring the same faults.
 * Thread-safe; with several threads the order of calls is theirs.
 */
public final class Faults {

  private static final int NEVER = -1;

  private final long seed;
  private final Random random;
  private int lag;
  private double conflicts;
  private double throttling;
  private double lostAnswers;
  private int writes;
  private int crashBefore = NEVER;
  private int crashAfter = NEVER;
  private int steps;
  private int stepBefore = NEVER;
  private int stepAfter = NEVER;

  private Faults(long seed) {
    this.seed = seed;
    this.random = new Random(seed);
  }

  /** Nothing goes wrong until it is asked for. */
  public static Faults none(long seed) {
    return new Faults(seed);
  }

  /** What the design asks a table's user to survive. */
  public static Faults usual(long seed) {
    return none(seed).withLag(5).withConflicts(0.3).withThrottling(0.05).withLostAnswers(0.05);
  }

  /** Index reads do not see the newest 0 to {@code most} writes. */
  public synchronized Faults withLag(int most) {
    lag = most;
    return this;
  }

  /** The share of transactions that meet another one at an item. */
  public synchronized Faults withConflicts(double share) {
    conflicts = share;
    return this;
  }

  /** The share of calls that are throttled. */
  public synchronized Faults withThrottling(double share) {
    throttling = share;
    return this;
  }

  /** The share of calls whose answer is lost; a write is applied all the same. */
  public synchronized Faults withLostAnswers(double share) {
    lostAnswers = share;
    return this;
  }

  /** The process dies before its {@code nth} write from now, counted from 1. */
  public synchronized Faults crashBeforeWrite(int nth) {
    crashBefore = writes + nth;
    return this;
  }

  /** The process dies after its {@code nth} write from now was applied, before the answer. */
  public synchronized Faults crashAfterWrite(int nth) {
    crashAfter = writes + nth;
    return this;
  }

  /**
   * The process dies before its {@code nth} step from now, counted from 1. Steps are the table's
   * writes and whatever else {@link #step} is told of. Reads are none: to die before or after a
   * read leaves the same as to die after the step before it.
   */
  public synchronized Faults crashBeforeStep(int nth) {
    stepBefore = steps + nth;
    return this;
  }

  /** The process dies after its {@code nth} step from now has had its effect. */
  public synchronized Faults crashAfterStep(int nth) {
    stepAfter = steps + nth;
    return this;
  }

  /** How many steps were begun. */
  public synchronized int steps() {
    return steps;
  }

  /** Does one step, and dies before or after it where that is asked for. */
  public <T> T step(Supplier<T> what) {
    int number = begin();
    T result = what.get();
    end(number);
    return result;
  }

  private synchronized int begin() {
    steps++;
    if (steps == stepBefore) {
      throw new Crash("before step " + steps + " of " + this);
    }
    return steps;
  }

  private synchronized void end(int number) {
    if (number == stepAfter) {
      throw new Crash("after step " + number + " of " + this);
    }
  }

  /** How many writes were attempted. */
  public synchronized int writes() {
    return writes;
  }

  synchronized int nextLag() {
    return lag == 0 ? 0 : random.nextInt(lag + 1);
  }

  synchronized boolean conflict() {
    return happens(conflicts);
  }

  synchronized boolean throttled() {
    return happens(throttling);
  }

  synchronized boolean answerLost() {
    return happens(lostAnswers);
  }

  /** Returns the number of this write. */
  synchronized int beforeWrite() {
    writes++;
    if (writes == crashBefore) {
      throw new Crash("before write " + writes + " of " + this);
    }
    return writes;
  }

  synchronized void afterWrite(int number) {
    if (number == crashAfter) {
      throw new Crash("after write " + number + " of " + this);
    }
  }

  /** Names the seed, for the text of a failing assertion. */
  @Override
  public String toString() {
    return "faults of seed " + seed;
  }

  private boolean happens(double share) {
    return share > 0 && random.nextDouble() < share;
  }
}
