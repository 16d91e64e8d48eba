package kr.salpim.desk.referral;

import jakarta.inject.Singleton;
import kr.salpim.desk.Body;
import kr.salpim.desk.Deed;
import kr.salpim.desk.OwnWords;
import kr.salpim.desk.StaffCommand;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.referral.Referral;
import kr.salpim.domain.referral.ReferralParts;

/**
 * Takes a referral back; the agency hears that, but not why. Of what was sent a reason is kept, and
 * a result that has come is confirmed or referred anew instead.
 */
@Singleton
class WithdrawReferral implements StaffCommand {

  private final ReferralParts parts;
  private final Cabinet cabinet;

  WithdrawReferral(ReferralParts parts, Cabinet cabinet) {
    this.parts = parts;
    this.cabinet = cabinet;
  }

  @Override
  public String name() {
    return "referral-withdraw";
  }

  @Override
  public Deed prepare(Body body, Staff by) {
    Referral referral = cabinet.in(body);
    Secret reason = OwnWords.orBlank(body, "reason", ProposeReferral.MAX_REASON);
    return cabinet.order(
        by,
        referral,
        "WITHDRAWN",
        found -> parts.deciding().withdraw(found.household(), found.id(), reason, by.token()));
  }
}
