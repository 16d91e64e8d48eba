package kr.salpim.domain.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import kr.salpim.domain.area.Line;
import kr.salpim.domain.outbox.Outgoing;
import kr.salpim.domain.outbox.OutgoingItem;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.provider.Dispatch;
import kr.salpim.domain.provider.Form;
import kr.salpim.domain.table.Item;

/** When a provider is asked what became of a message, and of which message it is asked. */
final class Tracing {

  /** A provider's list may lag behind what it has just taken. */
  static final Duration FIRST = Duration.ofSeconds(60);

  static final Duration BETWEEN = Duration.ofMinutes(2);

  /** Absent this often in a row, the last time three minutes after the call: it never had it. */
  static final int SURE = 2;

  /** Five minutes after the call and the ticks between; then it is shown to a person. */
  static final int MOST = 3;

  /** A key is taken for forgotten this long before its provider forgets it: clocks differ. */
  static final Duration MARGIN = Duration.ofHours(1);

  private Tracing() {}

  /**
   * Whether the provider surely still knows the message's key at {@code time}.
   *
   * @param life how long it keeps a key; empty where for good
   */
  static boolean keyLives(Item item, Optional<Duration> life, Instant time) {
    Instant first = Instant.ofEpochMilli(item.number(OutgoingItem.FIRST).orElseThrow());
    return life.map(kept -> time.isBefore(first.plus(kept).minus(MARGIN))).orElse(true);
  }

  /** The message as it was handed to the provider. */
  static Dispatch of(Item item, Outgoing message) {
    return Dispatch.text(
        message.id(),
        Form.valueOf(item.text(OutgoingItem.FORM).orElseThrow()),
        line(item.text(OutgoingItem.WAY).orElseThrow()).account(),
        item.secret(OutgoingItem.USER).map(Secret::reveal).orElse(message.to().user()),
        message.text());
  }

  /** The line of a way's name. */
  static Line line(String way) {
    return Line.parse(way.substring(way.indexOf(':') + 1));
  }
}
