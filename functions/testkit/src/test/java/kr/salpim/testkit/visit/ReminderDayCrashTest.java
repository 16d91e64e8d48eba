package kr.salpim.testkit.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import kr.salpim.domain.provider.Certainty;
import kr.salpim.testkit.centre.DemoDong;
import kr.salpim.testkit.table.Faults;
import kr.salpim.testkit.table.FaultyTable;
import kr.salpim.testkit.table.MemoryTable;
import org.junit.jupiter.api.Test;

/** The reminders of one visit, wherever the process dies: every message once. */
class ReminderDayCrashTest {

  /** Four reminders, an answer, a last call and two steps up, each with its way out. */
  private static final int LEAST_STEPS = 40;

  /** One visit's reminders, of which the process may die at any step. */
  private static final class Story {
    final Faults faults = Faults.none(1);
    final Days days;

    Story() {
      MemoryTable memory = FaultyTable.memory(faults);
      days = new Days(memory, new FaultyTable(memory, faults));
      days.centre.provider.with(Certainty.KEY);
      days.owed().onEve("13:30");
    }

    Story live() {
      days.onEve("14:30").onEve("16:30").says(DemoDong.PLANNER, "1").minutes(20);
      days.onDay("09:20").onDay("09:50").onDay("10:20");
      return this;
    }

    /** What was said to whom, in no order: a crash costs some minutes. */
    List<String> said() {
      return days.centre.provider.taken().stream()
          .map(message -> message.user() + " " + message.text())
          .sorted()
          .toList();
    }
  }

  @Test
  void aCrashBeforeOrAfterAnyWriteNeitherLosesNorDoublesAMessage() {
    Story whole = new Story();
    int before = whole.faults.steps();
    List<String> expected = whole.live().said();
    int steps = whole.faults.steps() - before;
    assertThat(steps).isGreaterThan(LEAST_STEPS);
    for (int step = 1; step <= steps; step++) {
      Story early = new Story();
      early.faults.crashBeforeStep(step);
      assertThat(early.live().said()).as("before step %d", step).isEqualTo(expected);
      Story late = new Story();
      late.faults.crashAfterStep(step);
      assertThat(late.live().said()).as("after step %d", step).isEqualTo(expected);
    }
  }

  @Test
  void fourTicksAtOnceSayEverythingOnce() {
    Days one = new Days();
    one.owed();
    for (String time : List.of("14:00", "16:00")) {
      one.onEve(minuteBefore(time));
      one.centre.clock.advance(Duration.ofMinutes(2));
      List<CompletableFuture<?>> ticks = new ArrayList<>();
      for (int n = 0; n < 4; n++) {
        ticks.add(CompletableFuture.runAsync(one.centre.visitTicker::tick));
      }
      CompletableFuture.allOf(ticks.toArray(CompletableFuture[]::new)).join();
      one.minutes(5);
    }
    assertThat(one.heard(Days.OLD, "찾아뵙고")).isOne();
    assertThat(one.heard(DemoDong.PLANNER, "방문이 있어요")).isOne();
  }

  private static String minuteBefore(String time) {
    return LocalTime.parse(time).minusMinutes(1).toString();
  }
}
