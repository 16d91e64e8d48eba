package kr.salpim.testkit.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import kr.salpim.domain.alert.AlertResult;
import kr.salpim.domain.alert.AlertState;
import kr.salpim.domain.contact.Chase;
import kr.salpim.domain.ladder.CaseKind;
import kr.salpim.domain.risk.Level;
import kr.salpim.domain.table.TableBusy;
import kr.salpim.testkit.centre.DemoDong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever is looked for and writes need not be looked for any longer. */
class ProofOfLifeTest {

  private final Days days = new Days();

  /** Asked: the planner on Tuesday, the team lead on Thursday at nine. */
  @BeforeEach
  void theResidentIsLookedFor() {
    days.at("11-24 10:00");
    Search.begin(days.centre);
  }

  @AfterEach
  void everybodyWasToldOnce() {
    days.settle();
    Ending.judge(days.centre);
  }

  @Test
  void nobodyHearsFromThemAndTheSearchGoesUpTheLadder() {
    days.settle();
    assertThat(days.asked())
        .containsExactly("11-24 10:00 PLANNER", "11-26 09:00 TEAM_LEAD", "11-30 09:00 DONG_HEAD");
  }

  @ParameterizedTest
  @ValueSource(strings = {Speech.CHAT, "안녕하세요", "7", Speech.NEIGHBOUR_HUNGRY})
  void aMessageOfTheirsEndsTheSearchInTheSameWriteAndAllWhoLookedHear(String text) {
    days.at("11-26 10:00");
    days.centre.text(DemoDong.RESIDENT, "life", text);
    assertThat(Search.chase(days.centre).flatMap(Chase::answered)).isPresent();
    days.centre.stream();
    days.at("11-26 10:05");

    assertThat(Search.alert(days.centre).result()).contains(AlertResult.HEARD_FROM);
    assertThat(days.shown(DemoDong.PLANNER)).contains("FOUND");
    assertThat(days.shown(DemoDong.TEAM_LEAD)).containsExactly("AGAIN", "FOUND");
    assertThat(Search.chase(days.centre)).isEmpty();
  }

  @Test
  void inTheVeryMinuteOfTheClimbNoStepIsTakenAfterAMessageThatIsStored() {
    days.at("11-26 08:59");
    days.centre.text(DemoDong.RESIDENT, "life", Speech.CHAT);
    days.centre.skipStream();
    days.centre.clock.advance(Duration.ofMinutes(1));
    days.centre.reactor.tick();
    days.settle();

    assertThat(days.asked()).containsExactly("11-24 10:00 PLANNER");
    assertThat(days.shown(DemoDong.TEAM_LEAD)).isEmpty();
    assertThat(Search.alert(days.centre).result()).contains(AlertResult.HEARD_FROM);
  }

  @Test
  void norWhenAResultIsMissed() {
    days.at("11-24 10:05").takes(DemoDong.PLANNER, 1).at("11-27 08:59");
    days.centre.text(DemoDong.RESIDENT, "life", Speech.CHAT);
    days.centre.skipStream();
    days.centre.clock.advance(Duration.ofMinutes(1));
    days.centre.reactor.tick();
    days.settle();

    assertThat(days.asked()).containsExactly("11-24 10:00 PLANNER");
  }

  @Test
  void norBySomebodyWhoPassesItOn() {
    days.at("11-24 10:05");
    days.centre.text(DemoDong.RESIDENT, "life", Speech.CHAT);
    days.centre.skipStream();
    assertThatExceptionOfType(TableBusy.class).isThrownBy(() -> days.takes(DemoDong.PLANNER, 2));
    days.settle();

    assertThat(days.asked()).containsExactly("11-24 10:00 PLANNER");
    assertThat(days.shown(DemoDong.PLANNER)).containsExactlyInAnyOrder("NEW", "FOUND", "CLOSED");
  }

  @ParameterizedTest
  @ValueSource(strings = {Speech.HUNGER, "수신거부"})
  void toAskForHelpOrForPeaceIsNoEndOfIt(String text) {
    days.at("11-25 10:00").says(DemoDong.RESIDENT, text).at("11-26 09:00");

    assertThat(Search.chase(days.centre).flatMap(Chase::answered)).isEmpty();
    assertThat(Search.alert(days.centre).state()).isEqualTo(AlertState.OPEN);
    assertThat(days.asked()).containsExactly("11-24 10:00 PLANNER", "11-26 09:00 TEAM_LEAD");
  }

  @Test
  void anEmergencyOfTheirsEndsItAndBecomesTheUrgentAlert() {
    days.at("11-25 10:00").says(DemoDong.RESIDENT, Speech.GAS).at("11-25 10:10");

    assertThat(Search.chase(days.centre)).isEmpty();
    assertThat(days.alert().kind()).isEqualTo(CaseKind.RISK);
    assertThat(days.alert().level()).isEqualTo(Level.URGENT);
    assertThat(days.asked())
        .containsExactly("11-24 10:00 PLANNER", "11-25 10:00 PLANNER", "11-25 10:10 TEAM_LEAD");
  }

  @Test
  void anEmergencyOfANeighbourThatTheyTellOfEndsTheSearchAndIsAnAlertOfItsOwn() {
    days.at("11-25 10:00").says(DemoDong.RESIDENT, Speech.NEIGHBOUR_FELL).at("11-25 10:05");

    assertThat(Search.alert(days.centre).result()).contains(AlertResult.HEARD_FROM);
    assertThat(days.centre.alerts()).hasSize(2);
    assertThat(days.asked()).containsExactly("11-24 10:00 PLANNER", "11-25 10:00 NURSE");
    assertThat(days.centre.mishaps.failed).hasValue(0);
  }
}
