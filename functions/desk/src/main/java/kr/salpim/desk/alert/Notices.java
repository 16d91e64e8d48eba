package kr.salpim.desk.alert;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import kr.salpim.domain.outbox.Outgoing;
import kr.salpim.domain.outbox.OutgoingItem;
import kr.salpim.domain.outbox.State;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Table;

/** What became of the messages by which staff were told. */
@ApplicationScoped
class Notices {

  /** A message that failed goes another way under another id; there are fewer ways than this. */
  private static final int MAX_WAYS = 8;

  private final Table table;

  Notices(Table table) {
    this.table = table;
  }

  /**
   * @param id of the message that was written first
   */
  Optional<AlertLine.Notice> find(String id) {
    Optional<Item> found = table.get(Outgoing.key(id));
    for (int way = 1; way < MAX_WAYS; way++) {
      Optional<Item> next =
          found
              .flatMap(item -> item.text(OutgoingItem.NEXT))
              .map(Outgoing::key)
              .flatMap(table::get);
      if (next.isEmpty()) {
        break;
      }
      found = next;
    }
    return found.map(Notices::notice);
  }

  private static AlertLine.Notice notice(Item item) {
    State state = OutgoingItem.stateOf(item);
    boolean sent = state == State.ACCEPTED || state == State.DELIVERED;
    return new AlertLine.Notice(
        state.name(),
        item.text(OutgoingItem.WAY).orElse(""),
        item.text(OutgoingItem.FORM).orElse(""),
        sent ? time(item, OutgoingItem.STARTED) : "",
        state == State.QUEUED ? time(item, OutgoingItem.NOT_BEFORE) : "");
  }

  private static String time(Item item, String attribute) {
    return item.number(attribute).stream()
        .mapToObj(at -> Instant.ofEpochMilli(at).toString())
        .findFirst()
        .orElse("");
  }
}
