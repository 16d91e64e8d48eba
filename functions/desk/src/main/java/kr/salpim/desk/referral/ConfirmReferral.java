package kr.salpim.desk.referral;

import jakarta.inject.Singleton;
import kr.salpim.desk.Body;
import kr.salpim.desk.Deed;
import kr.salpim.desk.StaffCommand;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.referral.ReferralParts;

/** Confirms the result that an agency told (연계 업무 처리결과 확인), as the answer {@code 1 확인했어요} does. */
@Singleton
class ConfirmReferral implements StaffCommand {

  private final ReferralParts parts;
  private final Cabinet cabinet;

  ConfirmReferral(ReferralParts parts, Cabinet cabinet) {
    this.parts = parts;
    this.cabinet = cabinet;
  }

  @Override
  public String name() {
    return "referral-confirm";
  }

  @Override
  public Deed prepare(Body body, Staff by) {
    return cabinet.order(
        by,
        cabinet.in(body),
        "CONFIRMED",
        found -> parts.deciding().confirm(found.household(), found.id(), by.token()));
  }
}
