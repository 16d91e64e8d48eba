package kr.salpim.desk.referral;

import jakarta.inject.Singleton;
import java.util.Optional;
import kr.salpim.desk.Body;
import kr.salpim.desk.Deed;
import kr.salpim.desk.OwnWords;
import kr.salpim.desk.StaffCommand;
import kr.salpim.desk.household.Cases;
import kr.salpim.desk.partner.PartnerField;
import kr.salpim.domain.access.Verb;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.household.Home;
import kr.salpim.domain.referral.ReferralParts;
import kr.salpim.domain.referral.Wish;

/** Proposes a referral (서비스 의뢰) of a household by what it needs; nothing leaves the house yet. */
@Singleton
class ProposeReferral implements StaffCommand {

  static final int MAX_WORD = 40;

  /** Two long text messages; what is longer is told on the phone. */
  static final int MAX_REASON = 500;

  private final ReferralParts parts;
  private final Cases cases;

  ProposeReferral(ReferralParts parts, Cases cases) {
    this.parts = parts;
    this.cases = cases;
  }

  @Override
  public String name() {
    return "referral-propose";
  }

  @Override
  public Deed prepare(Body body, Staff by) {
    Home home = cases.home(body, Cases.HOUSEHOLD);
    Wish wish =
        new Wish(
            home.id(),
            body.text("need", MAX_WORD),
            partner(body),
            body.flag("urgent"),
            OwnWords.orBlank(body, "reason", MAX_REASON));
    return cases.may(
        by,
        home,
        Verb.CHANGE,
        Cabinet.STATE,
        () -> ReferralAnswer.of("PROPOSED", parts.proposing().propose(wish, by.token())));
  }

  static Optional<String> partner(Body body) {
    return body.optionalRead(PartnerField.PARTNER, MAX_WORD, PartnerField::id);
  }
}
