package kr.salpim.desk.checkin;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Optional;
import kr.salpim.desk.Body;
import kr.salpim.desk.Deed;
import kr.salpim.desk.DeskAnswer;
import kr.salpim.desk.StaffCommand;
import kr.salpim.desk.area.Offices;
import kr.salpim.domain.access.Verb;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.checkin.Volunteers;
import kr.salpim.domain.contact.Address;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.tie.Papers;
import kr.salpim.domain.tie.Volunteer;
import kr.salpim.domain.tie.Worked;

/**
 * Has somebody look after neighbours of the caller's dong, with the papers that they have. They are
 * written to through the account that their coordinator is written to.
 */
@Singleton
class SetVolunteer implements StaffCommand {

  private static final int MAX_NAME = 40;

  private final Volunteers volunteers;
  private final Offices offices;

  SetVolunteer(Volunteers volunteers, Offices offices) {
    this.volunteers = volunteers;
    this.offices = offices;
  }

  @Override
  public String name() {
    return "volunteer-set";
  }

  @Override
  public Deed prepare(Body body, Staff by) {
    String phone = offices.phone(body, "phone");
    Volunteer wished =
        new Volunteer(
            by.dong(),
            offices.token(phone),
            body.read("group", VolunteerWords.LONGEST, VolunteerWords::group),
            new Secret(body.text("name", MAX_NAME)),
            Address.phone(by.address().channel(), by.address().account(), phone),
            new Papers(past(body, "trained"), body.optionalDay("insured"), past(body, "cleared")),
            body.optionalDay("left"),
            Worked.none(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            0);
    return VolunteerDesk.keeps(by)
        ? Deed.change(wished.token(), () -> answer(volunteers.set(wished)))
        : VolunteerDesk.refused(by, Verb.CHANGE);
  }

  /** The day of something that has been. */
  private Optional<LocalDate> past(Body body, String field) {
    Optional<LocalDate> day = body.optionalDay(field);
    if (day.filter(offices.today()::isBefore).isPresent()) {
      throw body.wrong(field, "is in the future");
    }
    return day;
  }

  static DeskAnswer answer(Volunteers.Result result) {
    return switch (result) {
      case SET, LEFT -> DeskAnswer.of(result);
      case UNKNOWN -> DeskAnswer.refused("volunteer is none of the dong's");
      case TOO_MANY ->
          DeskAnswer.refused(
              "the dong has " + Volunteers.MAX + " volunteers: let some of them leave");
      case ELSEWHERE ->
          DeskAnswer.refused(
              "phone is somebody's who looks after neighbours in another dong: volunteer-leave"
                  + " does that there");
    };
  }
}
