package kr.salpim.testkit.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.household.Consent;
import kr.salpim.domain.visit.Visit;
import kr.salpim.testkit.centre.DemoDong;
import kr.salpim.testkit.centre.Office;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of a household's answer: it holds the visit, and may be somebody else's. */
class HouseholdAnswerTest {

  private static final String ASKED = "1 갈 수 있어요";
  private static final String HELD = "멈춰 두었어요";

  private final Days days = new Days();

  @AfterEach
  void nothingFailed() {
    assertThat(days.centre.mishaps.failed).hasValue(0);
  }

  @Test
  void whereSomebodyIsInDangerByNowNoAnswerIsActedOnNorATimeNamed() {
    for (int choice = 1; choice <= 3; choice++) {
      unspoken(choice, true);
    }
  }

  @Test
  void whoWithdrewTheConsentMeanwhileHearsNothingOfTheVisit() {
    unspoken(1, false);
  }

  private static void unspoken(int choice, boolean careCrisis) {
    Days days = new Days();
    days.owed().onEve("14:05");
    Visit before = days.visit();
    Consent consent = days.home(before.household()).profile().consent();
    days.changed(
        before.household(),
        known ->
            Days.with(
                known,
                careCrisis ? consent : consent.withdrawn(LocalDate.of(2026, 11, 24)),
                false,
                careCrisis));
    days.says(Days.OLD, Integer.toString(choice));
    assertThat(days.visit()).isEqualTo(before);
    assertThat(days.last(Days.OLD)).contains("고맙습니다").doesNotContain("방문", "뵐", "월", ":");
    for (String told : new String[] {DemoDong.PLANNER, DemoDong.TEAM_LEAD}) {
      assertThat(days.heard(told, "글을 보내지 않는 댁")).isOne();
      assertThat(days.heard(told, "언제가 좋을까요")).isZero();
    }
    assertThat(days.centre.mishaps.failed).hasValue(0);
  }

  @Test
  void whoWantsAnotherDayIsNotVisitedAsIfNothingWasSaid() {
    days.owed().onEve("14:05").says(Days.OLD, "2");
    assertThat(days.last(DemoDong.TEAM_LEAD)).contains("다른 날을 원하세요");
    LocalDate first = days.day();
    Instant start = days.visit().start().orElseThrow();
    days.onDay("18:00");
    for (String nobody : new String[] {DemoDong.PLANNER, Office.NURSE}) {
      assertThat(days.heard(nobody, ASKED)).isZero();
      assertThat(days.heard(nobody, "'시작'")).isZero();
    }
    assertThat(days.heard(DemoDong.PLANNER, HELD)).isOne();
    assertThat(days.heard(DemoDong.TEAM_LEAD, HELD)).isOne();
    assertThat(days.heard(Office.NURSE, HELD)).isZero();
    assertThat(days.visit().start()).contains(start);
    days.until(WorkingDays.shipped().firstFrom(first.plusDays(1)) + "T09:05");
    assertThat(days.visit().start().orElseThrow()).isAfter(start);
    assertThat(days.heard(Days.OLD, "약속이 바뀌어")).isOne();
  }

  @Test
  void whoPromisedBeforeTheHouseholdWantedACallHearsThatNobodyGoes() {
    days.owed().onEve("16:05").says(DemoDong.PLANNER, "1").says(Office.NURSE, "1");
    days.onEve("17:00").says(Days.OLD, "3");
    assertThat(days.heard(DemoDong.TEAM_LEAD, "전화를 원하세요")).isOne();
    days.onDay("10:05");
    assertThat(days.heard(Office.NURSE, HELD)).isOne();
    assertThat(days.heard(Office.NURSE, "'시작'")).isZero();
    assertThat(days.heard(Days.OLD, "오늘")).isZero();
  }

  @Test
  void aVisitThatWasGivenAnotherTimeIsRemindedOfAsEver() {
    days.owed().onEve("14:05").says(Days.OLD, "2").says(DemoDong.PLANNER, "1");
    days.onEve("16:05");
    assertThat(days.heard(Office.NURSE, ASKED)).isOne();
    assertThat(days.heard(DemoDong.TEAM_LEAD, HELD)).isZero();
  }
}
