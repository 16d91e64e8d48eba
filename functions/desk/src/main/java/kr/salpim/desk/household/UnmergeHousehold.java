package kr.salpim.desk.household;

import jakarta.inject.Singleton;
import java.util.List;
import kr.salpim.desk.Body;
import kr.salpim.desk.Deed;
import kr.salpim.desk.StaffCommand;
import kr.salpim.domain.access.Verb;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.household.Home;
import kr.salpim.domain.household.Merging;
import kr.salpim.domain.referral.ReferralParts;

/** Parts a household from the one into which it was merged. */
@Singleton
class UnmergeHousehold implements StaffCommand {

  private final Cases cases;
  private final Merging merging;
  private final ReferralParts referrals;

  UnmergeHousehold(Cases cases, Merging merging, ReferralParts referrals) {
    this.cases = cases;
    this.merging = merging;
    this.referrals = referrals;
  }

  @Override
  public String name() {
    return "household-unmerge";
  }

  @Override
  public Deed prepare(Body body, Staff by) {
    Home now = cases.home(body, Cases.HOUSEHOLD);
    Home part = cases.exactly(body, Cases.HOUSEHOLD);
    return cases.may(
        by,
        List.of(part, now),
        Verb.CHANGE,
        Cases.WHO_THEY_ARE,
        () -> {
          Merging.Result result = merging.undo(part.id(), by.token());
          // What only the other one had agreed to is agreed to no longer.
          referrals.stranded().ofHousehold(part.id());
          referrals.stranded().ofHousehold(now.id());
          return Outcomes.of(result);
        });
  }
}
