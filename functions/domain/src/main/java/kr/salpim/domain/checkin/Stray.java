package kr.salpim.domain.checkin;

import java.time.Instant;
import java.util.Locale;
import kr.salpim.domain.area.Dong;
import kr.salpim.domain.inbound.Inbound;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;

/**
 * An answer that changed nothing: item {@code D#<dong>} / {@code STRAY#<time left>#<h>}, so that
 * the newest stands first.
 *
 * @param message key of the message as it came in
 */
public record Stray(String dong, Instant at, Key message) {

  public static final String SORT_PREFIX = "STRAY#";

  /** Whoever has not looked within this time does not look at all. */
  private static final long KEEP_SECONDS = 30L * 24 * 3600;

  /** Of epoch milliseconds, to the year 2286. */
  private static final long LAST = 9_999_999_999_999L;

  private static final String PARTITION = "mp";
  private static final String SORT = "ms";

  static Stray of(Inbound inbound, String dong) {
    return new Stray(dong, inbound.received(), inbound.key());
  }

  Item toItem() {
    String h = message.sort().substring(message.sort().lastIndexOf('#') + 1);
    String time = String.format(Locale.ROOT, "%013d", LAST - at.toEpochMilli());
    return Item.at(new Key(Dong.partition(dong), SORT_PREFIX + time + "#" + h))
        .text(PARTITION, message.partition())
        .text(SORT, message.sort())
        .number(Attributes.EXPIRES, at.getEpochSecond() + KEEP_SECONDS)
        .build();
  }

  public static Stray from(Item item) {
    return new Stray(
        item.key().partition().substring(Dong.PARTITION_PREFIX.length()),
        Instant.ofEpochMilli(LAST - Long.parseLong(item.key().sort().split("#")[1])),
        new Key(item.text(PARTITION).orElseThrow(), item.text(SORT).orElseThrow()));
  }
}
