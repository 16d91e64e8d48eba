package kr.salpim.desk.referral;

import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import kr.salpim.desk.Body;
import kr.salpim.desk.Deed;
import kr.salpim.desk.OwnWords;
import kr.salpim.desk.StaffCommand;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.referral.Referral;
import kr.salpim.domain.referral.ReferralAct;
import kr.salpim.domain.referral.ReferralParts;

/**
 * Writes down what an agency says on the phone: that it takes a referral or not, how far it is,
 * what came of it. It moves on as by the agency's own answer, whose words may follow here too.
 */
@Singleton
class ReferralSaid implements StaffCommand {

  /** These say a reason or a result, without which nobody can go on. */
  private static final Set<ReferralAct> WORDED =
      EnumSet.of(ReferralAct.DECLINE, ReferralAct.COMPLETE, ReferralAct.HAND_BACK);

  private final ReferralParts parts;
  private final Cabinet cabinet;

  ReferralSaid(ReferralParts parts, Cabinet cabinet) {
    this.parts = parts;
    this.cabinet = cabinet;
  }

  @Override
  public String name() {
    return "referral-said";
  }

  @Override
  public Deed prepare(Body body, Staff by) {
    Referral referral = cabinet.in(body);
    ReferralAct act = body.word("act", ReferralAct.class);
    Optional<Secret> word = OwnWords.optional(body, "word", ProposeReferral.MAX_REASON);
    if (word.isEmpty() && WORDED.contains(act)) {
      throw body.wrong("word", "must say the reason or the result that the agency told");
    }
    return cabinet.order(
        by,
        referral,
        "NOTED",
        found -> parts.phone().said(found.household(), found.id(), act, word, by.token()));
  }
}
