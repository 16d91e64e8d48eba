package kr.salpim.desk.partner;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import kr.salpim.desk.Body;
import kr.salpim.desk.Deed;
import kr.salpim.desk.DeskAnswer;
import kr.salpim.desk.OperatorCommand;
import kr.salpim.desk.area.Offices;
import kr.salpim.domain.parked.Operator;
import kr.salpim.domain.partner.PartnerRegister;
import kr.salpim.domain.referral.ReferralParts;

/**
 * An agency takes part no longer, from today on or a later day: its calls are those of a stranger
 * then, nothing is referred to it, and the planners of what it has hear of it.
 */
@Singleton
class LeavePartner implements OperatorCommand {

  private static final int MAX_ID = 40;

  private final PartnerRegister partners;
  private final Offices offices;
  private final ReferralParts referrals;

  LeavePartner(PartnerRegister partners, Offices offices, ReferralParts referrals) {
    this.partners = partners;
    this.offices = offices;
    this.referrals = referrals;
  }

  @Override
  public String name() {
    return "partner-leave";
  }

  @Override
  public Deed prepare(Body body, Operator by) {
    String id = body.read(PartnerField.PARTNER, MAX_ID, PartnerField::id);
    LocalDate day = body.optionalDay("day").orElseGet(offices::today);
    if (day.isBefore(offices.today())) {
      throw body.wrong("day", "is in the past");
    }
    if (partners.find(id).isEmpty()) {
      throw body.wrong(PartnerField.PARTNER, "is none that takes part");
    }
    return Deed.change(
        id,
        () -> {
          if (!partners.leave(id, day)) {
            return DeskAnswer.refused("partner is none that takes part");
          }
          referrals.stranded().ofPartner(id, day);
          return DeskAnswer.of("LEFT");
        });
  }
}
