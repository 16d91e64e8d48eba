package kr.salpim.domain.area;

import java.time.LocalDate;
import java.util.Optional;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;

/**
 * Somebody of the staff is away: item {@code D#<code>} / {@code ABS#<token>#<from>}.
 *
 * @param token whose absence it is
 * @param from first day in Seoul
 * @param to last day in Seoul
 * @param substitute token of the person of the staff who stands in
 */
public record Absence(
    String dong, String token, LocalDate from, LocalDate to, Optional<String> substitute) {

  public static final String SORT_PREFIX = "ABS#";
  private static final String TO = "to";
  private static final String SUBSTITUTE = "su";

  /** Whoever looks at an alert weeks later can still see why the substitute was told. */
  private static final int KEEP_DAYS = 92;

  /**
   * @throws IllegalArgumentException where it ends before it begins, or one stands in for oneself
   */
  public Absence {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("an absence from " + from + " to " + to);
    }
    if (substitute.filter(token::equals).isPresent()) {
      throw new IllegalArgumentException("nobody stands in for oneself");
    }
  }

  public boolean on(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  public Item toItem() {
    long expires = to.plusDays(KEEP_DAYS).atStartOfDay(WorkingDays.SEOUL).toEpochSecond();
    return Item.at(new Key(Dong.partition(dong), SORT_PREFIX + token + "#" + from))
        .text(TO, to.toString())
        .text(SUBSTITUTE, substitute)
        .number(Attributes.EXPIRES, expires)
        .build();
  }

  public static Absence from(Item item) {
    String[] sort = item.key().sort().split("#", 3);
    return new Absence(
        item.key().partition().substring(Dong.PARTITION_PREFIX.length()),
        sort[1],
        LocalDate.parse(sort[2]),
        LocalDate.parse(item.text(TO).orElseThrow()),
        item.text(SUBSTITUTE));
  }
}
