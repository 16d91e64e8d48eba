package kr.salpim.testkit.referral;

import static kr.salpim.testkit.referral.Agencies.WELFARE;
import static org.assertj.core.api.Assertions.assertThat;

import kr.salpim.domain.household.Merging;
import kr.salpim.domain.referral.Referral;
import kr.salpim.domain.referral.ReferralState;
import kr.salpim.testkit.centre.CountedIds;
import org.junit.jupiter.api.Test;

/** The same is proposed once, and anew where the one before is over. */
class ProposeAgainTest {

  private final Agencies agencies = new Agencies();

  private void withdraw(Referral referral) {
    agencies
        .parts
        .deciding()
        .withdraw(referral.household(), referral.id(), Agencies.WHY, agencies.planner().token());
  }

  @Test
  void saidTwiceItIsOne() {
    String household = agencies.household("김순자", true);
    Referral first = agencies.proposed(household, "FOOD", WELFARE, false);
    assertThat(agencies.proposed(household, "FOOD", WELFARE, false).id()).isEqualTo(first.id());
    withdraw(first);
    Referral second = agencies.proposed(household, "FOOD", WELFARE, false);
    assertThat(second.id()).isNotEqualTo(first.id());
    assertThat(second.state()).isEqualTo(ReferralState.PROPOSED);
  }

  @Test
  void whereAMergeWasUndoneItIsNotTheOneThatIsOver() {
    String household = agencies.household("김순자", true);
    String other = agencies.household("이이웃", true);
    agencies.sent(other, "FOOD", WELFARE, false);
    Merging merging =
        new Merging(
            agencies.centre.memory,
            agencies.parts.joining(),
            agencies.centre.clock,
            new CountedIds());
    merging.merge(other, household, "by");
    Referral over = agencies.proposed(household, "FOOD", WELFARE, false);
    withdraw(over);
    merging.undo(other, "by");
    Referral anew = agencies.proposed(household, "FOOD", WELFARE, false);
    assertThat(anew.id()).isNotEqualTo(over.id());
    assertThat(anew.state()).isEqualTo(ReferralState.PROPOSED);
  }
}
