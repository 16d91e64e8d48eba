package kr.salpim.domain.household;

import java.time.LocalDate;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.table.Item;

/**
 * Names a member of a household without saying who it is. What concerns one member alone stands
 * under a sort key {@code PLAN#<programme>#<mark>}, with the mark that the member had then; where
 * the member was corrected since, {@link #NOW} has the present one.
 */
public final class MemberMark {

  public static final String SORT_PREFIX = Replan.SORT + "#";

  /** The mark of the member as known by now. */
  public static final String NOW = "mm";

  private static final int PARTS = 3;

  private MemberMark() {}

  public static String of(KeyedHash hash, String household, Member member) {
    return hash.of("member|" + household + "|" + text(member));
  }

  /** Name and birth date, by which members of a household are told apart. */
  static String text(Member member) {
    String name = Marks.name(member.name());
    return name + "|" + member.birth().map(LocalDate::toString).orElse("");
  }

  /** The mark under which the item was written. */
  public static String first(Item item) {
    return item.key().sort().split("#", PARTS)[PARTS - 1];
  }

  /** The mark of the member whom the item concerns, as known by now. */
  public static String now(Item item) {
    return item.text(NOW).orElseGet(() -> first(item));
  }
}
