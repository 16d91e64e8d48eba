package kr.salpim.testkit.checkin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that goes on each time somebody looks. */
final class Passing extends Clock {

  private final Duration step;
  private Instant now = Instant.EPOCH;

  Passing(Duration step) {
    this.step = step;
  }

  @Override
  public Instant instant() {
    Instant seen = now;
    now = now.plus(step);
    return seen;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
