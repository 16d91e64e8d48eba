package kr.salpim.testkit.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import kr.salpim.domain.contact.Role;
import kr.salpim.testkit.centre.DemoDong;
import kr.salpim.testkit.centre.Office;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Nobody waits for somebody who is not there. */
class AbsenceTest {

  private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);

  private final Days days = new Days();

  @AfterEach
  void everybodyWasToldOnce() {
    days.settle();
    assertThat(days.centre.mishaps.failed).hasValue(0);
    Ending.judge(days.centre);
  }

  @Test
  void theSubstituteIsAskedInThePlannersPlace() {
    days.office.hire(Role.OFFICER, Office.SECOND_PLANNER);
    away(DemoDong.PLANNER, TUESDAY, Optional.of(Office.SECOND_PLANNER));
    days.at("11-24 10:00").says(DemoDong.RESIDENT, Speech.RUIN).at("11-24 14:00");

    assertThat(days.asked()).containsExactly("11-24 10:00 OFFICER", "11-24 14:00 TEAM_LEAD");
  }

  @Test
  void withoutOneAnotherPlannerIs() {
    days.office.hire(Role.PLANNER, Office.SECOND_PLANNER);
    away(DemoDong.PLANNER, TUESDAY, Optional.empty());
    days.at("11-24 10:00").says(DemoDong.RESIDENT, Speech.RUIN);

    assertThat(days.shown(Office.SECOND_PLANNER)).containsExactly("NEW");
    assertThat(days.shown(DemoDong.PLANNER)).isEmpty();
  }

  @Test
  void whereNobodyIsLeftOfAStepTheNextIsAskedAtOnce() {
    away(DemoDong.PLANNER, TUESDAY, Optional.empty());
    days.at("11-24 10:00").says(DemoDong.RESIDENT, Speech.GAS).at("11-24 10:10");

    assertThat(days.asked()).containsExactly("11-24 10:00 TEAM_LEAD", "11-24 10:10 DONG_HEAD");
  }

  @Test
  void aStepInTheMiddleThatIsMissingCostsNoTime() {
    days.office.nobodyIs(Role.TEAM_LEAD);
    days.at("11-24 10:00").says(DemoDong.RESIDENT, Speech.RUIN).settle();

    assertThat(days.asked())
        .containsExactly("11-24 10:00 PLANNER", "11-24 14:00 DONG_HEAD", "11-25 09:00 NIGHT_DESK");
  }

  @Test
  void withoutDeskAndHeadAndOnCallTheDongReadsANightsEmergencyAtNine() {
    days.office.nobodyIs(Role.NIGHT_DESK).nobodyIs(Role.ON_CALL).nobodyIs(Role.DONG_HEAD);
    days.at("11-24 23:00").says(DemoDong.RESIDENT, Speech.GAS).settle();

    assertThat(days.asked()).containsExactly("11-25 09:00 PLANNER", "11-25 09:10 TEAM_LEAD");
  }

  @Test
  void whoIsThereOnTheDayOnWhichItIsReadIsAsked() {
    away(DemoDong.PLANNER, MONDAY, Optional.of(Office.NURSE));
    days.at("11-28 15:00").says(DemoDong.RESIDENT, Speech.RUIN).at("11-30 09:00");

    assertThat(days.asked()).containsExactly("11-30 09:00 NURSE");
  }

  @Test
  void inTheMorningThoseHearOfTheNightWhoAreThere() {
    away(DemoDong.PLANNER, TUESDAY, Optional.of(Office.NURSE));
    away(DemoDong.TEAM_LEAD, TUESDAY, Optional.of(Office.DONG_HEAD));
    days.at("11-23 23:00").says(DemoDong.RESIDENT, Speech.GAS);
    days.at("11-23 23:05").takes(Office.ON_CALL, 1);
    days.at("11-23 23:06").records(Office.ON_CALL, 3).at("11-24 10:00");

    assertThat(days.shown(Office.NURSE)).containsExactly("MORNING");
    assertThat(days.shown(Office.DONG_HEAD)).containsExactly("MORNING");
    assertThat(days.shown(DemoDong.PLANNER)).isEmpty();
    assertThat(days.shown(DemoDong.TEAM_LEAD)).isEmpty();
  }

  @Test
  void whoTookItAndLeftDoesNotKeepItForEver() {
    days.at("11-24 10:00").says(DemoDong.RESIDENT, Speech.RUIN);
    days.at("11-24 10:01").takes(DemoDong.PLANNER, 1);
    days.office.nobodyIs(Role.PLANNER);
    days.at("11-27 09:00");

    assertThat(days.asked()).containsExactly("11-24 10:00 PLANNER", "11-27 09:00 TEAM_LEAD");
    assertThat(days.shown(DemoDong.PLANNER)).doesNotContain("LATE");
  }

  private void away(String phone, LocalDate day, Optional<String> substitute) {
    days.office.away(phone, day, day, substitute);
  }
}
