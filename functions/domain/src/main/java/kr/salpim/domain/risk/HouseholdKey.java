package kr.salpim.domain.risk;

import kr.salpim.domain.table.Key;

/** Where all that is known of a household stands: partition {@code H#<id>}. */
public final class HouseholdKey {

  public static final String PREFIX = "H#";

  /** Kept five years: 사회보장급여법 §34. */
  public static final long KEEP_SECONDS = 5L * 365 * 24 * 3600;

  private HouseholdKey() {}

  public static String partition(String id) {
    return PREFIX + id;
  }

  /** Whether the key is in a household's partition and its sort key begins so. */
  public static boolean is(Key key, String sortPrefix) {
    return key.partition().startsWith(PREFIX) && key.sort().startsWith(sortPrefix);
  }

  /** The id of the household in whose partition the key is. */
  public static String id(Key key) {
    return key.partition().substring(PREFIX.length());
  }
}
