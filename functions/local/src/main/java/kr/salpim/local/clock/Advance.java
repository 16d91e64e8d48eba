package kr.salpim.local.clock;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Optional;

/** How far somebody wants the clock to go. */
public final class Advance {

  /** A year shows every season's programme once; further, only the year of the date is nonsense. */
  static final Duration MAX = Duration.ofDays(366);

  /** {@code PT8784H0M0.000000001S} and then some. */
  private static final int MAX_LENGTH = 40;

  private Advance() {}

  /** Reads an ISO 8601 duration; empty where it is none, negative, or above a year. */
  public static Optional<Duration> parse(String written) {
    if (written.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    try {
      Duration advance = Duration.parse(written);
      return advance.isNegative() || advance.compareTo(MAX) > 0
          ? Optional.empty()
          : Optional.of(advance);
    } catch (DateTimeException | ArithmeticException malformed) {
      return Optional.empty();
    }
  }
}
