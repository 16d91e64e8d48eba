package kr.salpim.desk.referral;

import jakarta.inject.Singleton;
import java.util.Optional;
import kr.salpim.desk.Body;
import kr.salpim.desk.Deed;
import kr.salpim.desk.StaffCommand;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.referral.Referral;
import kr.salpim.domain.referral.ReferralParts;

/**
 * Ends a referral and proposes the same need anew, as the answer {@code 2 다시 의뢰할게요} does; the new
 * one is answered.
 */
@Singleton
class ReferAgain implements StaffCommand {

  private final ReferralParts parts;
  private final Cabinet cabinet;

  ReferAgain(ReferralParts parts, Cabinet cabinet) {
    this.parts = parts;
    this.cabinet = cabinet;
  }

  @Override
  public String name() {
    return "referral-again";
  }

  @Override
  public Deed prepare(Body body, Staff by) {
    Referral referral = cabinet.in(body);
    Optional<String> partner = ProposeReferral.partner(body);
    return cabinet.order(
        by,
        referral,
        "PROPOSED",
        found -> parts.deciding().again(found.household(), found.id(), partner, by.token()));
  }
}
