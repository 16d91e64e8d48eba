package kr.salpim.domain.resource;

import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import kr.salpim.domain.area.Dong;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;

/**
 * A row of the directory that an area set: item {@code D#<code>} / {@code RES#<id>#<from>}. Its
 * texts are sealed: a shop's phone is its owner's.
 */
final class ResourceItem {

  static final String SORT_PREFIX = "RES#";

  private static final String NEEDS = "nd";
  private static final String NAME = "nm";
  private static final String WHAT = "wt";
  private static final String FOR_WHOM = "fw";
  private static final String WHERE = "wr";
  private static final String HOW = "hw";
  private static final String CAPACITY = "cp";
  private static final String PARTNER = "p";
  private static final String TO = "to";
  private static final String CHECKED = "ck";
  private static final String VERIFIED = "v";

  private ResourceItem() {}

  static Item of(WelfareResource row) {
    Item.Builder item =
        Item.at(key(row))
            .text(NEEDS, String.join(" ", new TreeSet<>(row.needs())))
            .secret(NAME, new Secret(row.name()))
            .secret(WHAT, new Secret(row.what()))
            .secret(FOR_WHOM, new Secret(row.forWhom()))
            .secret(WHERE, new Secret(row.where()))
            .secret(HOW, new Secret(row.how()))
            .text(PARTNER, row.partner())
            .text(TO, row.to().map(LocalDate::toString))
            .text(CHECKED, row.checked().toString())
            .number(VERIFIED, row.verified() ? 1 : 0);
    row.capacity().ifPresent(capacity -> item.number(CAPACITY, capacity));
    return item.build();
  }

  private static Key key(WelfareResource row) {
    return new Key(Dong.partition(row.area()), SORT_PREFIX + row.id() + "#" + row.from());
  }

  static WelfareResource from(Item item) {
    String[] sort = item.key().sort().split("#", 3);
    OptionalLong capacity = item.number(CAPACITY);
    return new WelfareResource(
        sort[1],
        item.key().partition().substring(Dong.PARTITION_PREFIX.length()),
        Set.of(item.text(NEEDS).orElseThrow().split(" ")),
        opened(item, NAME),
        opened(item, WHAT),
        opened(item, FOR_WHOM),
        opened(item, WHERE),
        opened(item, HOW),
        capacity.isPresent()
            ? OptionalInt.of(Math.toIntExact(capacity.getAsLong()))
            : OptionalInt.empty(),
        item.text(PARTNER),
        LocalDate.parse(sort[2]),
        item.text(TO).map(LocalDate::parse),
        LocalDate.parse(item.text(CHECKED).orElseThrow()),
        item.number(VERIFIED).orElse(0) == 1);
  }

  private static String opened(Item item, String attribute) {
    return item.secret(attribute).map(Secret::reveal).orElse("");
  }
}
