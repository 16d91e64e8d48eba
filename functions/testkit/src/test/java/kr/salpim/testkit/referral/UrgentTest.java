package kr.salpim.testkit.referral;

import static kr.salpim.testkit.referral.Agencies.LAWYER;
import static kr.salpim.testkit.referral.Agencies.LAWYER_PHONE;
import static kr.salpim.testkit.referral.Agencies.WELFARE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.Optional;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.referral.Order;
import kr.salpim.domain.referral.Ordered;
import kr.salpim.domain.referral.Referral;
import kr.salpim.testkit.centre.DemoDong;
import org.junit.jupiter.api.Test;

/** Whoever is to answer hears whether it is urgent, and until when. */
class UrgentTest {

  private static final Duration HASTE = Duration.ofHours(2);

  private final Agencies agencies = new Agencies();

  private static Order order(String danger, Optional<String> knowing) {
    return new Order(Optional.empty(), Optional.of(new Secret(danger)), knowing.map(Secret::new));
  }

  private Ordered send(Referral referral, Order order) {
    return agencies
        .parts
        .sending()
        .send(referral.household(), referral.id(), order, agencies.lead());
  }

  private static String until(Referral referral) {
    ZonedDateTime at = referral.deadline().orElseThrow().atZone(WorkingDays.SEOUL);
    String minute = at.getMinute() == 0 ? "" : " " + at.getMinute() + "분";
    return "%d월 %d일 %d시%s까지"
        .formatted(at.getMonthValue(), at.getDayOfMonth(), at.getHour(), minute);
  }

  @Test
  void whatIsSentInDangerIsUrgent() {
    Referral referral =
        agencies.proposed(agencies.household("김순자", false), "HOUSING", WELFARE, false);
    Referral sent = Agencies.done(send(referral, order("사흘째 못 드심", Optional.empty())));
    assertThat(sent.urgent()).isTrue();
    assertThat(sent.deadline()).contains(sent.since().plus(HASTE));
    assertThat(agencies.now(sent).urgent()).as("as it is stored").isTrue();
    assertThat(agencies.parts.book().list(agencies.caller(WELFARE), none(), none(), 10))
        .singleElement()
        .matches(summary -> summary.urgent());
  }

  private static <T> Optional<T> none() {
    return Optional.empty();
  }

  @Test
  void aDangerOfWhichSomethingLikeItIsThereIsSentWithBothReasons() {
    String household = agencies.household("김순자", false);
    Referral first = agencies.proposed(household, "HOUSING", WELFARE, false);
    Agencies.done(send(first, order("사흘째 못 드심", Optional.empty())));
    Referral second = agencies.proposed(household, "HOUSING", LAWYER, false);
    assertThat(send(second, order("쫓겨나게 됨", Optional.empty())))
        .isInstanceOf(Ordered.Duplicate.class);
    Referral sent = Agencies.done(send(second, order("쫓겨나게 됨", Optional.of("다른 도움"))));
    assertThat(sent.urgent()).isTrue();
    assertThat(sent.danger()).contains(new Secret("쫓겨나게 됨"));
  }

  @Test
  void anAgencyWithAPhoneHearsThatItIsUrgentAndUntilWhen() {
    Referral sent = agencies.sent(agencies.household("김순자", true), "LEGAL", LAWYER, true);
    agencies.later(Duration.ofMinutes(5));
    assertThat(agencies.last(LAWYER_PHONE))
        .contains("(급해요) 의뢰(1-1123)를 부탁드려요. " + until(sent) + " 답해 주세요.")
        .doesNotContain("김순자", "월세");
    agencies.later(Duration.ofHours(3));
    assertThat(agencies.last(LAWYER_PHONE))
        .contains("(다시 알려요) (급해요) 의뢰(1-1123)")
        .contains(until(sent) + " 답을 부탁드렸는데 아직 듣지 못했어요.");
    assertThat(agencies.received(DemoDong.PLANNER))
        .anyMatch(text -> text.contains("(급해요) 의뢰한 곳의 답이 늦어지고 있어요"));
  }

  @Test
  void anOrdinaryOneSaysUntilWhenAndNoHaste() {
    Referral sent = agencies.sent(agencies.household("김순자", true), "LEGAL", LAWYER, false);
    agencies.later(Duration.ofMinutes(5));
    assertThat(agencies.last(LAWYER_PHONE)).contains(until(sent) + " 답해 주세요.");
    agencies.says(LAWYER_PHONE, "1").later(Duration.ofMinutes(5));
    String asked = until(agencies.now(sent)) + " 답해 주세요.";
    assertThat(agencies.received(LAWYER_PHONE))
        .anyMatch(text -> text.contains("맡아 주신 의뢰(1-1123)") && text.contains(asked));
    assertThat(agencies.received(LAWYER_PHONE)).noneMatch(text -> text.contains("급해요"));
    assertThat(agencies.received(DemoDong.PLANNER)).noneMatch(text -> text.contains("급해요"));
  }

  @Test
  void whatWasSentInDangerIsRemindedOfForAWeekAndNothingStandsStill() {
    String household = agencies.household("김순자", false);
    Referral first = agencies.proposed(household, "HOUSING", WELFARE, false);
    Agencies.done(send(first, order("사흘째 못 드심", Optional.empty())));
    Referral second = agencies.proposed(household, "HOUSING", LAWYER, false);
    send(second, order("쫓겨나게 됨", Optional.empty()));
    Agencies.done(send(second, order("쫓겨나게 됨", Optional.of("다른 도움"))));
    Agencies.done(
        agencies
            .parts
            .deciding()
            .withdraw(household, second.id(), Agencies.WHY, agencies.planner().token()));
    agencies.later(Duration.ofDays(6));
    assertThat(agencies.now(first).step()).isBetween(10, 15);
  }
}
