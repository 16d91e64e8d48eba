package kr.salpim.desk.household;

import jakarta.inject.Singleton;
import java.util.EnumSet;
import kr.salpim.desk.Body;
import kr.salpim.desk.Deed;
import kr.salpim.desk.StaffCommand;
import kr.salpim.domain.access.FieldGroup;
import kr.salpim.domain.access.Verb;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.casework.Standings;
import kr.salpim.domain.household.Home;
import kr.salpim.domain.household.LogEntry;
import kr.salpim.domain.household.Standing;

/** Says whether a household can be found: 연락두절, 소재불명, found again, moved away, died. */
@Singleton
class StandHousehold implements StaffCommand {

  private final Cases cases;
  private final Standings standings;

  StandHousehold(Cases cases, Standings standings) {
    this.cases = cases;
    this.standings = standings;
  }

  @Override
  public String name() {
    return "household-stand";
  }

  @Override
  public Deed prepare(Body body, Staff by) {
    Home home = cases.home(body, Cases.HOUSEHOLD);
    Standing standing = body.word("standing", Standing.class);
    String reason = body.text("reason", LogEntry.MAX_REASON);
    return cases.may(
        by,
        home,
        Verb.CHANGE,
        EnumSet.of(FieldGroup.STATE),
        () -> Outcomes.of(standings.stand(home.id(), standing, reason, by)));
  }
}
