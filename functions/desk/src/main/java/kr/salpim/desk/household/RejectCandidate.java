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

/** Notes that two households were compared and are two: they are not proposed again. */
@Singleton
class RejectCandidate implements StaffCommand {

  private final Cases cases;
  private final Merging merging;

  RejectCandidate(Cases cases, Merging merging) {
    this.cases = cases;
    this.merging = merging;
  }

  @Override
  public String name() {
    return "candidate-reject";
  }

  @Override
  public Deed prepare(Body body, Staff by) {
    Home one = cases.exactly(body, Cases.HOUSEHOLD);
    Home other = cases.exactly(body, "other");
    return cases.may(
        by,
        List.of(one, other),
        Verb.CHANGE,
        Cases.WHO_THEY_ARE,
        () -> Outcomes.of(merging.reject(one.id(), other.id())));
  }
}
