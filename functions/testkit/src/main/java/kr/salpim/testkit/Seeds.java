package kr.salpim.testkit;

import java.util.stream.LongStream;

/**
 * Runs a test once for each seed and names the seed that failed. {@code -Dsalpim.seed=<number>}
 * runs that one alone.
 */
public final class Seeds {

  private static final String PROPERTY = "salpim.seed";

  private Seeds() {}

  /** A test that draws its cases from a seed. */
  @FunctionalInterface
  public interface Seeded {
    void test(long seed) throws Exception;
  }

  /** Seeds 1 to {@code count}. */
  public static void each(int count, Seeded test) {
    Long one = Long.getLong(PROPERTY);
    LongStream seeds = one == null ? LongStream.rangeClosed(1, count) : LongStream.of(one);
    seeds.forEach(seed -> run(seed, test));
  }

  private static void run(long seed, Seeded test) {
    try {
      test.test(seed);
    } catch (Exception | AssertionError failed) {
      throw new AssertionError(
          "with seed " + seed + " (again: -D" + PROPERTY + "=" + seed + "): " + failed, failed);
    }
  }
}
