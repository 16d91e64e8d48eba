package kr.salpim.testkit.centre;

import java.util.List;
import java.util.Optional;
import kr.salpim.domain.area.Line;
import kr.salpim.domain.clock.Lane;
import kr.salpim.domain.clock.Timer;
import kr.salpim.domain.outbox.MessageClass;
import kr.salpim.domain.outbox.Outgoing;
import kr.salpim.domain.outbox.OutgoingItem;
import kr.salpim.domain.outbox.Parking;
import kr.salpim.domain.outbox.Receipt;
import kr.salpim.domain.outbox.Receipts;
import kr.salpim.domain.outbox.State;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;

/**
 * Puts messages into a centre's outbox, brings receipts for them, and reads what became of them.
 */
final class Outbox {

  static final String SOLAPI = "solapi/demo";
  static final String NHN = "nhn/demo";

  private final Centre centre;
  private final Receipts receipts;
  private int made;

  Outbox(Centre centre) {
    this.centre = centre;
    this.receipts = new Receipts(centre.memory, centre.hash, centre.clock);
  }

  /** A message to a phone, with a text of its own. */
  Outgoing message(MessageClass type, String phone) {
    made++;
    return message(type, phone, "[구로4동주민센터] 글 " + made);
  }

  Outgoing message(MessageClass type, String phone, String text) {
    made++;
    return Outgoing.causedBy(
        centre.hash,
        "cause " + made,
        "step",
        DemoDong.sms(phone),
        text,
        type,
        DemoDong.CODE,
        centre.clock.instant());
  }

  /** Queues it as it is born: leased to the stream. */
  String queue(Outgoing message) {
    centre.memory.write(
        message.queue(centre.clock.instant().plus(Timer.BORN_LEASED_FOR), Lane.NOW));
    return message.id();
  }

  /** Queues it, and lets the stream hand it on. */
  String send(Outgoing message) {
    queue(message);
    centre.stream();
    return message.id();
  }

  Item item(String id) {
    return centre.memory.get(Outgoing.key(id)).orElseThrow();
  }

  State state(String id) {
    return OutgoingItem.stateOf(item(id));
  }

  String reason(String id) {
    return item(id).text(OutgoingItem.REASON).orElse("");
  }

  /** The message in this one's place. */
  String next(String id) {
    return item(id).text(OutgoingItem.NEXT).orElseThrow();
  }

  boolean parked(String id) {
    Item item = item(id);
    return item.text(Attributes.BOARD).equals(Optional.of(Parking.list(DemoDong.CODE)))
        && item.number(Attributes.DUE).isEmpty();
  }

  List<Key> parkedList() {
    return centre.memory.board(Parking.list(DemoDong.CODE), 100);
  }

  /** Over which lines which messages were taken, as {@code line id}. */
  List<String> taken() {
    return centre.provider.taken().stream().map(t -> t.line() + " " + t.id()).toList();
  }

  /** A receipt under our id. */
  void receipt(String line, String id, State state, String code) {
    receipts.take(
        new Receipt(
            Line.parse(line),
            "ref-of-the-provider",
            Optional.of(id),
            state,
            code,
            centre.clock.instant()));
  }

  /** A receipt under the provider's reference alone. */
  void receiptFor(String line, String reference, State state, String code) {
    receipts.take(
        new Receipt(
            Line.parse(line), reference, Optional.empty(), state, code, centre.clock.instant()));
  }
}
