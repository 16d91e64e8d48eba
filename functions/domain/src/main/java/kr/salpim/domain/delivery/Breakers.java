package kr.salpim.domain.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kr.salpim.domain.area.Line;

/**
 * A circuit breaker a line, so that a provider that is down delays nobody else's messages. Each
 * running function learns for itself: what it learns is forgotten with it, and costs no write.
 */
public final class Breakers {

  /** This many failures in a row, and the provider is left alone. */
  static final int FAILURES = 3;

  /** After this one message is tried; its answer opens or closes the line. */
  static final Duration REST = Duration.ofSeconds(60);

  /**
   * @param probing when a message was last let through while the line was broken
   */
  private record Trouble(int failures, Instant last, Instant probing) {}

  private final Map<Line, Trouble> troubles = new ConcurrentHashMap<>();
  private final Clock clock;

  public Breakers(Clock clock) {
    this.clock = clock;
  }

  /** Whether messages should not be tried over this line now. */
  public boolean broken(Line line) {
    Trouble trouble = troubles.get(line);
    if (trouble == null || trouble.failures() < FAILURES) {
      return false;
    }
    Instant now = clock.instant();
    return now.isBefore(trouble.last().plus(REST)) || now.isBefore(trouble.probing().plus(REST));
  }

  /** Lines that failed three times in a row and have not answered since. */
  List<Line> resting() {
    return troubles.entrySet().stream()
        .filter(entry -> entry.getValue().failures() >= FAILURES)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** A message is about to be tried over the line; over a broken one it is the probe. */
  void trying(Line line) {
    troubles.computeIfPresent(
        line, (l, trouble) -> new Trouble(trouble.failures(), trouble.last(), clock.instant()));
  }

  /** The provider could not be reached, was overloaded or never answered. */
  void failed(Line line) {
    Instant now = clock.instant();
    troubles.merge(
        line,
        new Trouble(1, now, Instant.EPOCH),
        (old, one) -> new Trouble(old.failures() + 1, now, old.probing()));
  }

  /** The provider answered, whatever it said. */
  void answered(Line line) {
    troubles.remove(line);
  }
}
