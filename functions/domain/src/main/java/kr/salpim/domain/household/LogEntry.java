package kr.salpim.domain.household;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;

/**
 * What a person decided of a household: item {@code H#<id>} / {@code LOG#<time>#<version>}.
 *
 * @param version of the household that it led to
 * @param what {@code STANDING <standing>}, {@code MERGED_INTO <id>}, {@code TOOK_IN <id>}, {@code
 *     PARTED <id>}, {@code DONG <code>}, {@code DECIDED <ruling>}, {@code SHARING AGREED}, {@code
 *     SHARING REFUSED}, {@code ENROLLED <programme>} or {@code LEFT <programme>}
 * @param by who decided
 */
public record LogEntry(
    String household, Instant at, long version, String what, String by, Optional<Secret> reason) {

  public static final String SORT_PREFIX = "LOG#";

  /** As long as a short message; more belongs in the record of a visit. */
  public static final int MAX_REASON = 500;

  /** More decisions than a household lives to see. */
  static final int MAX_ENTRIES = 1_000;

  private static final String WHAT = "wt";
  private static final String BY = "by";
  private static final String REASON = "re";

  /** What {@code by} decided on a household as it was read. */
  public static LogEntry of(
      Household household, Instant at, String what, String by, Secret reason) {
    return new LogEntry(household.id(), at, household.version() + 1, what, by, Optional.of(reason));
  }

  public Change toChange() {
    // Thirteen digits hold epoch milliseconds until 2286, so that text order is time order.
    String time = String.format(Locale.ROOT, "%013d", at.toEpochMilli());
    Item.Builder item =
        Item.at(new Key(Household.partition(household), SORT_PREFIX + time + "#" + version))
            .text(WHAT, what)
            .text(BY, by)
            .number(Attributes.EXPIRES, at.getEpochSecond() + Household.KEEP_SECONDS);
    reason.ifPresent(text -> item.secret(REASON, text));
    return new Change.Put(item.build(), Condition.absent());
  }

  public static LogEntry from(Item item) {
    String[] sort = item.key().sort().split("#", 3);
    return new LogEntry(
        Household.id(item.key()),
        Instant.ofEpochMilli(Long.parseLong(sort[1])),
        Long.parseLong(sort[2]),
        item.text(WHAT).orElseThrow(),
        item.text(BY).orElseThrow(),
        item.secret(REASON));
  }
}
