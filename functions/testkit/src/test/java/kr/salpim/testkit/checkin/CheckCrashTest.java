package kr.salpim.testkit.checkin;

import static kr.salpim.testkit.checkin.CheckStory.OLD;
import static kr.salpim.testkit.checkin.Street.SUBSTITUTE;
import static kr.salpim.testkit.checkin.Street.VOLUNTEER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import kr.salpim.domain.outbox.Outgoing;
import kr.salpim.testkit.Seeds;
import kr.salpim.testkit.table.Faults;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Wherever the process dies while a neighbour is asked after: each is asked once a step. */
class CheckCrashTest {

  /** The day is planned, somebody is asked, and the message goes out. */
  private static final int LEAST_STEPS = 8;

  /** The ways a round may go, with the messages to neighbour, volunteer, substitute, planner. */
  private enum Path {
    SILENCE(false, List.of(0, 2, 1, 1), 1, story -> story.at("17:30")),
    SILENCE_OF_ALL(true, List.of(2, 1, 1, 1), 1, story -> story.at("17:30")),
    MET(false, List.of(0, 3, 0, 0), 0, story -> story.at("12:30").says(VOLUNTEER, "1").at("17:30")),
    WORRIED(
        false, List.of(0, 2, 0, 1), 1, story -> story.at("10:30").says(VOLUNTEER, "4 밥을 못 드세요")),
    NOT_MET_TWICE(
        false,
        List.of(0, 4, 0, 1),
        1,
        story ->
            story
                .at("10:30")
                .says(VOLUNTEER, "3")
                .onNextDay("10:30")
                .says(VOLUNTEER, "3 댁에 안 계세요")),
    THE_SUBSTITUTE_CALLED(
        false, List.of(0, 3, 2, 0), 0, story -> story.at("14:30").says(SUBSTITUTE, "2")),
    THE_NEIGHBOUR_WROTE(
        false, List.of(1, 3, 2, 0), 0, story -> story.at("14:30").says(OLD, "안녕하세요")),
    THE_NEIGHBOUR_ANSWERED(true, List.of(2, 0, 0, 0), 0, story -> story.at("10:30").says(OLD, "ㅇ"));

    final boolean direct;
    final List<Integer> counts;
    final int alerts;
    final Consumer<CheckStory> live;

    Path(boolean direct, List<Integer> counts, int alerts, Consumer<CheckStory> live) {
      this.direct = direct;
      this.counts = counts;
      this.alerts = alerts;
      this.live = live;
    }

    CheckStory good() {
      return lived(new CheckStory(direct));
    }

    CheckStory lived(CheckStory story) {
      live.accept(story);
      // What was interrupted is found again, and nothing else is due so soon.
      story.settle();
      return story;
    }
  }

  @ParameterizedTest
  @EnumSource(Path.class)
  void onAGoodDayEachIsAskedOnceAStep(Path path) {
    CheckStory story = path.good();
    assertThat(story.counts()).isEqualTo(path.counts);
    judge(path, story, story, "good day");
  }

  @ParameterizedTest
  @EnumSource(Path.class)
  void aCrashBeforeOrAfterAnyWriteChangesNothing(Path path) {
    CheckStory good = path.good();
    int steps = good.faults.steps();
    assertThat(steps).isGreaterThan(LEAST_STEPS);
    for (int step = 1; step <= steps; step++) {
      CheckStory early = new CheckStory(path.direct, Faults.none(1).crashBeforeStep(step));
      judge(path, good, path.lived(early), "before step " + step);
      CheckStory late = new CheckStory(path.direct, Faults.none(1).crashAfterStep(step));
      judge(path, good, path.lived(late), "after step " + step);
    }
  }

  @ParameterizedTest
  @EnumSource(Path.class)
  void onBadDaysItEndsAsOnGoodOnes(Path path) {
    CheckStory good = path.good();
    Seeds.each(
        10,
        seed -> {
          Faults bad = Faults.none(seed).withConflicts(0.3).withThrottling(0.05);
          CheckStory story = new CheckStory(path.direct, bad.withLostAnswers(0.05));
          judge(path, good, path.lived(story), "seed " + seed);
        });
  }

  @ParameterizedTest
  @EnumSource(Path.class)
  void ofTwoTicksOneIsFirstWhereverTheOtherBegins(Path path) {
    CheckStory good = path.good();
    Seeds.each(
        20,
        seed -> {
          CheckStory story = new CheckStory(path.direct);
          Random drawn = new Random(seed);
          story.table.beforeAll(
              () -> {
                if (drawn.nextInt(3) == 0) {
                  story.street.tick();
                }
              });
          judge(path, good, path.lived(story), "seed " + seed);
        });
  }

  @ParameterizedTest
  @EnumSource(
      value = Path.class,
      names = {"SILENCE", "SILENCE_OF_ALL"})
  void fourTicksAtOnceAskOnceAStep(Path path) {
    CheckStory story = new CheckStory(path.direct);
    for (int hour : IntStream.rangeClosed(6, 17).boxed().toList()) {
      story.at(LocalTime.of(hour, 0).minusMinutes(1).toString());
      story.street.centre.clock.advance(Duration.ofMinutes(1));
      List<CompletableFuture<?>> ticks = new ArrayList<>();
      for (int n = 0; n < 4; n++) {
        ticks.add(CompletableFuture.runAsync(story.street.centre.checkTicker::tick));
      }
      CompletableFuture.allOf(ticks.toArray(CompletableFuture[]::new)).join();
    }
    story.at("17:30");
    assertThat(story.counts()).isEqualTo(path.counts);
    judge(path, path.good(), story, "four at once");
  }

  private static void judge(Path path, CheckStory good, CheckStory story, String where) {
    assertThat(story.told()).as("%s: what is said to whom", where).isEqualTo(good.told());
    assertThat(story.rounds()).as("%s: each round ends once", where).isEqualTo(good.rounds());
    assertThat(story.street.rounds()).as(where).noneMatch(round -> round.open());
    assertThat(story.signals()).as("%s: signals", where).isEqualTo(path.alerts);
    assertThat(story.street.alerts()).as("%s: alerts", where).hasSize(path.alerts);
    List<String> taken =
        story.street.centre.provider.taken().stream().map(message -> message.id()).toList();
    assertThat(taken).as("%s: nothing is told twice", where).doesNotHaveDuplicates();
    assertThat(story.street.centre.outgoing().stream().map(Outgoing::id))
        .as("%s: all is told", where)
        .containsExactlyInAnyOrderElementsOf(taken);
    assertThat(story.street.centre.mishaps.failed.get())
        .as("%s: nothing is given up", where)
        .isZero();
  }
}
