package kr.salpim.testkit.referral;

import static kr.salpim.testkit.referral.Agencies.LAWYER;
import static kr.salpim.testkit.referral.Agencies.LAWYER_PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.referral.Order;
import kr.salpim.domain.referral.Ordered;
import kr.salpim.domain.referral.Purposes;
import kr.salpim.domain.referral.Referral;
import kr.salpim.domain.referral.ReferralState;
import kr.salpim.domain.referral.Telling;
import kr.salpim.testkit.centre.DemoDong;
import org.junit.jupiter.api.Test;

/** An agency without a system: texts with a number, answers by number, details by phone. */
class PhoneOnlyTest {

  private static final Pattern CODE = Pattern.compile("인증번호는 ([0-9]{6})입니다");

  /** Numbers of two digits. */
  private static final int MAX_CASES = 99;

  private final Agencies agencies = new Agencies();
  private final String household = agencies.household("김순자", true);

  private static String code(String text) {
    Matcher matcher = CODE.matcher(text);
    assertThat(matcher.find()).as(text).isTrue();
    return matcher.group(1);
  }

  @Test
  void itIsAskedToldAndAskedAgainUntilThePlannerHasConfirmed() {
    Referral sent = agencies.sent(household, "LEGAL", LAWYER, false);
    assertThat(sent.number()).contains("1-1123");
    agencies.later(Duration.ofMinutes(5));
    assertThat(agencies.last(LAWYER_PHONE))
        .startsWith("[구로4동주민센터] 1번 질문. 의뢰(1-1123)를 부탁드려요.")
        .contains("1 맡을게요\n2 못 맡아요");

    agencies.says(LAWYER_PHONE, "1").later(Duration.ofMinutes(5));
    assertThat(agencies.now(sent).state()).isEqualTo(ReferralState.ACCEPTED);
    assertThat(agencies.received(LAWYER_PHONE))
        .anyMatch(text -> text.contains("의뢰(1-1123)를 맡아 주셔서 고맙습니다"));
    assertThat(agencies.last(DemoDong.PLANNER)).contains("의뢰한 곳에서 맡기로 했어요(3담당)");

    // It calls the centre, whose staff have a code sent to its phone.
    Agencies.done(agencies.parts.telling().code(household, sent.id()));
    agencies.later(Duration.ofMinutes(1));
    String code = code(agencies.last(LAWYER_PHONE));
    Telling.Told told =
        agencies
            .parts
            .telling()
            .tell(household, sent.id(), code, Purposes.BY_PHONE, agencies.planner().token());
    assertThat(told).isInstanceOf(Telling.Told.Sheet.class);
    assertThat(((Telling.Told.Sheet) told).sheet().fields().keySet())
        .containsExactly("name", "phone", "reason");

    agencies.says(LAWYER_PHONE, "2").later(Duration.ofMinutes(5));
    assertThat(agencies.now(sent).state()).isEqualTo(ReferralState.IN_PROGRESS);
    agencies.says(LAWYER_PHONE, "1").later(Duration.ofMinutes(5));
    assertThat(agencies.now(sent).state()).isEqualTo(ReferralState.COMPLETED);
    assertThat(agencies.last(DemoDong.PLANNER))
        .contains("의뢰한 일을 마쳤다는 답이 왔어요(3담당)")
        .contains("1 확인했어요\n2 다시 의뢰할게요");

    agencies.says(DemoDong.PLANNER, "1").later(Duration.ofMinutes(5));
    assertThat(agencies.now(sent).state()).isEqualTo(ReferralState.CONFIRMED);
    assertThat(agencies.last(DemoDong.PLANNER)).contains("결과를 확인하신 것으로 적어 두었어요");
    assertThat(agencies.centre.mishaps.failed.get()).isZero();
  }

  @Test
  void noTextToItSaysAnythingOfTheHouseholdOrHoldsALink() {
    Referral sent = agencies.sent(household, "LEGAL", LAWYER, false);
    agencies.later(Duration.ofDays(4)).says(LAWYER_PHONE, "1").later(Duration.ofDays(20));
    agencies.says(LAWYER_PHONE, "3").later(Duration.ofHours(1));
    assertThat(agencies.now(sent).state()).isEqualTo(ReferralState.HANDED_BACK);
    assertThat(agencies.received(LAWYER_PHONE))
        .hasSizeGreaterThan(4)
        .allMatch(text -> text.startsWith("[구로4동주민센터]"))
        .noneMatch(text -> text.contains("김순자") || text.contains("월세"))
        .noneMatch(text -> text.contains("http") || text.contains("구로동로"));
  }

  @Test
  void whoeverDeclinesIsAskedNoMoreAndThePlannerDecides() {
    Referral sent = agencies.sent(household, "LEGAL", LAWYER, false);
    agencies.later(Duration.ofMinutes(5)).says(LAWYER_PHONE, "2").later(Duration.ofMinutes(5));
    assertThat(agencies.now(sent).state()).isEqualTo(ReferralState.DECLINED);
    assertThat(agencies.last(DemoDong.PLANNER)).contains("정하실 의뢰가 있어요(3담당, 맡지 못함)");
    agencies.says(LAWYER_PHONE, "1-1").later(Duration.ofMinutes(5));
    assertThat(agencies.now(sent).state()).isEqualTo(ReferralState.DECLINED);
  }

  @Test
  void eachOpenCaseHasANumberOfItsOwnWhichIsFreeAfterwards() {
    Referral first = agencies.sent(household, "LEGAL", LAWYER, false);
    Referral second = agencies.sent(agencies.household("박영수", true), "LEGAL", LAWYER, false);
    assertThat(List.of(first.number().get(), second.number().get()))
        .containsExactly("1-1123", "2-1123");
    assertThat(agencies.parts.listing().numbered(LAWYER, "2-1123").map(Referral::id))
        .contains(second.id());
    agencies
        .parts
        .deciding()
        .withdraw(household, first.id(), Agencies.WHY, agencies.planner().token());
    assertThat(agencies.parts.listing().numbered(LAWYER, "1-1123")).isEmpty();
    Referral third = agencies.sent(agencies.household("이철수", true), "LEGAL", LAWYER, false);
    assertThat(third.number()).contains("1-1123");
    assertThat(agencies.parts.listing().numbered(LAWYER, "2-0101")).isEmpty();
  }

  @Test
  void moreThanItCanTellApartItIsNotSent() {
    for (int n = 0; n < MAX_CASES; n++) {
      agencies.sent(agencies.household("이웃" + n, true), "LEGAL", LAWYER, false);
    }
    Referral more = agencies.proposed(agencies.household("박영수", true), "LEGAL", LAWYER, false);
    assertThat(
            agencies
                .parts
                .sending()
                .send(more.household(), more.id(), Order.plain(), agencies.planner()))
        .isEqualTo(new Ordered.Refused(Ordered.Why.NO_NUMBER));
  }

  @Test
  void whatIsTakenBackItHearsAndIsAskedNoMore() {
    Referral sent = agencies.sent(household, "LEGAL", LAWYER, false);
    agencies.later(Duration.ofMinutes(5)).says(LAWYER_PHONE, "1").later(Duration.ofMinutes(5));
    agencies
        .parts
        .deciding()
        .withdraw(household, sent.id(), Agencies.WHY, agencies.planner().token());
    agencies.later(Duration.ofMinutes(5));
    assertThat(agencies.last(LAWYER_PHONE)).contains("의뢰(1-1123)는 취소되었어요");
    int before = agencies.received(LAWYER_PHONE).size();
    agencies.later(Duration.ofDays(30));
    assertThat(agencies.received(LAWYER_PHONE)).hasSize(before);
  }

  @Test
  void aNumberThatAnotherCaseHasByNowStaysItsOwn() {
    String unasked = agencies.household("이영자", false);
    Referral danger = agencies.proposed(unasked, "LEGAL", LAWYER, false);
    Order order =
        new Order(Optional.empty(), Optional.of(new Secret("위급한 일이 있음")), Optional.empty());
    danger =
        Agencies.done(agencies.parts.sending().send(unasked, danger.id(), order, agencies.lead()));
    assertThat(danger.number()).contains("1-1123");
    agencies
        .parts
        .deciding()
        .withdraw(unasked, danger.id(), Agencies.WHY, agencies.planner().token());
    Referral next = agencies.sent(household, "LEGAL", LAWYER, false);
    assertThat(next.number()).contains("1-1123");
    // The staff are still reminded that the first household must hear of it.
    agencies.until("2026-12-01T18:00");
    assertThat(agencies.received(DemoDong.PLANNER))
        .filteredOn(text -> text.contains("급히 의뢰한 가구"))
        .hasSizeGreaterThan(1);
    assertThat(agencies.parts.listing().numbered(LAWYER, "1-1123").map(Referral::id))
        .contains(next.id());
    agencies
        .parts
        .deciding()
        .withdraw(household, next.id(), Agencies.WHY, agencies.planner().token());
    assertThat(agencies.parts.listing().numbered(LAWYER, "1-1123")).isEmpty();
  }
}
