package kr.salpim.domain.report;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * How long the rows of a call may take. A call that would outlive its function is broken off in
 * time to say so; made again it passes over what is taken, and so gets further.
 */
public final class RowTime {

  /** The gateway waits 30 s for an answer; the last row and what follows it take some. */
  public static final Duration MOST = Duration.ofSeconds(20);

  private final Clock real;

  /**
   * @param real time: that of the programme may stand still or be moved
   */
  public RowTime(Clock real) {
    this.real = real;
  }

  /**
   * Begins to count.
   *
   * @return throws {@link OutOfTime} when it is over
   */
  Runnable begin() {
    Instant end = real.instant().plus(MOST);
    return () -> {
      if (!real.instant().isBefore(end)) {
        throw new OutOfTime();
      }
    };
  }
}
