package kr.salpim.desk.checkin;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import kr.salpim.desk.Body;
import kr.salpim.desk.Deed;
import kr.salpim.desk.area.Offices;
import kr.salpim.domain.access.Verb;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.checkin.Volunteers;
import kr.salpim.domain.contact.Role;
import kr.salpim.domain.tie.Volunteer;

/** Which volunteer a call means, and who looks after the dong's volunteers. */
@ApplicationScoped
class VolunteerDesk {

  static final String FIELD = "volunteer";

  /** A keyed hash; no phone number has as many characters. */
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{22}");

  /** A number as people write it, with dashes and spaces, or a token. */
  private static final int MAX_TEXT = 24;

  private static final Set<Role> KEEPERS = EnumSet.of(Role.PLANNER, Role.TEAM_LEAD);

  private final Volunteers volunteers;
  private final Offices offices;

  VolunteerDesk(Volunteers volunteers, Offices offices) {
    this.volunteers = volunteers;
    this.offices = offices;
  }

  /** The token in a field that has a phone number, or the token itself as lists show it. */
  String token(Body body, String field) {
    String said = body.text(field, MAX_TEXT);
    return TOKEN.matcher(said).matches() ? said : offices.token(offices.phone(body, field));
  }

  /** A volunteer of the caller's dong, who may have left. */
  Volunteer volunteer(Body body, String field, Staff by) {
    return volunteers
        .find(by.dong(), token(body, field))
        .orElseThrow(() -> body.wrong(field, "is no volunteer of the dong"));
  }

  static boolean keeps(Staff by) {
    return KEEPERS.contains(by.role());
  }

  /** For what the dong's coordinators alone do. */
  static Deed refused(Staff by, Verb verb) {
    return Deed.refused(
        List.of(by.dong()), verb, Set.of(), "only 복지플래너 and 복지팀장 look after the volunteers");
  }
}
