package kr.salpim.desk.partner;

import kr.salpim.domain.partner.Partner;

/** How a call names a partner. */
public final class PartnerField {

  public static final String PARTNER = "partner";

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
}
