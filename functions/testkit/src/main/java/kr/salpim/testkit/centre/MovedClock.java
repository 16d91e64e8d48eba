package kr.salpim.testkit.centre;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Stands still until it is moved. */
public final class MovedClock extends Clock {

  private volatile Instant now;

  public MovedClock(Instant start) {
    now = start;
  }

  public synchronized void advance(Duration by) {
    now = now.plus(by);
  }

  /** Forward to {@code target}; never back. */
  public synchronized void advanceTo(Instant target) {
    now = target.isAfter(now) ? target : now;
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("wall-clock rules name their zone themselves");
  }
}
