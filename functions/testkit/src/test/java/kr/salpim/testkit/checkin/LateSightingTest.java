package kr.salpim.testkit.checkin;

import static kr.salpim.testkit.checkin.Street.SUBSTITUTE;
import static kr.salpim.testkit.checkin.Street.VOLUNTEER;
import static org.assertj.core.api.Assertions.assertThat;

import kr.salpim.domain.alert.Alert;
import kr.salpim.domain.alert.AlertState;
import kr.salpim.domain.alert.Entry;
import kr.salpim.testkit.centre.DemoDong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody answers well after the round went to the staff, who may be on their way. */
class LateSightingTest {

  private final CheckStory story = new CheckStory(false).at("16:30");

  @AfterEach
  void nothingFailed() {
    assertThat(story.street.centre.mishaps.failed).hasValue(0);
  }

  private Alert alert() {
    assertThat(story.street.alerts()).hasSize(1);
    return story.street.alerts().get(0);
  }

  @ParameterizedTest
  @CsvSource({"1,당사자를 뵈었고", "2,당사자와 통화했고"})
  void whoeverWasAskedOfTheAlertHearsAtOnceWhoSaysSo(String answer, String words) {
    story.says(SUBSTITUTE, answer);
    assertThat(story.heard(DemoDong.PLANNER, words)).isOne();
    assertThat(story.street.received(SUBSTITUTE)).last().asString().contains("담당자에게 전해", "고맙습니다");
    assertThat(alert().state()).as("it is theirs to close").isEqualTo(AlertState.OPEN);
    assertThat(alert().record())
        .anyMatch(
            entry ->
                entry.what() == Entry.What.SEEN
                    && entry.who().equals(story.street.token(SUBSTITUTE)));
    story.at("17:30");
    assertThat(story.heard(DemoDong.PLANNER, words)).as("once").isOne();
  }

  @Test
  void whoHasTakenItHearsOfBothWhoSaySo() {
    story.says(DemoDong.PLANNER, "1").says(SUBSTITUTE, "1").says(VOLUNTEER, "12-2").at("17:00");
    assertThat(story.heard(DemoDong.PLANNER, "한이웃 님이")).isEqualTo(2);
    assertThat(story.heard(DemoDong.TEAM_LEAD, "한이웃 님이")).isZero();
    assertThat(alert().state()).isEqualTo(AlertState.TAKEN);
  }

  @Test
  void whoDidNotMeetThemEitherTellsNobody() {
    story.says(SUBSTITUTE, "3");
    assertThat(story.heard(DemoDong.PLANNER, "한이웃 님이")).isZero();
    assertThat(story.street.received(SUBSTITUTE)).last().asString().contains("이미 끝났어요");
  }
}
