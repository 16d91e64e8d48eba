package kr.salpim.desk.referral;

import jakarta.inject.Singleton;
import kr.salpim.desk.Body;
import kr.salpim.desk.Deed;
import kr.salpim.desk.StaffCommand;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.referral.ReferralParts;

/** Records that a household was told of what was sent in danger without its consent (통지). */
@Singleton
class NoticeDanger implements StaffCommand {

  private final ReferralParts parts;
  private final Cabinet cabinet;

  NoticeDanger(ReferralParts parts, Cabinet cabinet) {
    this.parts = parts;
    this.cabinet = cabinet;
  }

  @Override
  public String name() {
    return "referral-noticed";
  }

  @Override
  public Deed prepare(Body body, Staff by) {
    return cabinet.order(
        by,
        cabinet.in(body),
        "NOTICED",
        found -> parts.notices().noticed(found.household(), found.id(), by.token()));
  }
}
