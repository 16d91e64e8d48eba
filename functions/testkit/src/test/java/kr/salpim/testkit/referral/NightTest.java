package kr.salpim.testkit.referral;

import static kr.salpim.testkit.referral.Agencies.LAWYER;
import static kr.salpim.testkit.referral.Agencies.LAWYER_PHONE;
import static kr.salpim.testkit.referral.Agencies.WELFARE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import kr.salpim.domain.area.Absence;
import kr.salpim.domain.referral.Referral;
import kr.salpim.domain.referral.ReferralAct;
import kr.salpim.domain.referral.ReferralEntry;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.testkit.centre.DemoDong;
import org.junit.jupiter.api.Test;

/** Who hears of a referral while the centre is closed. */
class NightTest {

  private final Agencies agencies = new Agencies();

  private void act(Referral sent, ReferralAct act) {
    agencies
        .parts
        .book()
        .act(agencies.caller(WELFARE), sent.id(), act, Optional.empty(), act.name());
  }

  @Test
  void whatIsNotUrgentWaitsForTheOpening() {
    Referral sent = agencies.sent(agencies.household("김순자", true), "HOUSING", WELFARE, false);
    act(sent, ReferralAct.ACCEPT);
    agencies.until("2026-11-23T23:40");
    int before = agencies.received(DemoDong.PLANNER).size();
    act(sent, ReferralAct.COMPLETE);
    agencies.until("2026-11-24T08:50");
    assertThat(agencies.received(DemoDong.PLANNER)).hasSize(before);
    agencies.until("2026-11-24T09:10");
    assertThat(agencies.last(DemoDong.PLANNER)).contains("의뢰한 일을 마쳤다는 답이 왔어요");
    agencies.says(DemoDong.PLANNER, "1").later(Duration.ofMinutes(5));
    assertThat(agencies.last(DemoDong.PLANNER)).contains("결과를 확인하신 것으로");
  }

  @Test
  void anAgencyIsNotAskedAtNightWhatCanWait() {
    agencies.until("2026-11-28T21:00");
    agencies.sent(agencies.household("김순자", true), "LEGAL", LAWYER, false);
    agencies.until("2026-11-30T08:50");
    assertThat(agencies.received(LAWYER_PHONE)).isEmpty();
    agencies.until("2026-11-30T09:10");
    assertThat(agencies.last(LAWYER_PHONE)).contains("의뢰(1-1128)를 부탁드려요");
  }

  @Test
  void whatIsSentAndTakenBackInOneWeekendIsNotToldAtAll() {
    String household = agencies.household("김순자", true);
    agencies.until("2026-11-28T21:00");
    Referral sent = agencies.sent(household, "LEGAL", LAWYER, false);
    agencies.until("2026-11-29T10:00");
    agencies
        .parts
        .deciding()
        .withdraw(household, sent.id(), Agencies.WHY, agencies.planner().token());
    agencies.until("2026-11-30T18:00");
    assertThat(agencies.received(LAWYER_PHONE)).isEmpty();
  }

  @Test
  void whatIsConfirmedBeforeTheOpeningIsNotAskedAbout() {
    String household = agencies.household("김순자", true);
    Referral sent = agencies.sent(household, "HOUSING", WELFARE, false);
    act(sent, ReferralAct.ACCEPT);
    agencies.until("2026-11-23T23:40");
    act(sent, ReferralAct.COMPLETE);
    agencies.until("2026-11-24T08:30");
    agencies.parts.deciding().confirm(household, sent.id(), agencies.planner().token());
    agencies.until("2026-11-24T18:00");
    assertThat(agencies.received(DemoDong.PLANNER))
        .noneMatch(text -> text.contains("의뢰한 일을 마쳤다는 답이 왔어요"));
  }

  @Test
  void whatTheAgencyKnowsOfIsTakenBackWithAWord() {
    String household = agencies.household("김순자", true);
    Referral sent = agencies.sent(household, "LEGAL", LAWYER, false);
    agencies.later(Duration.ofMinutes(5));
    agencies.until("2026-11-23T21:00");
    agencies
        .parts
        .deciding()
        .withdraw(household, sent.id(), Agencies.WHY, agencies.planner().token());
    agencies.until("2026-11-24T09:10");
    assertThat(agencies.last(LAWYER_PHONE)).contains("취소되었어요");
  }

  @Test
  void whatIsUrgentIsToldToThoseOnDutyAtNightAndToThePlannerAloneByDay() {
    agencies.until("2026-11-28T21:00");
    Referral sent = agencies.sent(agencies.household("김순자", true), "HOUSING", WELFARE, true);
    act(sent, ReferralAct.DECLINE);
    agencies.until("2026-11-28T21:10");
    assertThat(agencies.last(DemoDong.NIGHT_DESK)).contains("정하실 의뢰가 있어요(3담당, 맡지 못함)");
    assertThat(agencies.last(DemoDong.PLANNER)).contains("정하실 의뢰가 있어요(3담당, 맡지 못함)");
  }

  @Test
  void byDayNobodyOnDutyHears() {
    Referral sent = agencies.sent(agencies.household("김순자", true), "HOUSING", WELFARE, true);
    act(sent, ReferralAct.DECLINE);
    agencies.later(Duration.ofMinutes(10));
    assertThat(agencies.received(DemoDong.NIGHT_DESK)).isEmpty();
    assertThat(agencies.last(DemoDong.PLANNER)).contains("정하실 의뢰가 있어요");
  }

  @Test
  void anUrgentOneIsSaidOnceADayThroughTheWeekend() {
    agencies.until("2026-11-27T18:30");
    Referral sent = agencies.sent(agencies.household("김순자", true), "HOUSING", WELFARE, true);
    agencies.until("2026-11-28T12:00");
    int saturday = reminders(sent).size();
    agencies.until("2026-11-30T08:50");
    assertThat(reminders(sent)).hasSizeGreaterThanOrEqualTo(saturday + 2);
  }

  @Test
  void wherePlannerAndLeadAreAwaySomebodyWhoIsThereHears() {
    away(DemoDong.PLANNER);
    away(DemoDong.TEAM_LEAD);
    Referral sent = agencies.sent(agencies.household("김순자", true), "HOUSING", WELFARE, false);
    act(sent, ReferralAct.DECLINE);
    agencies.later(Duration.ofMinutes(10));
    assertThat(agencies.received(DemoDong.PLANNER)).isEmpty();
    assertThat(agencies.received(DemoDong.NIGHT_DESK))
        .anyMatch(text -> text.contains("정하실 의뢰가 있어요(3담당, 맡지 못함)"));
  }

  private void away(String phone) {
    Absence absence =
        new Absence(
            DemoDong.CODE,
            agencies.staff(phone).token(),
            agencies.today(),
            agencies.today(),
            Optional.empty());
    agencies.centre.memory.write(new Change.Put(absence.toItem(), Condition.always()));
  }

  private List<ReferralEntry> reminders(Referral sent) {
    return agencies.now(sent).record().stream()
        .filter(entry -> entry.what() == ReferralEntry.What.REMINDED)
        .toList();
  }
}
