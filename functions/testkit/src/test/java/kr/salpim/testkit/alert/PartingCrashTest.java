package kr.salpim.testkit.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import kr.salpim.domain.alert.Alert;
import kr.salpim.domain.alert.AlertResult;
import kr.salpim.domain.household.Household;
import kr.salpim.domain.household.Merging;
import kr.salpim.domain.provider.Certainty;
import kr.salpim.domain.table.RetryingTable;
import kr.salpim.domain.table.Table;
import kr.salpim.testkit.Seeds;
import kr.salpim.testkit.centre.Centre;
import kr.salpim.testkit.centre.DemoDong;
import kr.salpim.testkit.centre.Office;
import kr.salpim.testkit.table.Crash;
import kr.salpim.testkit.table.Faults;
import kr.salpim.testkit.table.FaultyTable;
import kr.salpim.testkit.table.MemoryTable;
import kr.salpim.testkit.table.Together;
import org.junit.jupiter.api.Test;

/** Wherever the process dies and however many part them: one alert is taken up, once. */
class PartingCrashTest {

  /** Long enough for every claim that was held by the process that died. */
  private static final Duration CATCH_UP = Duration.ofMinutes(8);

  /** Merge, assessment, undo, two assessments, and for each of the messages its way out. */
  private static final int LEAST_STEPS = 9;

  @Test
  void aCrashBeforeOrAfterAnyWriteLosesAndDoublesNothing() {
    int steps = steps();
    assertThat(steps).isGreaterThan(LEAST_STEPS);
    for (int step = 1; step <= steps; step++) {
      Story before = new Story(Faults.none(1));
      before.faults.crashBeforeStep(step);
      before.lived("before step " + step);
      Story after = new Story(Faults.none(1));
      after.faults.crashAfterStep(step);
      after.lived("after step " + step);
    }
  }

  private static int steps() {
    Story plain = new Story(Faults.none(1));
    int before = plain.faults.steps();
    plain.lived("without a crash");
    return plain.faults.steps() - before;
  }

  @Test
  void whoPartThemAtOncePartThemOnce() {
    Seeds.each(
        30,
        seed -> {
          Story one = new Story(Faults.none(seed));
          one.homes.merge();
          one.homes.centre.pass(Duration.ofMinutes(1));
          one.faults.withConflicts(0.3).withThrottling(0.05).withLostAnswers(0.05);
          List<Merging.Result> results = Together.run(6, n -> one.homes.undo());
          one.faults.withConflicts(0).withThrottling(0).withLostAnswers(0);
          assertThat(results)
              .containsOnly(
                  new Merging.Result.Done(one.homes.second),
                  new Merging.Result.Already(one.homes.second));
          one.homes.centre.pass(CATCH_UP);
          one.judge("seed " + seed);
        });
  }

  /**
   * An emergency of the first household, and a need of the second that the planner has taken. They
   * are merged and parted.
   */
  private static final class Story {
    private final Faults faults;
    private final TwoHomes homes;

    Story(Faults faults) {
      this.faults = faults;
      MemoryTable memory = FaultyTable.memory(faults);
      long[] millis = {0};
      Table table =
          new RetryingTable(
              new FaultyTable(memory, faults), wait -> millis[0] += wait, n -> 0, () -> millis[0]);
      Centre centre = new Centre(new Speech(), memory, table);
      centre.provider.with(Certainty.KEY);
      new Office(centre);
      homes = new TwoHomes(centre, table);
      centre.text(DemoDong.RESIDENT, "m1", Speech.GAS);
      centre.text(DemoDong.NEIGHBOUR, "m2", Speech.HUNGER);
      centre.stream();
      centre.pass(CATCH_UP);
      centre.text(DemoDong.PLANNER, "p1", "2-1");
      centre.stream();
      centre.pass(CATCH_UP);
    }

    private void lived(String where) {
      again(homes::merge);
      again(() -> homes.centre.pass(CATCH_UP));
      again(homes::undo);
      again(() -> homes.centre.pass(CATCH_UP));
      judge(where);
    }

    /** Once more where the process died, as whoever asked for it does, and then once more. */
    private static void again(Runnable step) {
      for (int n = 0; n < 2; n++) {
        try {
          step.run();
        } catch (Crash died) {
          // The process is gone; what follows is a new one.
        }
      }
    }

    private void judge(String where) {
      List<Alert> second = homes.alerts(homes.second);
      assertThat(second).as(where).hasSize(2);
      assertThat(second.get(0).result()).as(where).contains(AlertResult.SUPERSEDED);
      assertThat(TwoHomes.follows(second.get(1)))
          .as(where)
          .containsExactly(second.get(0).episode());
      assertThat(homes.alerts(homes.first)).as(where).hasSize(1);
      assertThat(homes.item(homes.second).text(Household.EPISODE))
          .as(where)
          .contains(second.get(1).episode());
      assertThat(told("다른 기록에서 이어서")).as(where).isEqualTo(1);
      assertThat(told("(전에 맡아 주셨던")).as(where).isEqualTo(1);
      assertThat(homes.centre.provider.taken().stream().map(message -> message.id()))
          .as(where)
          .doesNotHaveDuplicates();
    }

    private long told(String words) {
      return homes.centre.received(DemoDong.PLANNER).stream()
          .filter(text -> text.contains(words))
          .count();
    }
  }
}
