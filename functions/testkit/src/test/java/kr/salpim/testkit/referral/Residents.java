package kr.salpim.testkit.referral;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kr.salpim.domain.household.Consent;
import kr.salpim.domain.household.Draft;
import kr.salpim.domain.household.HouseholdType;
import kr.salpim.domain.household.Households;
import kr.salpim.domain.household.Housing;
import kr.salpim.domain.household.Member;
import kr.salpim.domain.household.Profile;
import kr.salpim.domain.household.Residence;
import kr.salpim.domain.household.Settled;
import kr.salpim.testkit.centre.DemoDong;

/** Who lives in the dong. */
final class Residents {

  /** Phones are counted from here on. */
  private static final int FIRST = 810;

  private final Households households;
  private int residents;

  Residents(Households households) {
    this.households = households;
  }

  /** Somebody who lives alone. */
  String household(String name, boolean sharing, LocalDate today) {
    residents++;
    Profile profile =
        new Profile(
            List.of(
                Member.of(
                    name,
                    Optional.of(LocalDate.of(1950, 3, 1).plusDays(residents)),
                    Optional.of(String.format(Locale.ROOT, "+8210%08d", FIRST + residents)))),
            Optional.of(new Residence("구로동로 7길 " + residents, Optional.of("3"))),
            HouseholdType.LIVING_ALONE,
            Housing.UNKNOWN,
            new Consent(true, sharing, Optional.of(today)),
            true,
            false);
    Settled settled =
        households.create(
            new Draft(
                "ref-" + residents, DemoDong.CODE, Optional.of("3담당"), profile, Optional.empty()));
    return ((Settled.Created) settled).id();
  }
}
