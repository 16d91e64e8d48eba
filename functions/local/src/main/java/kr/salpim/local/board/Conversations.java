package kr.salpim.local.board;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kr.salpim.domain.contact.Contact;
import kr.salpim.domain.inbound.Inbound;
import kr.salpim.domain.inbound.InboundItem;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.table.Table;

/** What each phone has written and read, in the order of time. */
final class Conversations {

  /** The sort key is a hash, so the newest cannot be asked for; a demo's history is shorter. */
  private static final int MAX_HISTORY = 5_000;

  /** More than anybody scrolls through. */
  private static final int MAX_SHOWN = 500;

  private final Table table;
  private final KeyedHash hash;
  private final DeliveredLog delivered;

  Conversations(Table table, KeyedHash hash, DeliveredLog delivered) {
    this.table = table;
    this.hash = hash;
    this.delivered = delivered;
  }

  /** The conversation with a phone, oldest first, its end where it is very long. */
  List<Message> with(PhoneId phone) {
    List<Message> all = new ArrayList<>();
    String partition = Contact.partition(phone.token(hash));
    table.query(partition, Inbound.SORT_PREFIX, MAX_HISTORY).stream()
        .map(InboundItem::from)
        .forEach(
            inbound -> {
              all.add(Message.of(inbound));
              Message.replyTo(inbound).ifPresent(all::add);
            });
    delivered.to(phone).forEach(message -> all.add(Message.of(message)));
    all.sort(Comparator.comparing(Message::instant).thenComparing(Message::direction));
    return List.copyOf(all.subList(Math.max(0, all.size() - MAX_SHOWN), all.size()));
  }
}
