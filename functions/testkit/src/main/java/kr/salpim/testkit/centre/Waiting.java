package kr.salpim.testkit.centre;

import kr.salpim.domain.alert.Alert;
import kr.salpim.domain.household.Replan;
import kr.salpim.domain.referral.Referral;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.tie.Sheet;
import kr.salpim.domain.tie.Volunteer;
import kr.salpim.domain.visit.Visit;

/** What is on the clock because it waits for people, not for us. */
final class Waiting {

  private Waiting() {}

  static boolean is(Key key) {
    return Alert.is(key)
        || Visit.is(key)
        || key.sort().equals(Replan.SORT)
        || Sheet.is(key)
        || Volunteer.is(key)
        || Referral.is(key);
  }
}
