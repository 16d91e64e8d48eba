package kr.salpim.testkit.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import kr.salpim.testkit.centre.DemoDong;
import kr.salpim.testkit.centre.Office;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** People sleep at night, but for those whose turn it is and those who asked to be woken. */
class NightTest {

  private static final Set<String> ASLEEP = Set.of("PLANNER", "NURSE", "CARE_CRISIS", "TEAM_LEAD");

  private final Days days = new Days();

  @AfterEach
  void nobodyIsWokenAndEverybodyWasToldOnce() {
    days.settle();
    assertThat(days.notices())
        .filteredOn(notice -> ASLEEP.contains(notice.who()))
        .filteredOn(notice -> !notice.line().matches("\\d\\d-\\d\\d (09|1[0-7]):.*"))
        .isEmpty();
    assertThat(days.centre.mishaps.failed).hasValue(0);
    Ending.judge(days.centre);
  }

  @Test
  void whatTheDeskTakesTheDongReadsAtNine() {
    night(Speech.GAS).at("11-24 23:05").takes(DemoDong.NIGHT_DESK, 1);
    days.at("11-24 23:20").records(DemoDong.NIGHT_DESK, 3).settle();

    assertThat(morning()).containsExactlyInAnyOrder("11-25 09:00 PLANNER", "11-25 09:00 TEAM_LEAD");
    assertThat(days.asked()).containsExactly("11-24 23:00 NIGHT_DESK", "11-24 23:00 ON_CALL");
  }

  @Test
  void whatIsHandedOnInTheNightTheDongReadsOnce() {
    night(Speech.GAS).at("11-24 23:21");
    days.says(DemoDong.NIGHT_DESK, "2-1");
    days.at("11-24 23:22").says(DemoDong.NIGHT_DESK, "1-2");
    days.at("11-25 00:10").takes(Office.DONG_HEAD, 1);
    days.at("11-25 00:20").records(Office.DONG_HEAD, 1).settle();

    assertThat(morning()).containsOnlyOnce("11-25 09:00 TEAM_LEAD");
    assertThat(days.shown(DemoDong.NIGHT_DESK)).contains("TAKEN", "PASSED");
  }

  @Test
  void whatIsTakenTwiceInTheNightTheDongReadsOnce() {
    night(Speech.GAS).at("11-24 23:05").takes(DemoDong.NIGHT_DESK, 1);
    days.at("11-24 23:36").takes(Office.ON_CALL, 1);
    days.at("11-24 23:40").records(Office.ON_CALL, 3).settle();

    assertThat(morning()).containsExactlyInAnyOrder("11-25 09:00 PLANNER", "11-25 09:00 TEAM_LEAD");
  }

  @Test
  void whoAskedToBeWokenIs() {
    days.office.optsInNight(Office.DONG_HEAD);
    night(Speech.GAS);

    assertThat(days.asked())
        .containsExactly("11-24 23:00 DONG_HEAD", "11-24 23:00 NIGHT_DESK", "11-24 23:00 ON_CALL");
  }

  @Test
  void anEmergencyOfViolenceIsReadByTheDeskAtNightAndByTheCareCrisisOfficerAtNine() {
    night(Speech.BEATEN).settle();

    assertThat(days.asked())
        .startsWith("11-24 23:00 NIGHT_DESK")
        .contains("11-25 09:00 CARE_CRISIS", "11-25 09:10 TEAM_LEAD");
  }

  @Test
  void companyThatIsAskedForAtNightWakesNobodyOfTheDong() {
    night(Speech.GAS).at("11-24 23:21");
    days.takes(DemoDong.NIGHT_DESK, 3);
    days.at("11-24 23:30").records(DemoDong.NIGHT_DESK, 1).settle();

    assertThat(days.shown(DemoDong.PLANNER)).containsExactly("JOIN");
  }

  @Test
  void aSecondMessageAtNightOfWhatCanWaitIsReadAtNine() {
    days.at("11-24 16:00").says(DemoDong.RESIDENT, Speech.HUNGER);
    days.at("11-24 23:00").says(DemoDong.RESIDENT, Speech.HUNGER).at("11-25 10:00");

    assertThat(days.notices().stream().filter(n -> n.kind().equals("MORE")).map(Notice::line))
        .containsExactly("11-25 09:00 PLANNER");
  }

  @Test
  void anEmergencyAtNightRaisesWhatThePlannerHasAndGoesToTheDesk() {
    days.at("11-24 16:00").says(DemoDong.RESIDENT, Speech.HUNGER).takes(DemoDong.PLANNER, 1);
    days.at("11-24 23:00").says(DemoDong.RESIDENT, Speech.GAS);
    days.at("11-24 23:02").takes(DemoDong.NIGHT_DESK, 1);
    days.at("11-24 23:09").records(DemoDong.NIGHT_DESK, 3).settle();

    assertThat(days.asked())
        .containsExactly("11-24 16:00 PLANNER", "11-24 23:00 NIGHT_DESK", "11-24 23:00 ON_CALL");
    assertThat(days.shown(DemoDong.PLANNER)).containsSequence("NEW", "TAKEN").contains("MORE");
  }

  private Days night(String text) {
    return days.at("11-24 23:00").says(DemoDong.RESIDENT, text);
  }

  private List<String> morning() {
    return days.notices().stream()
        .filter(notice -> notice.kind().equals("MORNING"))
        .map(Notice::line)
        .toList();
  }
}
