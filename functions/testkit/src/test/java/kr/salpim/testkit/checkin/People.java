package kr.salpim.testkit.checkin;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kr.salpim.domain.household.Consent;
import kr.salpim.domain.household.HouseholdType;
import kr.salpim.domain.household.Housing;
import kr.salpim.domain.household.Member;
import kr.salpim.domain.household.Profile;
import kr.salpim.domain.household.Residence;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.tie.Papers;
import kr.salpim.domain.tie.Volunteer;
import kr.salpim.domain.tie.VolunteerGroup;
import kr.salpim.domain.tie.Worked;
import kr.salpim.testkit.centre.DemoDong;

/** Who lives and helps in a {@link Street}. */
final class People {

  private People() {}

  /** Somebody who lives alone and agreed to messages. */
  static Profile alone(String name, LocalDate born, String phone, String tong) {
    return new Profile(
        List.of(Member.of(name, Optional.of(born), Optional.of(phone))),
        Optional.of(new Residence("구로동로 1 " + name, Optional.of(tong))),
        HouseholdType.LIVING_ALONE,
        Housing.UNKNOWN,
        new Consent(true, false, Optional.of(LocalDate.of(2026, 1, 2))),
        false,
        false);
  }

  /** Somebody who has not been asked after anybody yet. */
  static Volunteer volunteer(String token, String phone, VolunteerGroup group, Papers papers) {
    return volunteer(token, "한이웃", phone, group, papers);
  }

  static Volunteer volunteer(
      String token, String name, String phone, VolunteerGroup group, Papers papers) {
    return new Volunteer(
        DemoDong.CODE,
        token,
        group,
        new Secret(name),
        DemoDong.sms(phone),
        papers,
        Optional.empty(),
        Worked.none(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        0);
  }
}
