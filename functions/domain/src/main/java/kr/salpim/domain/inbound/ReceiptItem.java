package kr.salpim.domain.inbound;

import java.time.Instant;
import java.util.Optional;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Table;

/**
 * A provider's receipt, kept beside the provider's reference: item {@code R#<channel>#<h>} / {@code
 * IN#<h>}. A receipt that comes before we know the reference waits here.
 */
final class ReceiptItem {

  /** Providers retry receipts for a week at most; a receipt older than a month tells nobody. */
  private static final long KEEP_SECONDS = 30L * 24 * 3600;

  private ReceiptItem() {}

  static Accepted store(
      WebhookEvent.DeliveryReport report, Table table, KeyedHash hash, Instant now) {
    String channel = report.channel();
    String reference = hash.of("ref|" + channel + "|" + report.reference());
    String id = hash.of("in|" + channel + "|" + report.account() + "|" + report.providerId());
    Item item =
        Item.at(new Key("R#" + channel + "#" + reference, Inbound.SORT_PREFIX + id))
            .text("oc", report.outcome().name())
            .text("rc", report.code())
            .number("at", report.at().orElse(now).toEpochMilli())
            .number(Attributes.EXPIRES, now.getEpochSecond() + KEEP_SECONDS)
            .build();
    table.write(new Change.Put(item, Condition.absent()));
    return new Accepted(id, Optional.empty());
  }
}
