package kr.salpim.testkit.referral;

import static kr.salpim.testkit.referral.Agencies.LAWYER;
import static kr.salpim.testkit.referral.Agencies.LAWYER_PHONE;
import static kr.salpim.testkit.referral.Agencies.WELFARE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import kr.salpim.domain.household.Edit;
import kr.salpim.domain.household.Home;
import kr.salpim.domain.household.Households;
import kr.salpim.domain.household.Profile;
import kr.salpim.domain.household.Settled;
import kr.salpim.domain.referral.Referral;
import kr.salpim.domain.referral.ReferralAct;
import kr.salpim.domain.referral.ReferralState;
import kr.salpim.testkit.centre.CountedIds;
import kr.salpim.testkit.centre.DemoDong;
import org.junit.jupiter.api.Test;

/** A household takes its consent back, whatever the agency says meanwhile. */
class ConsentEndsTest {

  private final Agencies agencies = new Agencies();
  private final String household = agencies.household("김순자", true);

  private void takenBack() {
    Households households =
        new Households(
            agencies.centre.memory, agencies.centre.hash, agencies.centre.clock, new CountedIds());
    Home home = households.find(household).orElseThrow();
    Profile known = home.profile();
    Profile without = known.agreeing(known.consent().sharing(false, agencies.today()));
    assertThat(
            households.change(
                household, home.household().version(), new Edit(without, home.household().zone())))
        .isInstanceOf(Settled.Changed.class);
    agencies.parts.stranded().ofHousehold(household);
  }

  private void act(Referral sent, ReferralAct act, String once) {
    agencies.parts.book().act(agencies.caller(WELFARE), sent.id(), act, Optional.empty(), once);
  }

  private long heard() {
    return agencies.received(DemoDong.PLANNER).stream()
        .filter(text -> text.contains("동의를 거두셔서"))
        .count();
  }

  @Test
  void whatTheAgencyPostsMeanwhilePutsNothingOff() {
    agencies.until("2026-11-27T17:00");
    Referral sent = agencies.sent(household, "HOUSING", WELFARE, false);
    act(sent, ReferralAct.ACCEPT, "k1");
    agencies.until("2026-11-27T19:00");
    takenBack();
    agencies.until("2026-11-28T10:00");
    act(sent, ReferralAct.PROGRESS, "k2");
    agencies.until("2026-11-30T08:50");
    assertThat(heard()).isZero();
    agencies.until("2026-11-30T09:10");
    assertThat(heard()).isEqualTo(1);
    act(sent, ReferralAct.PROGRESS, "k3");
    agencies.until("2026-12-02T18:00");
    assertThat(heard()).as("again, day by day").isGreaterThan(1);
  }

  @Test
  void nothingIsTakenOnByNumberWithoutIt() {
    Referral sent = agencies.sent(household, "LEGAL", LAWYER, false);
    agencies.later(Duration.ofMinutes(5));
    takenBack();
    agencies.says(LAWYER_PHONE, "1").later(Duration.ofMinutes(5));
    assertThat(agencies.now(sent).state()).isEqualTo(ReferralState.SENT);
  }
}
