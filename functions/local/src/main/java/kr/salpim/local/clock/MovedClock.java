package kr.salpim.local.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The business clock: the real one, moved forward. It never goes back, and neither does its offset,
 * because what was written at a later time is in the table already.
 */
public final class MovedClock extends Clock {

  private final Clock real;
  private final OffsetFile file;
  private Duration offset;

  /** Goes on from the offset that was kept. */
  public MovedClock(Clock real, OffsetFile file) {
    this.real = real;
    this.file = file;
    this.offset = file.read();
  }

  public synchronized Duration offset() {
    return offset;
  }

  /** Moves to {@code target}, unless it is there or later already. Kept before it is shown. */
  public synchronized void moveTo(Instant target) {
    Duration gap = Duration.between(instant(), target);
    if (gap.isNegative() || gap.isZero()) {
      return;
    }
    Duration wider = offset.plus(gap);
    file.write(wider);
    offset = wider;
  }

  @Override
  public synchronized Instant instant() {
    return real.instant().plus(offset);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    MovedClock moved = this;
    return new Clock() {
      @Override
      public Instant instant() {
        return moved.instant();
      }

      @Override
      public ZoneId getZone() {
        return zone;
      }

      @Override
      public Clock withZone(ZoneId other) {
        return moved.withZone(other);
      }
    };
  }
}
