package kr.salpim.testkit.checkin;

import static kr.salpim.testkit.checkin.CheckStory.OLD;
import static kr.salpim.testkit.checkin.Street.SUBSTITUTE;
import static kr.salpim.testkit.checkin.Street.VOLUNTEER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import kr.salpim.domain.outbox.Outgoing;
import kr.salpim.domain.tie.Ending;
import kr.salpim.domain.tie.Outcome;
import kr.salpim.domain.tie.Round;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The neighbour writes in the very minute in which somebody else would be asked. */
class ProofInTheMinuteTest {

  /** What the tick writes in a minute: two claims, two sheets' steps, what is sent, and more. */
  private static final int WRITES = 20;

  private static final String FOUND = "안부가 확인되었어요";

  @ParameterizedTest
  @CsvSource({
    "false,10:00",
    "false,12:00",
    "false,14:00",
    "false,16:00",
    "true,09:00",
    "true,11:00",
    "true,13:00",
    "true,15:00",
    "true,17:00"
  })
  void noStepIsTakenAfterAMessageThatIsStored(boolean direct, String due) {
    CheckStory story = new CheckStory(direct).at(minuteBefore(due));
    Set<String> before = steps(story);
    story.street.centre.text(OLD, "life", "안녕하세요");
    story.street.centre.skipStream();
    story.street.centre.clock.advance(Duration.ofMinutes(1));
    story.street.centre.checkTicker.tick();
    story.at("17:40").settle();
    assertThat(steps(story)).isEqualTo(before);
    assertThat(ended(story)).isEqualTo("HEARD_FROM REACHED");
    assertThat(story.street.alerts()).isEmpty();
    everybodyHears(story, "before " + due);
  }

  @ParameterizedTest
  @CsvSource({
    "false,10:00",
    "false,12:00",
    "false,14:00",
    "false,16:00",
    "true,09:00",
    "true,11:00",
    "true,13:00",
    "true,15:00",
    "true,17:00"
  })
  void norWhereItIsStoredBetweenAnyTwoWritesOfTheTick(boolean direct, String due) {
    for (int write = 1; write <= WRITES; write++) {
      String where = due + ", before write " + write;
      CheckStory story = new CheckStory(direct).at(minuteBefore(due));
      Set<String> atMessage = new HashSet<>();
      AtomicInteger left = new AtomicInteger(write);
      story.table.beforeAll(
          () -> {
            if (left.decrementAndGet() == 0) {
              story.street.centre.text(OLD, "life", "안녕하세요");
              atMessage.addAll(steps(story));
              atMessage.add(ended(story));
            }
          });
      story.street.centre.clock.advance(Duration.ofMinutes(1));
      story.street.centre.checkTicker.tick();
      if (left.get() > 0) {
        // So few writes has this step.
        assertThat(write).as(where).isGreaterThan(2);
        break;
      }
      story.table.beforeAll(() -> {});
      story.at("17:40").settle();
      Set<String> all = steps(story);
      all.add(ended(story));
      assertThat(all).as("%s: no step after it", where).isEqualTo(atMessage);
      everybodyHears(story, where);
    }
  }

  private static String minuteBefore(String time) {
    return LocalTime.parse(time).minusMinutes(1).toString();
  }

  /** Ids of all messages that ask somebody about the neighbour. */
  private static Set<String> steps(CheckStory story) {
    return story.street.centre.outgoing().stream()
        .filter(message -> asks(message.text().reveal()))
        .map(Outgoing::id)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static boolean asks(String text) {
    return List.of("살펴봐 주시겠어요", "어떻게 지내시나요", "한 번 더 연락드려요").stream().anyMatch(text::contains);
  }

  private static String ended(CheckStory story) {
    return story
        .street
        .round(story.household, story.day)
        .closed()
        .map(how -> how.outcome() + " " + how.ending())
        .orElse("");
  }

  /** Whoever was asked hears once that the neighbour is found; nobody else hears of it. */
  private static void everybodyHears(CheckStory story, String where) {
    Round round = story.street.round(story.household, story.day);
    boolean found =
        round.closed().map(Round.Closed::ending).filter(Ending.REACHED::equals).isPresent();
    for (String phone : List.of(VOLUNTEER, SUBSTITUTE)) {
      boolean asked = round.asked().contains(story.street.token(phone));
      assertThat(story.heard(phone, FOUND)).as(where).isEqualTo(asked && found ? 1 : 0);
    }
    boolean silent =
        round.closed().map(Round.Closed::outcome).filter(Outcome.SILENT::equals).isPresent();
    assertThat(silent)
        .as("%s: either the neighbour is found or staff look", where)
        .isNotEqualTo(found);
    assertThat(story.street.alerts()).as(where).hasSize(silent ? 1 : 0);
  }
}
