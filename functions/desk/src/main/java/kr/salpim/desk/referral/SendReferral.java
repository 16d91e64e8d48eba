package kr.salpim.desk.referral;

import jakarta.inject.Singleton;
import java.util.Optional;
import kr.salpim.desk.Body;
import kr.salpim.desk.Deed;
import kr.salpim.desk.OwnWords;
import kr.salpim.desk.StaffCommand;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.referral.Order;
import kr.salpim.domain.referral.Referral;
import kr.salpim.domain.referral.ReferralParts;

/**
 * Sends a referral to its agency: with the household's consent or by law, or in imminent danger
 * with what the danger is. Where something like it is there, {@code DUPLICATE} is answered until
 * {@code knowing} says why it is sent all the same.
 */
@Singleton
class SendReferral implements StaffCommand {

  private final ReferralParts parts;
  private final Cabinet cabinet;

  SendReferral(ReferralParts parts, Cabinet cabinet) {
    this.parts = parts;
    this.cabinet = cabinet;
  }

  @Override
  public String name() {
    return "referral-send";
  }

  @Override
  public Deed prepare(Body body, Staff by) {
    Referral referral = cabinet.in(body);
    Order order =
        new Order(ProposeReferral.partner(body), why(body, "danger"), why(body, "knowing"));
    return cabinet.order(
        by,
        referral,
        "SENT",
        found -> parts.sending().send(found.household(), found.id(), order, by));
  }

  private static Optional<Secret> why(Body body, String field) {
    return OwnWords.optional(body, field, ProposeReferral.MAX_REASON);
  }
}
