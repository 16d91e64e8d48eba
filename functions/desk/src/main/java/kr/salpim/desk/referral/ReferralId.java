package kr.salpim.desk.referral;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.salpim.desk.Body;
import kr.salpim.domain.referral.Referral;

/** Which referral: {@code <household>.<id>}, ids that say nothing of anybody. */
record ReferralId(String household, String id) {

  static final String FIELD = "id";

  private static final Pattern FORM =
      Pattern.compile("([A-Za-z0-9_-]{1,64})\\.([A-Za-z0-9_-]{1,64})");

  static final int LONGEST = 129;

  static ReferralId of(Referral referral) {
    return new ReferralId(referral.household(), referral.id());
  }

  /** Reads the field {@code id}. */
  static ReferralId in(Body body) {
    return in(body, FIELD);
  }

  static ReferralId in(Body body, String field) {
    Matcher written = FORM.matcher(body.text(field, LONGEST));
    if (!written.matches()) {
      throw body.wrong(field, "is none of a referral's");
    }
    return new ReferralId(written.group(1), written.group(2));
  }

  @Override
  public String toString() {
    return household + "." + id;
  }
}
