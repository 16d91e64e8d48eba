package kr.salpim.testkit.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kr.salpim.domain.alert.AlertResult;
import kr.salpim.domain.alert.AlertState;
import kr.salpim.testkit.centre.DemoDong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Taking is not doing: without a result in time the climb begins anew, past who took it. */
class OverdueTest {

  private final Days days = new Days();

  @AfterEach
  void everybodyWasToldOnce() {
    assertThat(days.centre.mishaps.failed).hasValue(0);
    Ending.judge(days.centre);
  }

  /** 긴급 in 30 minutes, 위기 in two business days, 주의 in five. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "URGENT,11-24 10:31,11-24 10:41,11-24 10:51",
    "CRISIS,11-27 09:00,11-27 13:00,11-27 17:00",
    "CAUTION,12-02 09:00,12-04 09:00,12-08 09:00"
  })
  void withoutAResultTheNextAreAsked(String level, String lead, String head, String desk) {
    days.at("11-24 10:00").says(DemoDong.RESIDENT, message(level));
    days.at("11-24 10:01").takes(DemoDong.PLANNER, 1).settle();

    assertThat(days.asked())
        .containsExactly(
            "11-24 10:00 PLANNER", lead + " TEAM_LEAD", head + " DONG_HEAD", desk + " NIGHT_DESK");
    assertThat(days.shown(DemoDong.TEAM_LEAD)).containsExactly("OVERDUE");
    assertThat(days.shown(DemoDong.PLANNER)).containsExactly("NEW", "TAKEN", "LATE");
    assertThat(days.state()).isEqualTo(AlertState.OPEN);
  }

  @Test
  void aResultInTheLastMinuteKeepsEverybodyElseInPeace() {
    days.at("11-24 10:00").says(DemoDong.RESIDENT, Speech.GAS);
    days.at("11-24 10:01").takes(DemoDong.PLANNER, 1);
    days.at("11-24 10:30").records(DemoDong.PLANNER, 3).settle();

    assertThat(days.asked()).containsExactly("11-24 10:00 PLANNER");
    assertThat(days.alert().result()).contains(AlertResult.HANDED_TO_RESCUE);
  }

  @Test
  void aResultAfterThatClosesItAllTheSameAndStopsTheSecondClimb() {
    days.at("11-24 10:00").says(DemoDong.RESIDENT, Speech.GAS);
    days.at("11-24 10:01").takes(DemoDong.PLANNER, 1);
    days.at("11-24 10:35").records(DemoDong.PLANNER, 2).settle();
    days.takes(DemoDong.TEAM_LEAD, 1);

    assertThat(days.asked()).containsExactly("11-24 10:00 PLANNER", "11-24 10:31 TEAM_LEAD");
    assertThat(days.alert().result()).contains(AlertResult.MET);
    assertThat(days.shown(DemoDong.TEAM_LEAD)).containsExactly("OVERDUE", "CLOSED");
  }

  @Test
  void whoTakesItInTheSecondClimbIsAskedForTheResultInTurn() {
    days.at("11-24 10:00").says(DemoDong.RESIDENT, Speech.GAS);
    days.at("11-24 10:01").takes(DemoDong.PLANNER, 1);
    days.at("11-24 10:32").takes(DemoDong.TEAM_LEAD, 1);
    days.at("11-24 11:02");

    assertThat(days.asked())
        .containsExactly("11-24 10:00 PLANNER", "11-24 10:31 TEAM_LEAD", "11-24 11:02 PLANNER");
    assertThat(days.shown(DemoDong.TEAM_LEAD)).containsExactly("OVERDUE", "TAKEN", "LATE");
    days.records(DemoDong.TEAM_LEAD, 4).settle();
    assertThat(days.alert().result()).contains(AlertResult.MISTAKEN);
  }

  @Test
  void atNightTheOthersOnCallAreAskedAndTheDongReadsItAtNine() {
    days.at("11-24 23:00").says(DemoDong.RESIDENT, Speech.GAS);
    days.at("11-24 23:01").takes(DemoDong.NIGHT_DESK, 1).settle();

    assertThat(days.asked())
        .containsExactly(
            "11-24 23:00 NIGHT_DESK",
            "11-24 23:00 ON_CALL",
            "11-24 23:31 ON_CALL",
            "11-24 23:41 DONG_HEAD",
            "11-24 23:51 NIGHT_DESK",
            "11-24 23:51 ON_CALL",
            "11-25 09:00 PLANNER",
            "11-25 09:10 TEAM_LEAD",
            "11-25 09:20 DONG_HEAD");
  }

  private static String message(String level) {
    return List.of("URGENT", "CRISIS").contains(level)
        ? (level.equals("URGENT") ? Speech.GAS : Speech.RUIN)
        : Speech.HUNGER;
  }
}
