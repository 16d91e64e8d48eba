package kr.salpim.domain.household;

import java.time.Instant;
import java.util.Optional;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;

/**
 * That something was taken under a reference of its source: item {@code S#<source>#<h>} / {@code
 * S}, written with what came of it. Whoever brings it again changes nothing, a merge in between or
 * not.
 *
 * @param source one of our own words
 * @param h keyed hash of the reference
 * @param fingerprint keyed hash of the content
 * @param origin the job and line that brought it first, where it was loaded
 */
public record Receipt(String source, String h, String fingerprint, Optional<String> origin) {

  private static final String SORT = "S";
  private static final String HOUSEHOLD = "to";
  private static final String FINGERPRINT = "fp";
  private static final String ORIGIN = "by";

  /** A receipt as it is stored: with the household that the content went to. */
  public record Stored(Receipt receipt, String household) {

    /** Whether {@code again} brings nothing new. */
    public boolean sameAs(Receipt again) {
      return receipt.fingerprint.equals(again.fingerprint);
    }

    /** Whether {@code again} is the very line that was taken, done again after a crash. */
    public boolean ownOf(Receipt again) {
      return again.origin.isPresent() && receipt.origin.equals(again.origin);
    }
  }

  public Key key() {
    return new Key("S#" + source + "#" + h, SORT);
  }

  /** To be written with what came of it. */
  public Change toChange(String household, Instant now) {
    return new Change.Put(
        Item.at(key())
            .text(HOUSEHOLD, household)
            .text(FINGERPRINT, fingerprint)
            .text(ORIGIN, origin)
            .number(Attributes.EXPIRES, now.getEpochSecond() + Household.KEEP_SECONDS)
            .build(),
        Condition.absent());
  }

  /** The stored receipt with this one's key. */
  public Stored stored(Item item) {
    return new Stored(
        new Receipt(source, h, item.text(FINGERPRINT).orElseThrow(), item.text(ORIGIN)),
        item.text(HOUSEHOLD).orElseThrow());
  }
}
