package kr.salpim.adapters.sender;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import kr.salpim.adapters.http.Exchange.Answered;

/** How long a provider asks us to wait (RFC 9110, 10.2.3): seconds, or a date. */
public final class RetryAfter {

  /** A message is late after this anyhow; a provider that asks for more is asked once more. */
  public static final Duration MAX = Duration.ofMinutes(30);

  private RetryAfter() {}

  public static Optional<Duration> of(Answered answered, Clock clock) {
    return answered
        .header("retry-after")
        .map(String::strip)
        .flatMap(written -> read(written, clock))
        .map(RetryAfter::atMost);
  }

  /** The wait, or the longest that we keep to. */
  public static Duration atMost(Duration wait) {
    return wait.compareTo(MAX) > 0 ? MAX : wait;
  }

  private static Optional<Duration> read(String written, Clock clock) {
    if (written.matches("[0-9]{1,9}")) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(written)));
    }
    try {
      ZonedDateTime until = ZonedDateTime.parse(written, DateTimeFormatter.RFC_1123_DATE_TIME);
      Duration wait = Duration.between(clock.instant(), until.toInstant());
      return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }
}
