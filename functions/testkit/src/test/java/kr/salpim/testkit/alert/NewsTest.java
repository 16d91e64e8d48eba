package kr.salpim.testkit.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import kr.salpim.domain.alert.AlertResult;
import kr.salpim.domain.alert.AlertState;
import kr.salpim.domain.risk.Level;
import kr.salpim.testkit.centre.DemoDong;
import kr.salpim.testkit.centre.Office;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What else comes in while an alert is open, and who answers late or at once. */
class NewsTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final Days days = new Days();

  @AfterEach
  void everybodyWasToldOnce() {
    days.settle();
    assertThat(days.centre.mishaps.failed).hasValue(0);
    Ending.judge(days.centre);
  }

  @Test
  void aSecondMessageIsToldToWhoeverWasAskedLastAndDoesNotDelayTheClimb() {
    write(Speech.RUIN).at("11-24 15:00").says(DemoDong.RESIDENT, Speech.HUNGER);
    days.at("11-25 09:00");

    assertThat(days.shown(DemoDong.TEAM_LEAD)).containsExactly("AGAIN", "MORE");
    assertThat(days.shown(DemoDong.PLANNER)).containsExactly("NEW");
    assertThat(days.asked())
        .containsExactly("11-24 10:00 PLANNER", "11-24 14:00 TEAM_LEAD", "11-25 09:00 DONG_HEAD");
  }

  @Test
  void aSecondMessageIsToldToWhoeverTookIt() {
    write(Speech.RUIN).takes(DemoDong.PLANNER, 1).pass(MINUTE);
    days.says(DemoDong.RESIDENT, Speech.CHAT).pass(MINUTE);

    assertThat(days.shown(DemoDong.PLANNER)).containsExactly("NEW", "TAKEN", "MORE");
    assertThat(days.state()).isEqualTo(AlertState.TAKEN);
    assertThat(days.asked()).containsExactly("11-24 10:00 PLANNER");
  }

  @Test
  void moreSeriousNewsBeginTheClimbAnew() {
    write(Speech.HUNGER).at("11-26 11:00").says(DemoDong.RESIDENT, Speech.GAS).settle();

    assertThat(days.alert().level()).isEqualTo(Level.URGENT);
    assertThat(days.asked())
        .containsExactly(
            "11-24 10:00 PLANNER",
            "11-26 09:00 TEAM_LEAD",
            "11-26 11:00 PLANNER",
            "11-26 11:10 TEAM_LEAD",
            "11-26 11:20 DONG_HEAD",
            "11-26 11:30 NIGHT_DESK");
    assertThat(days.shown(DemoDong.PLANNER)).containsExactly("NEW", "RAISED");
  }

  @Test
  void moreSeriousNewsOfWhatIsTakenAskAgainAndWhoTookItHears() {
    write(Speech.HUNGER).at("11-26 09:30").takes(DemoDong.TEAM_LEAD, 1);
    days.at("11-26 11:00").says(DemoDong.RESIDENT, Speech.GAS);

    assertThat(days.state()).isEqualTo(AlertState.OPEN);
    assertThat(days.shown(DemoDong.TEAM_LEAD)).containsExactly("AGAIN", "TAKEN", "MORE");
    assertThat(days.shown(DemoDong.PLANNER)).containsExactly("NEW", "RAISED");
    days.takes(DemoDong.PLANNER, 1).pass(MINUTE).records(DemoDong.PLANNER, 2);
    assertThat(days.state()).isEqualTo(AlertState.CLOSED);
  }

  @Test
  void whoWasPassedOverMayStillTakeItAsLongAsNobodyElseHas() {
    write(Speech.GAS).at("11-24 10:15").takes(DemoDong.PLANNER, 1);
    assertThat(days.state()).isEqualTo(AlertState.TAKEN);
    days.pass(MINUTE).takes(DemoDong.TEAM_LEAD, 1);

    assertThat(days.shown(DemoDong.TEAM_LEAD)).containsExactly("AGAIN", "HELD");
    assertThat(days.alert().taker()).contains(token(DemoDong.PLANNER));
    days.records(DemoDong.PLANNER, 1).settle();
    assertThat(days.asked()).containsExactly("11-24 10:00 PLANNER", "11-24 10:10 TEAM_LEAD");
  }

  @Test
  void whoWasPassedOverAndPassesItOnDoesNotMakeItClimbTwice() {
    write(Speech.GAS).at("11-24 10:15").takes(DemoDong.PLANNER, 2).at("11-24 10:19");

    assertThat(days.asked()).containsExactly("11-24 10:00 PLANNER", "11-24 10:10 TEAM_LEAD");
    assertThat(days.shown(DemoDong.PLANNER)).containsExactly("NEW", "PASSED");
  }

  @Test
  void ofTwoWhoTakeItAtOnceOneHasItAndTheOtherHearsWhoHasIt() {
    days.at("11-24 23:00").says(DemoDong.RESIDENT, Speech.GAS).pass(MINUTE);
    days.centre.text(
        DemoDong.NIGHT_DESK, "a", days.question(DemoDong.NIGHT_DESK, Notice::asks) + "-1");
    days.centre.text(Office.ON_CALL, "b", days.question(Office.ON_CALL, Notice::asks) + "-1");
    days.centre.stream();

    assertThat(days.shown(DemoDong.NIGHT_DESK)).containsExactly("NEW", "TAKEN");
    assertThat(days.shown(Office.ON_CALL)).containsExactly("NEW", "HELD");
  }

  @Test
  void whoTakesWhatIsClosedHearsSo() {
    write(Speech.GAS).at("11-24 10:12").takes(DemoDong.TEAM_LEAD, 1).pass(MINUTE);
    days.records(DemoDong.TEAM_LEAD, 4).takes(DemoDong.PLANNER, 1);

    assertThat(days.shown(DemoDong.PLANNER)).containsExactly("NEW", "CLOSED");
    assertThat(days.alert().result()).contains(AlertResult.MISTAKEN);
  }

  @Test
  void aMessageAfterTheResultIsANewEpisode() {
    write(Speech.GAS).takes(DemoDong.PLANNER, 1).pass(MINUTE).records(DemoDong.PLANNER, 2);
    days.at("11-25 10:00").says(DemoDong.RESIDENT, Speech.GAS);

    assertThat(days.centre.alerts()).hasSize(2);
    assertThat(days.asked()).containsExactly("11-24 10:00 PLANNER", "11-25 10:00 PLANNER");
  }

  private Days write(String text) {
    return days.at("11-24 10:00").says(DemoDong.RESIDENT, text);
  }

  private String token(String phone) {
    return days.centre.hash.of(DemoDong.sms(phone).canonical());
  }
}
