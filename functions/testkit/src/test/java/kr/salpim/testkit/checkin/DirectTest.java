package kr.salpim.testkit.checkin;

import static kr.salpim.testkit.checkin.CheckStory.OLD;
import static kr.salpim.testkit.checkin.Street.SUBSTITUTE;
import static kr.salpim.testkit.checkin.Street.VOLUNTEER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.salpim.domain.household.Edit;
import kr.salpim.domain.household.Home;
import kr.salpim.domain.household.Household;
import kr.salpim.domain.household.Households;
import kr.salpim.domain.household.Profile;
import kr.salpim.domain.risk.Level;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Value;
import kr.salpim.domain.tie.Outcome;
import kr.salpim.domain.tie.Round;
import kr.salpim.domain.tie.Volunteer;
import kr.salpim.testkit.centre.CountedIds;
import kr.salpim.testkit.centre.DemoDong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Neighbours who agreed are written to themselves, and what then goes before it. */
class DirectTest {

  private final CheckStory story = new CheckStory(true);

  @AfterEach
  void nothingFailed() {
    assertThat(story.street.centre.mishaps.failed).hasValue(0);
  }

  private Round round() {
    return story.street.round(story.household, story.day);
  }

  @Test
  void whoRefusesMessagesMeanwhileIsWrittenToNoMoreAndTheVolunteerIsNext() {
    story.at("09:30").says(OLD, "수신거부");
    assertThat(round().open()).as("to ask for peace is no proof of life").isTrue();
    int heard = story.street.received(OLD).size();
    story.at("10:59");
    assertThat(story.street.received(VOLUNTEER)).isEmpty();
    story.at("11:00");
    assertThat(story.street.received(VOLUNTEER)).hasSize(1);
    story.at("13:01");
    assertThat(story.street.received(SUBSTITUTE)).hasSize(1);
    story.at("17:30");
    assertThat(story.street.received(OLD)).hasSize(heard);
    assertThat(story.street.alerts()).hasSize(1);
  }

  @Test
  void whereSomebodyIsInDangerAtHomeNothingIsEverWrittenToThem() {
    careCrisis();
    story.at("09:00");
    assertThat(round().direct()).isFalse();
    assertThat(story.street.received(VOLUNTEER)).hasSize(1);
    story.at("17:30");
    assertThat(story.street.received(OLD)).isEmpty();
  }

  @Test
  void norFromTheMomentThatThisIsKnown() {
    story.at("09:30");
    assertThat(story.street.received(OLD)).hasSize(1);
    careCrisis();
    story.at("11:00");
    assertThat(story.street.received(VOLUNTEER)).hasSize(1);
    story.at("17:30");
    assertThat(story.street.received(OLD)).hasSize(1);
  }

  private int minutes() {
    String token = story.street.token(VOLUNTEER);
    return story
        .street
        .centre
        .memory
        .get(Volunteer.key(DemoDong.CODE, token))
        .map(Volunteer::from)
        .orElseThrow()
        .worked()
        .week(LocalDate.parse(story.day));
  }

  @Test
  void theVolunteersTimeIsCountedWhenTheyAreAsked() {
    story.at("12:59");
    assertThat(minutes()).isZero();
    story.at("13:00");
    assertThat(story.street.received(VOLUNTEER)).hasSize(1);
    assertThat(minutes()).isEqualTo(15);
    story.at("17:30");
    assertThat(minutes()).isEqualTo(15);
  }

  /** Times of the steps: neighbour, neighbour, volunteer, substitute, staff; as ladder.tsv says. */
  @ParameterizedTest
  @CsvSource({
    "ORDINARY, 09:00 11:00 13:00 15:00 17:00",
    "CRISIS, 09:00 10:00 11:00 12:00 13:00",
    "URGENT, 09:00 - 09:30 - 10:00"
  })
  void theGreaterTheNeedTheSoonerTheNextIsAsked(Level level, String steps) {
    story.street.centre.memory.write(
        new Change.Update(
            Household.key(story.household),
            Map.of(Household.LEVEL, new Value.Text(level.name())),
            Map.of(),
            Set.of(),
            Condition.present()));
    int[] done = new int[5];
    List<String> times = List.of(steps.split(" "));
    for (int n = 0; n < times.size(); n++) {
      if (!times.get(n).equals("-")) {
        story.at(minuteBefore(times.get(n)));
        assertThat(done()).as("before %s", times.get(n)).isEqualTo(done);
        done[n] = 1;
        story.at(times.get(n));
        assertThat(done()).as("at %s", times.get(n)).isEqualTo(done);
      }
    }
  }

  private static String minuteBefore(String time) {
    return LocalTime.parse(time).minusMinutes(1).toString();
  }

  private int[] done() {
    int neighbour = story.street.received(OLD).size();
    return new int[] {
      Math.min(neighbour, 1),
      Math.max(neighbour - 1, 0),
      story.street.received(VOLUNTEER).size(),
      story.street.received(SUBSTITUTE).size(),
      story.street.alerts().size()
    };
  }

  @Test
  void neitherAskingForHelpNorAnEmergencyProvesThatTheyAreWell() {
    story.at("09:30").says(OLD, "쌀이 떨어져서 굶고 있어요");
    assertThat(round().open()).isTrue();
    story.at("13:01");
    assertThat(story.street.received(VOLUNTEER)).hasSize(1);
    story.says(OLD, "가스 냄새가 나요");
    assertThat(round().open()).isTrue();
    story.at("13:30");
    assertThat(story.heard(VOLUNTEER, "안부가 확인되었어요")).isZero();
    assertThat(story.street.alerts()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ㅇ", "네", "1", "?", "오늘은 날씨가 좋네요"})
  void anyOtherReplySaysThatTheyAreThere(String text) {
    story.at("09:30").says(OLD, text).at("17:30");
    assertThat(round().closed().map(Round.Closed::outcome)).contains(Outcome.HEARD_FROM);
    assertThat(story.counts()).startsWith(2, 0, 0);
  }

  private void careCrisis() {
    Households households =
        new Households(
            story.street.centre.memory,
            story.street.centre.hash,
            story.street.centre.clock,
            new CountedIds());
    Home home = households.find(story.household).orElseThrow();
    Profile known = home.profile();
    Profile profile =
        new Profile(
            known.members(),
            known.residence(),
            known.type(),
            known.housing(),
            known.consent(),
            known.caution(),
            true);
    households.change(
        story.household, home.household().version(), new Edit(profile, home.household().zone()));
  }
}
