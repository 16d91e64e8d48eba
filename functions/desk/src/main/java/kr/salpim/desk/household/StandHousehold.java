package kr.salpim.desk.household;

import jakarta.inject.Singleton;
import java.util.EnumSet;
import kr.salpim.desk.Body;
import kr.salpim.desk.Deed;
import kr.salpim.desk.StaffCommand;
import kr.salpim.domain.access.FieldGroup;
import kr.salpim.domain.access.Verb;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.household.Home;
import kr.salpim.domain.household.LogEntry;
import kr.salpim.domain.household.Standing;

/** Says whether a household can be found: 연락두절, 소재불명, found again, moved away, died. */
@Singleton
class StandHousehold implements StaffCommand {

  private final Cases cases;

  StandHousehold(Cases cases) {
    this.cases = cases;
  }

  @Override
  public String name() {
    return "household-stand";
  }

  @Override
  public Deed prepare(Body body, Staff by) {
    Home home = cases.home(body, Cases.HOUSEHOLD);
    long version = cases.version(body);
    Standing standing = body.word("standing", Standing.class);
    String reason = body.text("reason", LogEntry.MAX_REASON);
    return cases.may(
        by,
        home,
        Verb.CHANGE,
        EnumSet.of(FieldGroup.STATE),
        () ->
            Outcomes.of(
                cases.households().stand(home.id(), version, standing, by.token(), reason)));
  }
}
