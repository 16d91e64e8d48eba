package kr.salpim.desk;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import kr.salpim.adapters.testing.FunctionTable;
import kr.salpim.domain.clock.Timer;
import kr.salpim.domain.outbox.Outgoing;
import kr.salpim.domain.outbox.OutgoingItem;
import kr.salpim.domain.table.Table;

/** What the desk's commands have put into the outbox; nothing delivers it here. */
final class Posted {

  /** More than the tests of one start write. */
  private static final int MAX_SHARD = 1_000;

  private Posted() {}

  /** Texts to a phone, the oldest first. */
  static List<String> to(String phone) {
    Table table = FunctionTable.table();
    Instant later = Instant.now().plus(7, ChronoUnit.DAYS);
    return Timer.OUTGOING.partitions(later).stream()
        .flatMap(shard -> table.due(shard, later.toEpochMilli(), MAX_SHARD).stream())
        .flatMap(due -> table.get(due.key()).stream())
        .map(OutgoingItem::from)
        .filter(message -> message.to().user().equals(phone))
        .sorted(Comparator.comparing(Outgoing::created))
        .map(message -> message.text().reveal())
        .toList();
  }
}
