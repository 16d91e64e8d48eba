package kr.salpim.desk.checkin;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import kr.salpim.desk.Body;
import kr.salpim.desk.Deed;
import kr.salpim.desk.StaffCommand;
import kr.salpim.desk.area.Offices;
import kr.salpim.domain.access.Verb;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.checkin.Volunteers;
import kr.salpim.domain.tie.Volunteer;

/** Somebody looks after no neighbours any more, from today or another day on. */
@Singleton
class LeaveVolunteer implements StaffCommand {

  private final Volunteers volunteers;
  private final VolunteerDesk desk;
  private final Offices offices;

  LeaveVolunteer(Volunteers volunteers, VolunteerDesk desk, Offices offices) {
    this.volunteers = volunteers;
    this.desk = desk;
    this.offices = offices;
  }

  @Override
  public String name() {
    return "volunteer-leave";
  }

  @Override
  public Deed prepare(Body body, Staff by) {
    Volunteer volunteer = desk.volunteer(body, VolunteerDesk.FIELD, by);
    LocalDate day = body.optionalDay("day").orElseGet(offices::today);
    return VolunteerDesk.keeps(by)
        ? Deed.change(
            volunteer.token(),
            () -> SetVolunteer.answer(volunteers.leave(by.dong(), volunteer.token(), day)))
        : VolunteerDesk.refused(by, Verb.CHANGE);
  }
}
