package kr.salpim.domain.resource;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.household.Household;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;

/**
 * That a household receives something (수혜 서비스): item {@code H#<household>} / {@code
 * BEN#<need>#<id>}. The same is not arranged a second time (사회보장급여법 §9①).
 *
 * @param id opaque
 * @param need code of what it helps with, such as {@code FOOD}
 * @param name as planners read it; what somebody receives is theirs, and sealed
 * @param from first day
 * @param to last day, where it ends
 */
public record Benefit(
    String household, String id, String need, Secret name, LocalDate from, Optional<LocalDate> to) {

  public static final String SORT_PREFIX = "BEN#";

  private static final Pattern NEED = Pattern.compile("[A-Z][A-Z_]{1,39}");

  private static final String NAME = "nm";
  private static final String FROM = "fr";
  private static final String TO = "to";

  /**
   * @throws IllegalArgumentException where the need is no code, or it ends before it begins
   */
  public Benefit {
    if (!NEED.matcher(need).matches()) {
      throw new IllegalArgumentException("a need is a code such as FOOD");
    }
    if (to.filter(from::isAfter).isPresent()) {
      throw new IllegalArgumentException("it ends before it begins");
    }
  }

  public boolean receivedOn(LocalDate day) {
    return !day.isBefore(from) && to.filter(day::isAfter).isEmpty();
  }

  /** The same, received until that day, which is its last. */
  public Benefit ending(LocalDate last) {
    return new Benefit(household, id, need, name, from, Optional.of(last));
  }

  Key key() {
    return new Key(Household.partition(household), prefix(need) + id);
  }

  static String prefix(String need) {
    return SORT_PREFIX + need + "#";
  }

  /** What has ended goes when the law lets it be kept no longer. */
  Item toItem() {
    Item.Builder item =
        Item.at(key())
            .secret(NAME, name)
            .text(FROM, from.toString())
            .text(TO, to.map(LocalDate::toString));
    to.map(last -> last.plusDays(1).atStartOfDay(WorkingDays.SEOUL).toEpochSecond())
        .ifPresent(end -> item.number(Attributes.EXPIRES, end + Household.KEEP_SECONDS));
    return item.build();
  }

  static Benefit read(Item item) {
    String[] sort = item.key().sort().split("#", 3);
    return new Benefit(
        Household.id(item.key()),
        sort[2],
        sort[1],
        item.secret(NAME).orElseThrow(),
        LocalDate.parse(item.text(FROM).orElseThrow()),
        item.text(TO).map(LocalDate::parse));
  }

  @Override
  public String toString() {
    return "Benefit[" + id + "]";
  }
}
