package kr.salpim.desk.partner;

import java.util.regex.Pattern;
import kr.salpim.domain.partner.Partner;

/** How a call names a partner. */
public final class PartnerField {

  public static final String PARTNER = "partner";

  private static final Pattern KIND = Pattern.compile("[A-Z][A-Z_]{1,39}");

  private PartnerField() {}

  /**
   * @throws IllegalArgumentException where it is no word
   */
  public static String id(String text) {
    if (!Partner.isId(text)) {
      throw new IllegalArgumentException("an id has 2 to 40 small letters, digits and hyphens");
    }
    return text;
  }

  /**
   * @throws IllegalArgumentException where it is no code
   */
  static String kind(String text) {
    if (!KIND.matcher(text).matches()) {
      throw new IllegalArgumentException("a kind is a code such as WELFARE_CENTRE");
    }
    return text;
  }
}
