package kr.salpim.bench.latency;

import java.util.Arrays;
import java.util.Locale;

/** What share of calls took at most how long. Nearest rank, so that each value was measured. */
public final class Percentiles {

  private static final double NANOS_PER_MILLI = 1_000_000;

  private final long[] sorted;

  public Percentiles(long[] nanos) {
    if (nanos.length == 0) {
      throw new IllegalArgumentException("nothing was measured");
    }
    sorted = nanos.clone();
    Arrays.sort(sorted);
  }

  /**
   * @param percent above 0, to 100
   */
  public long nanos(double percent) {
    int rank = (int) Math.ceil(percent / 100 * sorted.length);
    return sorted[Math.max(rank, 1) - 1];
  }

  public String millis(double percent) {
    return String.format(Locale.ROOT, "%.1f ms", nanos(percent) / NANOS_PER_MILLI);
  }
}
