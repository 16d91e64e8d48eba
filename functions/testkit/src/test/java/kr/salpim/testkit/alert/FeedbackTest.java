package kr.salpim.testkit.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import kr.salpim.testkit.centre.DemoDong;
import kr.salpim.testkit.centre.Office;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What those hear who report, and what those read who are told. */
class FeedbackTest {

  /** Nothing of it may stand on a phone that lies on a table. */
  private static final List<String> CANARIES =
      List.of("김주민", "옆집", "굶", "맞", "쓰러", "그만", "약이", "쌀", "방도", "가스", "+8210", "010-");

  private final Days days = new Days();

  @AfterEach
  void staffReadNothingOfTheCaseAndEverybodyWasToldOnce() {
    days.settle();
    assertThat(days.notices())
        .filteredOn(notice -> !notice.who().equals("RESIDENT"))
        .allSatisfy(notice -> assertThat(notice.text()).doesNotContain(CANARIES));
    assertThat(days.centre.mishaps.failed).hasValue(0);
    Ending.judge(days.centre);
  }

  @Test
  void aReporterIsThankedAtOnceAndHearsOnceThatSomebodyLooks() {
    days.at("11-24 10:00").says(DemoDong.NEIGHBOUR, Speech.NEIGHBOUR_HUNGRY);
    assertThat(heard()).singleElement().asString().contains("고맙습니다");
    days.at("11-24 10:05").takes(DemoDong.PLANNER, 1).pass(Duration.ofMinutes(5));
    assertThat(days.shown(DemoDong.NEIGHBOUR)).containsExactly("OTHER", "LOOKING");

    days.settle();
    days.takes(DemoDong.TEAM_LEAD, 1).settle();
    assertThat(days.shown(DemoDong.NEIGHBOUR)).containsExactly("OTHER", "LOOKING");
  }

  @Test
  void aReporterOfViolenceIsAnsweredAndThenLeftInPeace() {
    days.at("11-24 10:00").says(DemoDong.NEIGHBOUR, Speech.NEIGHBOUR_BEATEN);
    days.at("11-24 10:05").takes(Office.CARE_CRISIS, 1).pass(Duration.ofMinutes(5));
    days.records(Office.CARE_CRISIS, 3).settle();

    assertThat(heard()).singleElement().asString().contains("112");
  }

  @Test
  void whoSuffersViolenceIsSentNothingMoreUntilAWorkerHasDecided() {
    days.at("11-24 10:00").says(DemoDong.RESIDENT, Speech.BEATEN);
    days.at("11-24 10:05").takes(Office.CARE_CRISIS, 1).at("11-24 10:20");

    assertThat(days.shown(DemoDong.RESIDENT)).containsExactly("OTHER");
  }

  @Test
  void violenceGoesToTheCareCrisisOfficerFirstWithTheDutyToCall112() {
    days.at("11-24 10:00").says(DemoDong.NEIGHBOUR, Speech.NEIGHBOUR_BEATEN).at("11-24 10:10");

    assertThat(days.asked()).containsExactly("11-24 10:00 CARE_CRISIS", "11-24 10:10 TEAM_LEAD");
    assertThat(days.notices())
        .filteredOn(Notice::asks)
        .allSatisfy(notice -> assertThat(notice.text()).contains("112", "신고 의무"));
  }

  @Test
  void healthGoesToTheNurse() {
    days.at("11-24 10:00").says(DemoDong.RESIDENT, Speech.ILL);
    days.says(DemoDong.NEIGHBOUR, Speech.NEIGHBOUR_FELL);

    assertThat(days.asked()).containsExactly("11-24 10:00 NURSE", "11-24 10:00 NURSE");
  }

  @Test
  void aNoticeHoldsLevelNumberZoneAndCount() {
    days.at("11-24 10:00").says(DemoDong.RESIDENT, Speech.RUIN);

    assertThat(days.notices())
        .filteredOn(Notice::asks)
        .singleElement()
        .satisfies(
            notice ->
                assertThat(notice.text())
                    .isEqualTo(
                        """
                        [구로4동주민센터] 1번 질문. 위기: 도움 요청이 왔어요(이유 2가지, 담당구역 미정). \
                        내용은 업무 화면에서 확인해 주세요.
                        1 제가 맡을게요
                        2 다른 담당에게
                        3 같이 봐 주세요
                        (답: 1-1, 1-2 또는 1-3)"""));
  }

  private List<String> heard() {
    return days.notices().stream()
        .filter(notice -> notice.phone().equals(DemoDong.NEIGHBOUR))
        .map(Notice::text)
        .toList();
  }
}
