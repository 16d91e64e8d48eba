package kr.salpim.domain.referral;

import java.time.Instant;
import java.util.Locale;
import kr.salpim.domain.partner.Partner;
import kr.salpim.domain.table.Key;

/** Where what was sent stands with its agency, see {@link AgencyList}. */
final class AgencyKeys {

  static final String REF = "REF#";
  static final String RID = "RID#";
  static final String CASE = "CASE#";
  static final String OPEN = "OPEN#";

  /** Digits of epoch milliseconds until the year 2286. */
  static final int TIME_DIGITS = 13;

  private AgencyKeys() {}

  static Key rowKey(String partner, Instant sent, String id) {
    return new Key(
        Partner.partition(partner),
        String.format(Locale.ROOT, "%s%0" + TIME_DIGITS + "d#%s", REF, sent.toEpochMilli(), id));
  }

  static Key ridKey(String partner, String id) {
    return new Key(Partner.partition(partner), RID + id);
  }

  static Key openKey(String partner, String id) {
    return new Key(Partner.partition(partner), OPEN + id);
  }

  static Key caseKey(String partner, String number) {
    int n = Integer.parseInt(number.substring(0, number.indexOf('-')));
    return new Key(Partner.partition(partner), caseSort(n));
  }

  static String caseSort(int n) {
    return String.format(Locale.ROOT, "%s%02d", CASE, n);
  }
}
