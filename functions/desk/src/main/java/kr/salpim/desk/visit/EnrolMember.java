package kr.salpim.desk.visit;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
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

/** Puts a member of a household into a programme of visits, or into another health group (건강군). */
@Singleton
class EnrolMember implements StaffCommand {

  private final Cases cases;
  private final Enrolling enrolling;

  EnrolMember(Cases cases, Enrolling enrolling) {
    this.cases = cases;
    this.enrolling = enrolling;
  }

  @Override
  public String name() {
    return "programme-enrol";
  }

  @Override
  public Deed prepare(Body body, Staff by) {
    Home home = cases.home(body, Cases.HOUSEHOLD);
    Enrolling.Wish wish = EnrolmentForm.wish(body, cases);
    LocalDate since = body.day("since");
    Optional<LocalDate> reassess = body.optionalDay("reassess");
    return cases.may(
        by,
        home,
        Verb.CHANGE,
        EnumSet.of(FieldGroup.STATE),
        () -> Outcomes.of(enrolling.enrol(home.id(), wish, since, reassess, by)));
  }
}
