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

/** Parts a household from the one into which it was merged. */
@Singleton
class UnmergeHousehold implements StaffCommand {

  private final Cases cases;
  private final Merging merging;

  UnmergeHousehold(Cases cases, Merging merging) {
    this.cases = cases;
    this.merging = merging;
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
        () -> Outcomes.of(merging.undo(part.id(), by.token())));
  }
}
