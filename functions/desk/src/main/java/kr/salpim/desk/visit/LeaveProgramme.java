package kr.salpim.desk.visit;

import jakarta.inject.Singleton;
import java.util.EnumSet;
import kr.salpim.desk.Body;
import kr.salpim.desk.Deed;
import kr.salpim.desk.StaffCommand;
import kr.salpim.desk.household.Cases;
import kr.salpim.desk.household.Outcomes;
import kr.salpim.domain.access.FieldGroup;
import kr.salpim.domain.access.Verb;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.household.Home;
import kr.salpim.domain.visit.Enrolling;

/** Takes a member of a household out of a programme of visits. */
@Singleton
class LeaveProgramme implements StaffCommand {

  private final Cases cases;
  private final Enrolling enrolling;

  LeaveProgramme(Cases cases, Enrolling enrolling) {
    this.cases = cases;
    this.enrolling = enrolling;
  }

  @Override
  public String name() {
    return "programme-leave";
  }

  @Override
  public Deed prepare(Body body, Staff by) {
    Home home = cases.home(body, Cases.HOUSEHOLD);
    Enrolling.Wish wish = EnrolmentForm.wish(body, cases);
    return cases.may(
        by,
        home,
        Verb.CHANGE,
        EnumSet.of(FieldGroup.STATE),
        () -> Outcomes.of(enrolling.leave(home.id(), wish, by)));
  }
}
