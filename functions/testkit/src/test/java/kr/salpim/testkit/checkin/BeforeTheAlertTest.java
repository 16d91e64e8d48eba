package kr.salpim.testkit.checkin;

import static kr.salpim.testkit.checkin.CheckStory.OLD;
import static kr.salpim.testkit.checkin.Street.SUBSTITUTE;
import static kr.salpim.testkit.checkin.Street.VOLUNTEER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import kr.salpim.domain.alert.AlertResult;
import kr.salpim.domain.alert.Turn;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.area.TableAreas;
import kr.salpim.domain.contact.Chase;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.tie.Ending;
import kr.salpim.domain.tie.Outcome;
import kr.salpim.domain.tie.Round;
import kr.salpim.domain.tie.RoundEntry.What;
import kr.salpim.testkit.centre.Centre;
import kr.salpim.testkit.centre.CountedIds;
import kr.salpim.testkit.centre.DemoDong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The round was escalated, and the alert that its signal asks for has not begun yet. */
class BeforeTheAlertTest {

  private static final String FOUND = "안부가 확인되었어요";

  /** More writes than the reaction to a signal has. */
  private static final int WRITES = 12;

  private CheckStory story = new CheckStory(false);

  @AfterEach
  void nothingIsLeftOver() {
    assertThat(story.street.centre.mishaps.failed).hasValue(0);
    assertThat(story.street.centre.memory.all().stream().map(item -> item.key().sort()))
        .filteredOn(sort -> sort.startsWith(Chase.SORT))
        .as("nobody is asked after any longer")
        .isEmpty();
  }

  /** Up to the tick that escalates the round; nothing has come of the signal yet. */
  private CheckStory escalated(boolean direct) {
    story = new CheckStory(direct).at(direct ? "16:59" : "15:59");
    story.street.centre.skipStream();
    story.street.centre.clock.advance(Duration.ofMinutes(1));
    story.street.centre.checkTicker.tick();
    story.street.centre.skipStream();
    assertThat(round().closed().map(Round.Closed::ending)).contains(Ending.ESCALATED);
    assertThat(story.signals()).isOne();
    return story;
  }

  private Round round() {
    return story.street.round(story.household, story.day);
  }

  private TableAreas areas() {
    return new TableAreas(story.street.centre.memory, story.street.centre.clock);
  }

  private void nobodyIsSent() {
    story.at("19:00").onNextDay("05:30");
    assertThat(story.street.alerts()).isEmpty();
    assertThat(story.street.received(DemoDong.PLANNER)).isEmpty();
    assertThat(round().closed().map(Round.Closed::ending)).contains(Ending.REACHED);
    assertThat(story.signals()).as("it was no silence").isZero();
    assertThat(story.heard(VOLUNTEER, FOUND)).isOne();
    assertThat(story.heard(SUBSTITUTE, FOUND)).isOne();
  }

  @ParameterizedTest
  @CsvSource({"false,안녕하세요", "true,안녕하세요", "true,ㅇ", "false,괜찮아요"})
  void aMessageOfTheNeighbourIsInTime(boolean direct, String text) {
    escalated(direct).says(OLD, text);
    assertThat(round().closed().map(Round.Closed::outcome)).contains(Outcome.HEARD_FROM);
    assertThat(story.street.received(OLD)).last().asString().contains("고맙습니다");
    nobodyIsSent();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void whicheverOfSignalAndMessageIsReactedToFirst(boolean direct) {
    escalated(direct).street.centre.text(OLD, "life", "안녕하세요");
    story.street.centre.reactor.tick();
    nobodyIsSent();
  }

  @Test
  void whereverTheMessageIsStoredWhileTheAlertIsOpenedOneOfThemIsFirst() {
    for (int write = 1; write <= WRITES; write++) {
      escalated(false);
      AtomicInteger left = new AtomicInteger(write);
      story.table.beforeAll(
          () -> {
            if (left.decrementAndGet() == 0) {
              story.street.centre.text(OLD, "life", "안녕하세요");
            }
          });
      story.street.centre.clock.advance(Duration.ofMinutes(1));
      story.street.centre.reactor.tick();
      story.table.beforeAll(() -> {});
      story.settle();
      boolean found =
          round().closed().map(Round.Closed::ending).filter(Ending.REACHED::equals).isPresent();
      if (left.get() > 0) {
        story.says(OLD, "안녕하세요").settle();
      }
      if (found) {
        assertThat(story.street.alerts()).as("before write %d", write).isEmpty();
      } else {
        assertThat(story.street.alerts())
            .as("before write %d", write)
            .hasSize(1)
            .allMatch(alert -> alert.result().equals(Optional.of(AlertResult.HEARD_FROM)));
        assertThat(round().record()).anyMatch(entry -> entry.what() == What.HANDED_ON);
      }
      story.onNextDay("05:30");
      assertThat(story.street.alerts()).as("before write %d", write).hasSize(found ? 0 : 1);
    }
  }

  @Test
  void norIsAnybodySentAfterTheSecondTimeThatTheNeighbourWasNotMet() {
    story.at("10:30").says(VOLUNTEER, "3");
    LocalDate next = LocalDate.parse(story.day).plusDays(1);
    story.street.until(next + "T10:30");
    Centre centre = story.street.centre;
    Staff planner = areas().dong(DemoDong.CODE).staff().get(0);
    centre
        .checks
        .recording(centre.memory, areas(), centre.clock, new CountedIds())
        .record(
            story.street.round(story.household, next.toString()).key(),
            Outcome.NOT_MET,
            Optional.empty(),
            planner);
    centre.skipStream();
    assertThat(story.signals()).isOne();
    story.says(OLD, "안녕하세요").street.until(next + "T17:30");
    assertThat(story.street.alerts()).isEmpty();
    assertThat(story.street.ties.ofHousehold(story.household))
        .as("what was missed before counts no longer")
        .allMatch(tie -> tie.misses() == 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "2"})
  void norWhereTheSubstituteAnswersAtLast(String answer) {
    escalated(false).says(SUBSTITUTE, answer);
    assertThat(round().closed().flatMap(Round.Closed::by)).contains(story.street.token(SUBSTITUTE));
    story.at("19:00");
    assertThat(story.street.alerts()).isEmpty();
    assertThat(story.street.received(DemoDong.PLANNER)).isEmpty();
  }

  @Test
  void norWhereAPartnerSawThem() {
    escalated(false);
    Instant now = story.street.centre.clock.instant();
    story.street.centre.memory.writeAll(seenByPartner(now), "partner");
    nobodyIsSent();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 30, 530})
  void butASightBeforeTheSilenceIsNone(long minutes) {
    escalated(false);
    Instant seen = story.street.centre.clock.instant().minus(Duration.ofMinutes(minutes));
    assertThat(seenByPartner(seen)).isEmpty();
    story.at("16:30");
    assertThat(round().closed().map(Round.Closed::ending)).contains(Ending.ESCALATED);
    assertThat(story.street.alerts()).hasSize(1);
    story.says(OLD, "안녕하세요").at("17:00");
  }

  private List<Change> seenByPartner(Instant at) {
    Instant now = story.street.centre.clock.instant();
    return story
        .street
        .centre
        .checks
        .proofOfLife()
        .seenByPartner(
            List.of(story.household),
            at,
            "partner:x",
            new Turn(areas().dong(DemoDong.CODE), now, now));
  }

  @ParameterizedTest
  @ValueSource(strings = {"쌀이 떨어져서 굶고 있어요", "수신거부"})
  void butAWishForHelpOrPeaceIsNoProofOfLife(String text) {
    escalated(false).says(OLD, text).at("16:30");
    assertThat(round().closed().map(Round.Closed::ending)).contains(Ending.ESCALATED);
    assertThat(story.street.alerts()).hasSize(1);
    story.says(OLD, "안녕하세요").at("17:00");
  }
}
