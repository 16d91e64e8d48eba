package kr.salpim.testkit.referral;

import static kr.salpim.testkit.referral.Agencies.LAWYER;
import static kr.salpim.testkit.referral.Agencies.LAWYER_PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.salpim.domain.partner.Partner;
import kr.salpim.domain.referral.Ordered;
import kr.salpim.domain.referral.Ordered.Why;
import kr.salpim.domain.referral.Purposes;
import kr.salpim.domain.referral.Referral;
import kr.salpim.domain.referral.ReferralState;
import kr.salpim.domain.referral.Telling.Told;
import kr.salpim.testkit.centre.DemoDong;
import org.junit.jupiter.api.Test;

/** An agency that takes part no longer, or no longer in the dong, hears of no household. */
class GoneAgencyTest {

  private static final Pattern CODE = Pattern.compile("인증번호는 ([0-9]{6})입니다");
  private static final String ELSEWHERE = "1153060000";

  private final Agencies agencies = new Agencies();
  private final String household = agencies.household("김순자", true);
  private final Referral referral = agencies.sent(household, "LEGAL", LAWYER, false);

  private Ordered code() {
    return agencies.parts.telling().code(household, referral.id());
  }

  private String received() {
    Agencies.done(code());
    agencies.later(Duration.ofMinutes(1));
    return agencies.received(LAWYER_PHONE).stream()
        .map(CODE::matcher)
        .filter(Matcher::find)
        .map(matcher -> matcher.group(1))
        .findFirst()
        .orElseThrow();
  }

  private Told tell(String code) {
    return agencies
        .parts
        .telling()
        .tell(household, referral.id(), code, Purposes.BY_PHONE, agencies.planner().token());
  }

  private void elsewhere() {
    Partner was = agencies.centre.partners.find(LAWYER).orElseThrow();
    agencies.centre.partners.set(
        new Partner(
            was.id(),
            was.name(),
            was.kind(),
            Set.of(ELSEWHERE),
            was.scopes(),
            was.webhook(),
            was.phone(),
            Optional.empty()));
  }

  @Test
  void whoHasLeftIsToldNothingOnThePhone() {
    String code = received();
    agencies.centre.partners.leave(LAWYER, agencies.today());
    assertThat(code()).isEqualTo(new Ordered.Refused(Why.NO_PARTNER));
    assertThat(tell(code)).isEqualTo(new Told.Refused(Why.NO_PARTNER));
  }

  @Test
  void whoCoversTheDongNoLongerIsToldNothingOnThePhone() {
    String code = received();
    elsewhere();
    assertThat(code()).isEqualTo(new Ordered.Refused(Why.OUT_OF_AREA));
    assertThat(tell(code)).isEqualTo(new Told.Refused(Why.OUT_OF_AREA));
  }

  @Test
  void whoLeavesTomorrowIsToldToday() {
    agencies.centre.partners.leave(LAWYER, agencies.today().plusDays(1));
    assertThat(tell(received())).isInstanceOf(Told.Sheet.class);
  }

  private void accept(Referral taken) {
    agencies.later(Duration.ofMinutes(5)).says(LAWYER_PHONE, "1").later(Duration.ofMinutes(5));
    assertThat(agencies.now(taken).state()).isEqualTo(ReferralState.ACCEPTED);
  }

  private long stranded(String phone) {
    return agencies.received(phone).stream().filter(text -> text.contains("더는 함께하지")).count();
  }

  @Test
  void whereOneLeavesThePlannerHearsOnThatDayAndTheAgencyNothingMore() {
    accept(referral);
    LocalDate day = agencies.today().plusDays(2);
    agencies.centre.partners.leave(LAWYER, day);
    agencies.parts.stranded().ofPartner(LAWYER, day);
    agencies.until("2026-11-24T23:00");
    assertThat(stranded(DemoDong.PLANNER)).isZero();
    int heard = agencies.received(LAWYER_PHONE).size();
    agencies.until("2026-11-25T09:30");
    assertThat(stranded(DemoDong.PLANNER)).isEqualTo(1);
    agencies.until("2026-11-27T18:00");
    assertThat(stranded(DemoDong.PLANNER)).isEqualTo(3);
    assertThat(stranded(DemoDong.TEAM_LEAD)).isEqualTo(2);
    agencies
        .parts
        .deciding()
        .withdraw(household, referral.id(), Agencies.WHY, agencies.planner().token());
    agencies.until("2026-12-20T18:00");
    assertThat(agencies.received(LAWYER_PHONE)).hasSize(heard);
    assertThat(stranded(DemoDong.PLANNER)).isEqualTo(3);
  }

  @Test
  void whatItSaysUntilThenPutsNothingOff() {
    accept(referral);
    LocalDate day = agencies.today().plusDays(2);
    agencies.centre.partners.leave(LAWYER, day);
    agencies.parts.stranded().ofPartner(LAWYER, day);
    agencies.until("2026-11-24T10:00").says(LAWYER_PHONE, "2").later(Duration.ofMinutes(5));
    assertThat(agencies.now(referral).state()).isEqualTo(ReferralState.IN_PROGRESS);
    agencies.until("2026-11-25T09:30");
    assertThat(stranded(DemoDong.PLANNER)).isEqualTo(1);
  }

  @Test
  void aReminderBeforeItLeavesPutsNothingOff() {
    LocalDate day = agencies.today().plusDays(4);
    agencies.centre.partners.leave(LAWYER, day);
    agencies.parts.stranded().ofPartner(LAWYER, day);
    // It does not answer, and is reminded on the way.
    agencies.until("2026-11-27T09:30");
    assertThat(stranded(DemoDong.PLANNER)).isEqualTo(1);
  }

  @Test
  void whoCoversTheDongNoLongerTakesNothingOnByNumber() {
    agencies.later(Duration.ofMinutes(5));
    elsewhere();
    agencies.says(LAWYER_PHONE, "1").later(Duration.ofMinutes(5));
    assertThat(agencies.now(referral).state()).isEqualTo(ReferralState.SENT);
    assertThat(agencies.last(LAWYER_PHONE)).contains("그 의뢰는 이미 바뀌었거나 끝났어요");
  }

  @Test
  void whoCoversTheDongNoLongerStillDeclinesByNumber() {
    agencies.later(Duration.ofMinutes(5));
    elsewhere();
    agencies.says(LAWYER_PHONE, "2").later(Duration.ofMinutes(5));
    assertThat(agencies.now(referral).state()).isEqualTo(ReferralState.DECLINED);
  }

  @Test
  void whereItsAreasChangeThePlannerHearsAtOnce() {
    accept(referral);
    elsewhere();
    agencies.parts.stranded().ofPartner(LAWYER, agencies.today());
    agencies.later(Duration.ofMinutes(10));
    assertThat(stranded(DemoDong.PLANNER)).isEqualTo(1);
  }

  @Test
  void whatIsWithAnAgencyThatStaysIsLeftAlone() {
    accept(referral);
    Referral before = agencies.now(referral);
    agencies.parts.stranded().ofPartner(LAWYER, agencies.today());
    agencies.parts.stranded().ofHousehold(household);
    assertThat(agencies.now(referral)).isEqualTo(before);
  }
}
