package kr.salpim.testkit.referral;

import static kr.salpim.testkit.referral.Agencies.LAWYER;
import static kr.salpim.testkit.referral.Agencies.LAWYER_PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.referral.Ordered;
import kr.salpim.domain.referral.Referral;
import kr.salpim.domain.referral.ReferralAct;
import kr.salpim.domain.referral.ReferralEntry;
import kr.salpim.domain.referral.ReferralEntry.What;
import kr.salpim.domain.referral.ReferralState;
import kr.salpim.testkit.centre.DemoDong;
import org.junit.jupiter.api.Test;

/** What an agency says on the phone is written down by whoever answers it. */
class PhoneAnswersTest {

  private final Agencies agencies = new Agencies();
  private final String household = agencies.household("김순자", true);
  private final Referral sent = agencies.sent(household, "LEGAL", LAWYER, false);

  private Ordered said(ReferralAct act, String word) {
    Optional<Secret> told = Optional.of(word).filter(text -> !text.isEmpty()).map(Secret::new);
    return agencies.parts.phone().said(household, sent.id(), act, told, agencies.planner().token());
  }

  @Test
  void itMovesTheReferralOnAsTheAgencysOwnAnswerDoes() {
    agencies.later(Duration.ofMinutes(5));
    assertThat(Agencies.done(said(ReferralAct.ACCEPT, "")).state())
        .isEqualTo(ReferralState.ACCEPTED);
    agencies.later(Duration.ofMinutes(5));
    assertThat(agencies.last(DemoDong.PLANNER)).contains("의뢰한 곳에서 맡기로 했어요");
    assertThat(agencies.last(LAWYER_PHONE)).contains("맡아 주신 의뢰(1-1123)");
    assertThat(Agencies.done(said(ReferralAct.PROGRESS, "상담일을 잡음")).state())
        .isEqualTo(ReferralState.IN_PROGRESS);
    Referral done = Agencies.done(said(ReferralAct.COMPLETE, "보증금을 돌려받기로 함"));
    assertThat(done.state()).isEqualTo(ReferralState.COMPLETED);
    assertThat(done.word()).contains(new Secret("보증금을 돌려받기로 함"));
    agencies.later(Duration.ofMinutes(5));
    assertThat(agencies.last(DemoDong.PLANNER)).contains("의뢰한 일을 마쳤다는 답이 왔어요");
    assertThat(done.record())
        .filteredOn(entry -> entry.what() == What.COMPLETED)
        .singleElement()
        .extracting(ReferralEntry::who)
        .isEqualTo(agencies.planner().token());
    assertThat(agencies.centre.mishaps.failed.get()).isZero();
  }

  @Test
  void whatItDidByNumberItExplainsAfterwards() {
    agencies.later(Duration.ofMinutes(5)).says(LAWYER_PHONE, "2").later(Duration.ofMinutes(5));
    Referral declined = agencies.now(sent);
    assertThat(declined.state()).isEqualTo(ReferralState.DECLINED);
    Referral explained = Agencies.done(said(ReferralAct.DECLINE, "이번 달은 자리가 없음"));
    assertThat(explained.state()).isEqualTo(ReferralState.DECLINED);
    assertThat(explained.word()).contains(new Secret("이번 달은 자리가 없음"));
    assertThat(explained.deadline()).as("nothing begins anew").isEqualTo(declined.deadline());
    said(ReferralAct.DECLINE, "이번 달은 자리가 없음");
    assertThat(agencies.now(sent).record())
        .filteredOn(entry -> entry.what() == What.SAID)
        .as("once, however often it is said")
        .hasSize(1);
  }

  @Test
  void whatIsNoActForTheStateIsRefused() {
    assertThat(said(ReferralAct.COMPLETE, "끝")).isEqualTo(new Ordered.WrongState(sent.state()));
    agencies
        .parts
        .deciding()
        .withdraw(household, sent.id(), Agencies.WHY, agencies.planner().token());
    assertThat(said(ReferralAct.ACCEPT, ""))
        .isEqualTo(new Ordered.WrongState(ReferralState.WITHDRAWN));
    assertThat(
            agencies
                .parts
                .phone()
                .said(household, "nothing", ReferralAct.ACCEPT, Optional.empty(), "x"))
        .isEqualTo(new Ordered.Missing());
  }
}
