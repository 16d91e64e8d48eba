package kr.salpim.domain.delivery;

import java.time.Duration;
import java.util.Optional;
import kr.salpim.domain.outbox.MessageClass;

/** How long to wait between tries, and how many there are. */
final class Gaps {

  /** After the first "later"; doubles each time, to {@link #MAX}. */
  static final Duration FIRST = Duration.ofSeconds(30);

  static final Duration MAX = Duration.ofMinutes(30);

  /** About an hour and a half of tries over one line. */
  static final int TRIES = 8;

  /** What cannot wait changes the line after gaps of two minutes at most, and the ticks between. */
  static final int URGENT_TRIES = 3;

  /** A quarter either way, so that what failed together does not come back together. */
  private static final double JITTER = 0.25;

  private Gaps() {}

  /**
   * @param tries calls so far, from 1
   * @param asked what the provider asked for; never shorter than that, nor longer than {@link #MAX}
   */
  static Duration after(long tries, String id, Optional<Duration> asked) {
    long doubled = FIRST.toMillis() << Math.min(tries - 1, 10);
    double share = Math.floorMod((id + tries).hashCode(), 1_000) / 1_000.0;
    long gap = (long) (Math.min(doubled, MAX.toMillis()) * (1 - JITTER + 2 * JITTER * share));
    long least = asked.map(Duration::toMillis).orElse(0L);
    return Duration.ofMillis(Math.min(Math.max(gap, least), MAX.toMillis()));
  }

  static boolean over(long tries, MessageClass type) {
    boolean urgent = type == MessageClass.URGENT || type == MessageClass.OPERATIONAL;
    return tries >= (urgent ? URGENT_TRIES : TRIES);
  }
}
