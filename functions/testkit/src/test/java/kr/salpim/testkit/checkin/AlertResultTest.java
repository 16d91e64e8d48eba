package kr.salpim.testkit.checkin;

import static kr.salpim.testkit.checkin.CheckStory.OLD;
import static kr.salpim.testkit.checkin.Street.SUBSTITUTE;
import static kr.salpim.testkit.checkin.Street.VOLUNTEER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kr.salpim.domain.alert.Alert;
import kr.salpim.domain.alert.AlertResult;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.area.TableAreas;
import kr.salpim.domain.contact.Role;
import kr.salpim.domain.tie.Outcome;
import kr.salpim.domain.tie.Round;
import kr.salpim.testkit.centre.Centre;
import kr.salpim.testkit.centre.DemoDong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Staff record what came of an alert while somebody is asked after the same neighbour. */
class AlertResultTest {

  private static final String FOUND = "안부가 확인되었어요";

  private final CheckStory story = new CheckStory(false);

  /** They asked for help, and since the morning volunteer and substitute were asked. */
  @BeforeEach
  void anAlertAndARoundAreOpen() {
    story.at("09:30").says(OLD, "쌀이 떨어져서 굶고 있어요").at("14:30");
    assertThat(round().open()).isTrue();
    assertThat(story.street.alerts()).hasSize(1);
  }

  @AfterEach
  void nothingFailed() {
    assertThat(story.street.centre.mishaps.failed).hasValue(0);
  }

  private Round round() {
    return story.street.round(story.household, story.day);
  }

  private Staff planner() {
    Centre centre = story.street.centre;
    return new TableAreas(centre.memory, centre.clock)
        .dong(DemoDong.CODE).staff().stream()
            .filter(person -> person.role() == Role.PLANNER)
            .findFirst()
            .orElseThrow();
  }

  private Alert alert() {
    return story.street.alerts().get(0);
  }

  private void nobodyLooksAnyLonger(Outcome outcome) {
    assertThat(round().closed().map(Round.Closed::outcome)).contains(outcome);
    assertThat(round().closed().flatMap(Round.Closed::by)).contains(planner().token());
    story.at("18:30");
    for (String phone : List.of(VOLUNTEER, SUBSTITUTE)) {
      assertThat(story.heard(phone, FOUND)).as(phone).isOne();
    }
    assertThat(story.street.alerts()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void whoWasMetIsNotAskedAfterAnyLonger(boolean desk) {
    if (desk) {
      story.street.centre.decisions.result(alert().key(), AlertResult.MET, planner());
    } else {
      story.says(DemoDong.PLANNER, "1").says(DemoDong.PLANNER, "2");
    }
    assertThat(alert().result()).contains(AlertResult.MET);
    nobodyLooksAnyLonger(Outcome.VISITED);
  }

  @Test
  void aCallMayHaveBeenWithSomebodyElse() {
    story.says(DemoDong.PLANNER, "1").says(DemoDong.PLANNER, "1");
    assertThat(alert().result()).contains(AlertResult.SPOKE);
    assertThat(round().open()).isTrue();
    story.says(SUBSTITUTE, "1");
  }

  @ParameterizedTest
  @EnumSource(
      value = AlertResult.class,
      names = {"HANDED_TO_RESCUE", "MISTAKEN"})
  void noOtherResultSaysThatTheyAreWell(AlertResult result) {
    story.street.centre.decisions.result(alert().key(), result, planner());
    assertThat(round().open()).isTrue();
    story.says(SUBSTITUTE, "1");
  }

  @Test
  void anAnswerToAnAlertThatIsClosedEndsNoRound() {
    story.says(DemoDong.PLANNER, "1");
    story.street.centre.decisions.result(alert().key(), AlertResult.MISTAKEN, planner());
    story.says(DemoDong.PLANNER, "2");
    assertThat(round().open()).isTrue();
    story.says(SUBSTITUTE, "1");
  }
}
