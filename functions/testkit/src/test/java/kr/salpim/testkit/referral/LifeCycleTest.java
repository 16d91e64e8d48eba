package kr.salpim.testkit.referral;

import static kr.salpim.testkit.referral.Agencies.LAWYER;
import static kr.salpim.testkit.referral.Agencies.LAWYER_PHONE;
import static kr.salpim.testkit.referral.Agencies.WELFARE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import kr.salpim.domain.referral.Referral;
import kr.salpim.domain.referral.ReferralEntry;
import kr.salpim.domain.referral.ReferralState;
import kr.salpim.testkit.Seeds;
import kr.salpim.testkit.centre.DemoDong;
import org.junit.jupiter.api.Test;

/**
 * Whatever agencies and planners do or leave undone: before each deadline somebody is reminded, and
 * again and again until the planner has confirmed what came of it.
 */
class LifeCycleTest {

  private static final int SEEDS = 12;
  private static final int REFERRALS = 4;

  @Test
  void noReferralStaysUnconfirmedWithoutSomebodyBeingReminded() {
    Set<ReferralState> seen = EnumSet.noneOf(ReferralState.class);
    Seeds.each(
        SEEDS,
        seed -> {
          for (int n = 0; n < REFERRALS; n++) {
            LifeStory story = new LifeStory(seed * REFERRALS + n);
            story.live();
            story
                .agencies
                .parts
                .listing()
                .ofHousehold(story.first.household())
                .forEach(
                    referral ->
                        referral.record().stream().map(ReferralEntry::state).forEach(seen::add));
            assertThat(story.agencies.centre.mishaps.failed.get()).isZero();
          }
        });
    assertThat(seen).isEqualTo(EnumSet.allOf(ReferralState.class));
  }

  @Test
  void aSilentAgencyIsRemindedThenThePlannerThenTheTeamLead() {
    Agencies agencies = new Agencies();
    Referral sent = agencies.sent(agencies.household("김순자", true), "HOUSING", WELFARE, false);
    assertThat(sent.deadline()).contains(Instant.parse("2026-11-25T09:00:00Z"));
    agencies.until("2026-11-25T18:00");
    assertThat(agencies.events(WELFARE))
        .containsExactly("kr.salpim.referral.sent", "kr.salpim.referral.reminder");
    assertThat(late(agencies, DemoDong.PLANNER)).isZero();
    agencies.until("2026-11-26T18:00");
    assertThat(late(agencies, DemoDong.PLANNER)).isEqualTo(1);
    assertThat(late(agencies, DemoDong.TEAM_LEAD)).isZero();
    agencies.until("2026-11-27T18:00");
    assertThat(late(agencies, DemoDong.PLANNER)).isEqualTo(2);
    assertThat(late(agencies, DemoDong.TEAM_LEAD)).isEqualTo(1);
    // Nobody is reminded on a weekend.
    agencies.until("2026-11-29T23:00");
    assertThat(late(agencies, DemoDong.TEAM_LEAD)).isEqualTo(1);
  }

  private static long late(Agencies agencies, String phone) {
    return agencies.received(phone).stream()
        .filter(text -> text.contains("답이 늦어지고 있어요(3담당, 답 기다림)"))
        .count();
  }

  @Test
  void whatIsUrgentIsRemindedOfWithinTwoHoursAtNightToo() {
    Agencies agencies = new Agencies();
    agencies.until("2026-11-23T22:00");
    Referral sent = agencies.sent(agencies.household("김순자", true), "HOUSING", WELFARE, true);
    assertThat(sent.deadline()).contains(Instant.parse("2026-11-23T15:00:00Z"));
    agencies.until("2026-11-23T23:59");
    assertThat(agencies.events(WELFARE)).hasSize(2);
    agencies.until("2026-11-24T02:05");
    assertThat(agencies.events(WELFARE)).hasSize(4);
    assertThat(late(agencies, DemoDong.PLANNER)).isEqualTo(2);
    assertThat(late(agencies, DemoDong.TEAM_LEAD)).isEqualTo(1);
  }

  @Test
  void whoeverWantsItReferredAgainFindsItProposedOnce() {
    Agencies agencies = new Agencies();
    String household = agencies.household("김순자", true);
    Referral sent = agencies.sent(household, "LEGAL", LAWYER, false);
    agencies.later(Duration.ofMinutes(5)).says(LAWYER_PHONE, "1").later(Duration.ofMinutes(5));
    agencies.says(LAWYER_PHONE, "1").later(Duration.ofMinutes(5));
    agencies.says(DemoDong.PLANNER, "2").later(Duration.ofMinutes(5));
    assertThat(agencies.now(sent).state()).isEqualTo(ReferralState.CONFIRMED);
    agencies
        .parts
        .deciding()
        .again(household, sent.id(), Optional.empty(), agencies.planner().token());
    assertThat(agencies.parts.listing().ofHousehold(household))
        .extracting(Referral::state)
        .containsExactlyInAnyOrder(ReferralState.PROPOSED, ReferralState.CONFIRMED);
  }
}
