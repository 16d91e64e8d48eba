package kr.salpim.domain.partner;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;

/**
 * That a partner was told of something: item {@code P#<partner>} / {@code EV#<time>#<id>}, so that
 * what it missed can be listed in order and told again. It is as thin as the event itself.
 *
 * @param at to the millisecond
 * @param id of the message that told it
 * @param dong whose matter it was
 */
public record PartnerEvent(
    String partner, Instant at, String id, String type, String subject, String dong) {

  public static final String SORT_PREFIX = "EV#";

  /** Longer than a partner's system is ever down; the referral itself tells what was before. */
  private static final Duration KEEP = Duration.ofDays(90);

  private static final String TYPE = "t";
  private static final String SUBJECT = "s";
  private static final String DONG = "d";

  public PartnerEvent {
    at = Instant.ofEpochMilli(at.toEpochMilli());
  }

  public Key key() {
    return new Key(
        Partner.partition(partner),
        String.format(Locale.ROOT, "%s%013d#%s", SORT_PREFIX, at.toEpochMilli(), id));
  }

  public Item toItem() {
    return Item.at(key())
        .text(TYPE, type)
        .text(SUBJECT, subject)
        .text(DONG, dong)
        .number(Attributes.EXPIRES, at.plus(KEEP).getEpochSecond())
        .build();
  }

  public static PartnerEvent from(Item item) {
    String[] sort = item.key().sort().split("#", 3);
    return new PartnerEvent(
        item.key().partition().substring(Partner.PARTITION_PREFIX.length()),
        Instant.ofEpochMilli(Long.parseLong(sort[1])),
        sort[2],
        item.text(TYPE).orElseThrow(),
        item.text(SUBJECT).orElseThrow(),
        item.text(DONG).orElseThrow());
  }
}
