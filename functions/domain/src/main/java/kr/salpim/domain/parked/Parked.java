package kr.salpim.domain.parked;

import java.time.Instant;
import java.util.Optional;
import kr.salpim.domain.clock.Clockwork;
import kr.salpim.domain.inbound.Inbound;
import kr.salpim.domain.inbound.InboundItem;
import kr.salpim.domain.outbox.OutgoingItem;
import kr.salpim.domain.outbox.State;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Item;

/**
 * What waits for a person, without personal data: no address and no text. The id of what came in
 * holds its contact's keyed hash, as its key does.
 *
 * @param type an outgoing message's class; of what came in, what kind it was understood as
 * @param state of an outgoing message
 * @param reason a provider's code or a word of ours
 * @param way name of the way that it went last, such as {@code solapi/main}, or came, such as
 *     {@code sms/main}
 * @param form that the last attempt had
 * @param tries calls to a provider, or attempts at reacting
 * @param mayRepeat whether its reader may have it already, so that releasing it may say it twice
 */
public record Parked(
    String id,
    What what,
    String type,
    Optional<State> state,
    String reason,
    Optional<String> way,
    Optional<String> form,
    long tries,
    Instant created,
    Instant parkedAt,
    boolean mayRepeat) {

  /** Which way it was going. */
  public enum What {
    OUTGOING,
    INBOUND
  }

  /** For no other reason does what came in get onto the list. */
  private static final String ATTEMPTS = "attempts";

  private static final int MAX_REASON = 80;

  static Parked of(Item item) {
    return ParkedId.inbound(item) ? inbound(item) : outgoing(item);
  }

  private static Parked outgoing(Item item) {
    State state = OutgoingItem.stateOf(item);
    return new Parked(
        ParkedId.of(item.key()),
        What.OUTGOING,
        item.text(OutgoingItem.CLASS).orElseThrow(),
        Optional.of(state),
        plain(item.text(OutgoingItem.REASON).orElse("")),
        item.text(OutgoingItem.WAY),
        item.text(OutgoingItem.FORM),
        item.number(OutgoingItem.TRIES).orElse(0),
        Instant.ofEpochMilli(item.number(OutgoingItem.CREATED).orElseThrow()),
        parkedAt(item),
        state == State.UNKNOWN || item.number(OutgoingItem.DOUBT).isPresent());
  }

  private static Parked inbound(Item item) {
    Inbound inbound = InboundItem.from(item);
    String[] sort = item.key().sort().split("#", 4);
    return new Parked(
        ParkedId.of(item.key()),
        What.INBOUND,
        inbound.understanding().kind().name(),
        Optional.empty(),
        ATTEMPTS,
        Optional.of(sort[1] + "/" + sort[2]),
        Optional.empty(),
        Math.min(item.number(Clockwork.ATTEMPTS).orElse(0), Clockwork.MAX_ATTEMPTS),
        inbound.received(),
        parkedAt(item),
        false);
  }

  private static Instant parkedAt(Item item) {
    return Instant.ofEpochMilli(item.number(Attributes.BOARD_AT).orElseThrow());
  }

  /** Providers choose their words; a number in them could be somebody's. */
  private static String plain(String reason) {
    String masked = reason.replaceAll("[0-9]{7,}", "*").replaceAll("[^\\x20-\\x7e]", "?");
    return masked.substring(0, Math.min(masked.length(), MAX_REASON));
  }
}
