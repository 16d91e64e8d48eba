package kr.salpim.testkit.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import kr.salpim.domain.contact.Role;
import kr.salpim.testkit.centre.DemoDong;
import kr.salpim.testkit.centre.Office;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** 2인 1조: who is missing is asked for, and nobody is named who may not go. */
class CompanyTest {

  private static final String TRAINED = "+821000000801";
  private static final String UNTRAINED = "+821000000802";

  private static final String OTHER_NURSE = "+821000000803";

  private final Days days = new Days();

  @AfterEach
  void nothingFailed() {
    assertThat(days.centre.mishaps.failed).hasValue(0);
  }

  @Test
  void whereTheNurseIsAwayTheTeamLeadNamesAHelperAndTheHelperIsAsked() {
    nurseFallsIll();
    days.onEve("16:05");
    assertThat(days.last(DemoDong.TEAM_LEAD))
        .contains("방문간호사 부재로", "누구에게 부탁할까요", "도우미801")
        .doesNotContain("802");
    assertThat(days.heard(Office.NURSE, "방문이 있어요")).isZero();

    days.says(DemoDong.TEAM_LEAD, choiceOf("도우미801"));
    assertThat(days.goes(TRAINED)).isTrue();
    assertThat(days.last(DemoDong.TEAM_LEAD)).contains("그분께 여쭐게요");
    assertThat(days.last(TRAINED)).contains("방문이 있어요", "복지플래너 동행").doesNotContain("김어른");

    days.says(TRAINED, "1").says(DemoDong.PLANNER, "1");
    assertThat(days.visit().confirmed()).isTrue();
  }

  @Test
  void whoLeftIsNamedInOneClearLine() {
    days.owed();
    days.office.gone(Office.NURSE, days.day().minusDays(1));
    days.onEve("16:05");
    assertThat(days.heard(DemoDong.TEAM_LEAD, "방문간호사 부재로")).isOne();
    assertThat(days.goes(Office.NURSE)).isFalse();
  }

  @Test
  void nobodyIsNamedTwiceForOneHour() {
    nurseFallsIll();
    days.onEve("16:05");
    String choice = choiceOf("도우미801");
    // The helper falls ill as well, before the team lead answers.
    days.office.away(TRAINED, days.day(), days.day(), Optional.empty());
    days.onEve("16:10").says(DemoDong.TEAM_LEAD, choice);
    assertThat(days.goes(TRAINED)).isFalse();
    assertThat(days.last(DemoDong.TEAM_LEAD)).contains("그사이 다른 일정이 생겼어요");
  }

  @Test
  void whoCannotGoIsReplacedByWhoeverIsFree() {
    days.office.hire(Role.NURSE, OTHER_NURSE);
    days.owed().onEve("16:05");
    boolean first = days.goes(Office.NURSE);
    String nurse = first ? Office.NURSE : OTHER_NURSE;
    days.says(nurse, "3");
    assertThat(days.goes(nurse)).isFalse();
    assertThat(days.goes(first ? OTHER_NURSE : Office.NURSE)).isTrue();
    assertThat(days.heard(first ? OTHER_NURSE : Office.NURSE, "방문이 있어요")).isOne();
    assertThat(days.last(nurse)).contains("다른 분을 찾을게요");
  }

  @Test
  void whereNobodyIsFreeTheTeamLeadIsAsked() {
    days.office.nobodyIs(Role.CARE_CRISIS);
    days.owed().onEve("16:05").says(Office.NURSE, "3");
    assertThat(days.visit().visitors()).hasSize(1);
    assertThat(days.last(DemoDong.TEAM_LEAD)).contains("비어 있는 분이 없어요");
  }

  @Test
  void nobodyBeginsAlone() {
    days.office.nobodyIs(Role.NURSE);
    days.owed().onEve("16:05").says(DemoDong.PLANNER, "1").afterStart(0);
    days.says(DemoDong.PLANNER, "시작");
    assertThat(days.last(DemoDong.PLANNER)).contains("둘이 가야 해요");
    assertThat(days.visit().planned()).isTrue();
  }

  private void nurseFallsIll() {
    days.office.nobodyIs(Role.CARE_CRISIS);
    days.helper(TRAINED, Optional.of(LocalDate.of(2026, 3, 2)));
    days.helper(UNTRAINED, Optional.empty());
    days.owed();
    days.office.away(Office.NURSE, days.day().minusDays(2), days.day(), Optional.empty());
  }

  private String choiceOf(String name) {
    return days.last(DemoDong.TEAM_LEAD)
        .lines()
        .filter(line -> line.contains(name))
        .map(line -> line.substring(0, 1))
        .findFirst()
        .orElseThrow();
  }
}
