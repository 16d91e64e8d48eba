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

/** Merges two households that a person found to be one; nothing is moved, and it can be undone. */
@Singleton
class MergeHouseholds implements StaffCommand {

  private final Cases cases;
  private final Merging merging;
  private final ReferralParts referrals;

  MergeHouseholds(Cases cases, Merging merging, ReferralParts referrals) {
    this.cases = cases;
    this.merging = merging;
    this.referrals = referrals;
  }

  @Override
  public String name() {
    return "household-merge";
  }

  @Override
  public Deed prepare(Body body, Staff by) {
    Home from = cases.home(body, Cases.HOUSEHOLD);
    Home into = cases.home(body, "into");
    return cases.may(
        by,
        List.of(from, into),
        Verb.CHANGE,
        Cases.WHO_THEY_ARE,
        () -> {
          Merging.Result result = merging.merge(from.id(), into.id(), by.token());
          // What the other one said of sharing later counts for both now.
          referrals.stranded().ofHousehold(into.id());
          return Outcomes.of(result);
        });
  }
}
