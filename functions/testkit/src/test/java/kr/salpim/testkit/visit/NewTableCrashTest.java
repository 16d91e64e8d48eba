package kr.salpim.testkit.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import kr.salpim.domain.table.TableDown;
import kr.salpim.testkit.Seeds;
import kr.salpim.testkit.table.Faults;
import kr.salpim.testkit.table.Together;
import org.junit.jupiter.api.Test;

/**
 * Wherever the process dies while programmes change, and however many ticks go at once: every plan
 * ends with the last table.
 */
class NewTableCrashTest {

  private static final int HOUSEHOLDS = 3;

  /** The setting, sixteen claimed shards, three plans asked for and planned. */
  private static final int LEAST_STEPS = 1 + 16 * 2 + HOUSEHOLDS * 3;

  private static final List<String> NATIONAL =
      new Tables().from(Tables.NATIONAL).visited(HOUSEHOLDS).owed();

  @Test
  void aCrashBeforeOrAfterAnyWriteLeavesEveryPlanWithTheNewTable() {
    Tables whole = new Tables().visited(HOUSEHOLDS);
    int before = whole.faults.steps();
    lived(whole, "without a crash");
    int steps = whole.faults.steps() - before;
    assertThat(steps).isGreaterThanOrEqualTo(LEAST_STEPS);
    for (int step = 1; step <= steps; step++) {
      Tables early = new Tables().visited(HOUSEHOLDS);
      early.faults.crashBeforeStep(step);
      lived(early, "before step " + step);
      Tables late = new Tables().visited(HOUSEHOLDS);
      late.faults.crashAfterStep(step);
      lived(late, "after step " + step);
    }
  }

  private static void lived(Tables one, String where) {
    one.set(Tables.NATIONAL);
    assertThat(one.job()).as(where).hasSize(16);
    one.done();
    judge(one, where);
  }

  private static void judge(Tables one, String where) {
    assertThat(one.owed()).as(where).isEqualTo(NATIONAL).doesNotHaveDuplicates();
    assertThat(one.job()).as(where).isEmpty();
    assertThat(one.kinds()).as(where).isEqualTo(1);
    assertThat(one.asked()).as(where).isZero();
  }

  @Test
  void ticksAtOnceOnABadDayWithTablesThatComeAndGoEndWithTheLast() {
    Seeds.each(
        20,
        seed -> {
          Random random = new Random(seed);
          Tables one = new Tables(Faults.none(seed), true).visited(HOUSEHOLDS);
          one.faults.withLag(5).withConflicts(0.3).withThrottling(0.05).withLostAnswers(0.05);
          for (int change = random.nextInt(4); change > 0; change--) {
            setAnyhow(one, change % 2 == 0 ? "" : "use SEOUL");
            ticks(one, random.nextInt(5));
          }
          setAnyhow(one, Tables.NATIONAL);
          ticks(one, Tables.DONE_MINUTES);
          one.faults.withLag(0).withConflicts(0).withThrottling(0).withLostAnswers(0);
          one.done();

          judge(one, one.faults.toString());
        });
  }

  private static void setAnyhow(Tables one, String lines) {
    while (attempt(() -> one.set(lines)).isPresent()) {
      continue;
    }
  }

  private static void ticks(Tables one, int minutes) throws InterruptedException {
    for (int minute = 0; minute < minutes; minute++) {
      one.days.centre.clock.advance(Duration.ofMinutes(1));
      Together.run(3, n -> attempt(one.days.centre.visitTicker::tick));
    }
  }

  private static Optional<Throwable> attempt(Runnable step) {
    try {
      step.run();
      return Optional.empty();
    } catch (TableDown down) {
      return Optional.of(down);
    }
  }
}
