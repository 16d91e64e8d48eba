package kr.salpim.desk.referral;

import jakarta.inject.Singleton;
import kr.salpim.desk.Body;
import kr.salpim.desk.Deed;
import kr.salpim.desk.StaffCommand;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.referral.ReferralParts;

/** Takes a referral back, whatever its state; the agency hears of it. */
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
    return cabinet.order(
        by,
        cabinet.in(body),
        "WITHDRAWN",
        found -> parts.deciding().withdraw(found.household(), found.id(), by.token()));
  }
}
