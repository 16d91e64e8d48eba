package kr.salpim.adapters.channel;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Points in time as providers write them: seconds, milliseconds, ISO 8601 with an offset, or local
 * Korean time without one. What cannot be read is left out: no message is lost for its date.
 */
public final class Times {

  private static final ZoneId KOREA = ZoneId.of("Asia/Seoul");

  /** Above this a number counts milliseconds: as seconds it would be the year 5138. */
  private static final long MILLIS_FROM = 100_000_000_000L;

  private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

  private Times() {}

  public static Optional<Instant> read(JsonNode node) {
    if (node.isIntegralNumber() && node.canConvertToLong()) {
      return epoch(node.longValue());
    }
    return node.isTextual() ? read(node.textValue()) : Optional.empty();
  }

  public static Optional<Instant> read(String written) {
    String text = written.strip();
    if (text.matches("\\d{1,15}")) {
      return epoch(Long.parseLong(text));
    }
    if (text.length() > 40 || text.length() < 16) {
      return Optional.empty();
    }
    String iso = text.charAt(10) == ' ' ? text.substring(0, 10) + 'T' + text.substring(11) : text;
    try {
      return sane(OffsetDateTime.parse(iso).toInstant());
    } catch (DateTimeException withoutOffset) {
      return local(iso);
    }
  }

  private static Optional<Instant> local(String iso) {
    try {
      return sane(LocalDateTime.parse(iso).atZone(KOREA).toInstant());
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  private static Optional<Instant> epoch(long number) {
    return sane(
        number >= MILLIS_FROM ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number));
  }

  private static Optional<Instant> sane(Instant at) {
    return at.isBefore(EARLIEST) || at.isAfter(LATEST) ? Optional.empty() : Optional.of(at);
  }
}
