package kr.salpim.desk.referral;

import jakarta.inject.Singleton;
import kr.salpim.desk.Body;
import kr.salpim.desk.Deed;
import kr.salpim.desk.StaffCommand;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.referral.ReferralParts;

/** Sends a code to the phone of an agency that has no system and calls to hear the details. */
@Singleton
class SendCode implements StaffCommand {

  private final ReferralParts parts;
  private final Cabinet cabinet;

  SendCode(ReferralParts parts, Cabinet cabinet) {
    this.parts = parts;
    this.cabinet = cabinet;
  }

  @Override
  public String name() {
    return "referral-code";
  }

  @Override
  public Deed prepare(Body body, Staff by) {
    return cabinet.order(
        by, cabinet.in(body), "SENT", found -> parts.telling().code(found.household(), found.id()));
  }
}
