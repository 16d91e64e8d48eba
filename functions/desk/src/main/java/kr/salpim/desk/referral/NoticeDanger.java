package kr.salpim.desk.referral;

import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import kr.salpim.desk.Body;
import kr.salpim.desk.Deed;
import kr.salpim.desk.OwnWords;
import kr.salpim.desk.StaffCommand;
import kr.salpim.domain.access.Verb;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.contact.Role;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.referral.Referral;
import kr.salpim.domain.referral.ReferralParts;

/**
 * Records that a household was told of what was sent in danger without its consent (통지): whom of
 * it, and how.
 */
@Singleton
class NoticeDanger implements StaffCommand {

  /** Whoever answers for the household: at night nobody ends what others must still do. */
  private static final Set<Role> TELLERS = EnumSet.of(Role.PLANNER, Role.TEAM_LEAD, Role.DONG_HEAD);

  /** As "아드님께 전화로 알림". */
  private static final int MAX_HOW = 100;

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
    Referral referral = cabinet.in(body);
    Secret how = OwnWords.of(body, "how", MAX_HOW);
    return TELLERS.contains(by.role())
        ? cabinet.order(
            by,
            referral,
            "NOTICED",
            found -> parts.notices().noticed(found.household(), found.id(), how, by.token()))
        : Deed.refused(
            List.of(referral.household()),
            Verb.CHANGE,
            Cabinet.STATE,
            "only those who answer for a household record that it was told");
  }
}
