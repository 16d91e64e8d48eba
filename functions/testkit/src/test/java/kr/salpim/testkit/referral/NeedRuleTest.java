package kr.salpim.testkit.referral;

import static kr.salpim.testkit.referral.Agencies.RESIDENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import kr.salpim.domain.alert.Alert;
import kr.salpim.domain.alert.AlertResult;
import kr.salpim.domain.casework.CaseDecisions;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.referral.Ordered;
import kr.salpim.domain.referral.Ordered.Why;
import kr.salpim.domain.referral.Proposal;
import kr.salpim.domain.referral.Referral;
import kr.salpim.domain.referral.ReferralEntry;
import kr.salpim.domain.referral.ReferralState;
import kr.salpim.domain.referral.Wish;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;
import kr.salpim.testkit.centre.DemoDong;
import org.junit.jupiter.api.Test;

/** What somebody needs is proposed: by a rule once they were spoken to, and by need at the desk. */
class NeedRuleTest {

  private final Agencies agencies = new Agencies();

  private List<Referral> of(String household) {
    return agencies.parts.listing().ofHousehold(household);
  }

  private String taken() {
    String household = agencies.household("김순자", true);
    agencies.says(RESIDENT, "월세가 밀려서 집에서 쫓겨나게 생겼어요. 법률 상담을 받고 싶어요");
    agencies.later(Duration.ofMinutes(5)).says(DemoDong.PLANNER, "1");
    agencies.later(Duration.ofMinutes(5));
    return household;
  }

  private String asked(String result) {
    String household = taken();
    agencies.says(DemoDong.PLANNER, result);
    agencies.later(Duration.ofMinutes(5));
    return household;
  }

  @Test
  void whoeverWasSpokenToIsProposedWhatTheyAskedFor() {
    String household = asked("1");
    assertThat(of(household))
        .isNotEmpty()
        .allMatch(referral -> referral.state() == ReferralState.PROPOSED)
        .allMatch(referral -> referral.by().equals(ReferralEntry.RULE))
        .extracting(Referral::need)
        .contains("LEGAL");
    agencies.later(Duration.ofDays(2));
    assertThat(agencies.received(DemoDong.PLANNER))
        .anyMatch(text -> text.contains("정하실 의뢰가 있어요(3담당, 보내기 전)"));
  }

  private List<Referral> recorded(AlertResult result) {
    String household = taken();
    Key alert =
        agencies.centre.memory.all().stream()
            .map(Item::key)
            .filter(Alert::is)
            .findFirst()
            .orElseThrow();
    assertThat(agencies.centre.decisions.result(alert, result, agencies.planner()))
        .isEqualTo(CaseDecisions.Done.DONE);
    return of(household);
  }

  @Test
  void aResultThatIsRecordedAtTheDeskProposesTheSame() {
    assertThat(recorded(AlertResult.SPOKE)).extracting(Referral::need).contains("LEGAL");
  }

  @Test
  void aMistakeThatIsRecordedAtTheDeskProposesNothing() {
    assertThat(recorded(AlertResult.MISTAKEN)).isEmpty();
  }

  @Test
  void whatWasAMistakeProposesNothing() {
    assertThat(of(asked("4"))).isEmpty();
  }

  @Test
  void byNeedTheDirectoryAndTheAgenciesOfThatKindAreProposed() {
    String household = agencies.household("김순자", true);
    List<Proposal> legal = agencies.parts.proposing().byNeed(household, "LEGAL");
    assertThat(legal.get(0).partner()).contains(Agencies.LAWYER);
    assertThat(legal)
        .anyMatch(one -> one.resource().filter(r -> r.name().equals("마을변호사")).isPresent());
  }

  @Test
  void aChildInDangerIsACallAndNoReferral() {
    String household = agencies.household("김순자", true);
    Wish wish = new Wish(household, "CHILD_ABUSE", Optional.empty(), true, new Secret(""));
    assertThat(agencies.parts.proposing().propose(wish, "by"))
        .isEqualTo(new Ordered.Refused(Why.CALL_INSTEAD));
    assertThat(agencies.parts.proposing().byNeed(household, "CHILD_ABUSE")).isEmpty();
    assertThat(agencies.parts.proposing().routes("CHILD_ABUSE").get(0).call()).contains("112");
  }
}
