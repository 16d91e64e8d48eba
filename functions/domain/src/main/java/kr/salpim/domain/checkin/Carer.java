package kr.salpim.domain.checkin;

import java.time.LocalDate;
import java.util.Optional;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.contact.Address;
import kr.salpim.domain.tie.Volunteer;

/**
 * Somebody who can be asked after a neighbour.
 *
 * @param volunteer empty where it is one of the staff
 */
record Carer(String token, Address address, Optional<Volunteer> volunteer) {

  static Carer of(Volunteer volunteer) {
    return new Carer(volunteer.token(), volunteer.address(), Optional.of(volunteer));
  }

  static Carer of(Staff staff) {
    return new Carer(staff.token(), staff.address(), Optional.empty());
  }

  /** With more to do on a day; staff have hours of their own. */
  Carer working(LocalDate day, int minutes) {
    return new Carer(token, address, volunteer.map(v -> v.working(day, minutes)));
  }
}
