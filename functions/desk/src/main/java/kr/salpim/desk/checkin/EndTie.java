package kr.salpim.desk.checkin;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import kr.salpim.desk.Body;
import kr.salpim.desk.Deed;
import kr.salpim.desk.DeskAnswer;
import kr.salpim.desk.StaffCommand;
import kr.salpim.desk.area.Offices;
import kr.salpim.desk.household.Cases;
import kr.salpim.domain.access.Verb;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.checkin.Ties;
import kr.salpim.domain.household.Home;
import kr.salpim.domain.tie.Tie;

/**
 * Ends a tie; whoever answers for the household does, also where the volunteer is another dong's.
 */
@Singleton
class EndTie implements StaffCommand {

  private final Ties ties;
  private final VolunteerDesk desk;
  private final Cases cases;
  private final Offices offices;

  EndTie(Ties ties, VolunteerDesk desk, Cases cases, Offices offices) {
    this.ties = ties;
    this.desk = desk;
    this.cases = cases;
    this.offices = offices;
  }

  @Override
  public String name() {
    return "tie-end";
  }

  @Override
  public Deed prepare(Body body, Staff by) {
    Home home = cases.home(body, Cases.HOUSEHOLD);
    String volunteer = desk.token(body, VolunteerDesk.FIELD);
    Tie tie =
        home.household().ids().stream()
            .flatMap(id -> ties.ofHousehold(id).stream())
            .filter(one -> one.volunteer().equals(volunteer))
            .findFirst()
            .orElseThrow(
                () -> body.wrong(VolunteerDesk.FIELD, "is nobody whom the household is tied to"));
    LocalDate day = body.optionalDay("day").orElseGet(offices::today);
    if (day.isBefore(offices.today())) {
      throw body.wrong("day", "is in the past");
    }
    return cases.may(by, home, Verb.CHANGE, SetTie.CHANGED, () -> end(tie, day));
  }

  private DeskAnswer end(Tie tie, LocalDate day) {
    return ties.end(tie, day)
        ? DeskAnswer.of("ENDED")
        : DeskAnswer.refused("household was erased a moment ago");
  }
}
