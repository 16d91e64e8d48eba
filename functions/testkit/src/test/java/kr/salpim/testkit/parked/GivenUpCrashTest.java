package kr.salpim.testkit.parked;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import kr.salpim.domain.clock.Clockwork;
import kr.salpim.domain.clock.Lane;
import kr.salpim.domain.outbox.Parking;
import kr.salpim.domain.parked.Parked;
import kr.salpim.domain.parked.What;
import kr.salpim.domain.table.Key;
import kr.salpim.testkit.centre.DemoDong;
import kr.salpim.testkit.table.Crash;
import kr.salpim.testkit.table.Faults;
import kr.salpim.testkit.table.Together;
import org.junit.jupiter.api.Test;

/** Given up once and told once, whatever dies and whoever ticks. */
class GivenUpCrashTest {

  /** Eight claims, the end and its message's way out; a crash costs one attempt. */
  private static final int MINUTES = 20;

  @Test
  void aCrashAtAnyWriteParksASignalOnceAndTellsOnce() {
    int writes = signalWith(Faults.none(1), "without a crash");
    assertThat(writes).isGreaterThan(Clockwork.MAX_ATTEMPTS);
    for (int write = 1; write <= writes; write++) {
      signalWith(Faults.none(1).crashBeforeWrite(write), "before write " + write);
      signalWith(Faults.none(1).crashAfterWrite(write), "after write " + write);
    }
  }

  private static int signalWith(Faults faults, String where) {
    Trouble trouble = new Trouble(faults);
    String household = trouble.household("김주민", DemoDong.RESIDENT);
    trouble.hopeless.add(household);
    Key signal = trouble.signal(household, Lane.NOW);
    int before = faults.writes();
    survive(trouble, MINUTES);

    assertThat(trouble.judged.get()).as(where).isBetween(Clockwork.MAX_ATTEMPTS - 1, 8);
    assertThat(facts(trouble)).as(where).containsExactly(What.SIGNAL);
    assertThat(Trouble.waits(trouble.item(signal))).as(where).isFalse();
    assertThat(trouble.told()).as(where).hasSize(1);
    assertThat(trouble.centre.received(DemoDong.TEAM_LEAD)).as(where).hasSizeLessThan(2);
    return faults.writes() - before;
  }

  @Test
  void aCrashAtAnyWriteSlowsAnAlertDownAndTellsOnce() {
    for (int write = 1; write <= 12; write++) {
      alertWith(write, true);
      alertWith(write, false);
    }
  }

  private static void alertWith(int write, boolean before) {
    Faults faults = Faults.none(1);
    Trouble trouble = new Trouble(faults);
    Key alert = trouble.alert();
    trouble.table.stuck.add(alert);
    trouble.untilDue(alert);
    int nth = faults.writes() + write;
    String where = (before ? "before " : "after ") + write;
    if (before) {
      faults.crashBeforeWrite(nth);
    } else {
      faults.crashAfterWrite(nth);
    }
    survive(trouble, MINUTES);

    assertThat(trouble.told()).as(where).filteredOn(text -> text.contains("알림")).hasSize(1);
    assertThat(Parking.stuck(trouble.item(alert))).as(where).isTrue();
    assertThat(Trouble.waits(trouble.item(alert))).as(where).isTrue();
    assertThat(facts(trouble)).as(where).containsExactly(What.ALERT);
  }

  @Test
  void twoTicksAtOnceTryItEightTimesAndTellOnce() throws InterruptedException {
    for (int round = 0; round < 20; round++) {
      Trouble trouble = new Trouble();
      String household = trouble.household("김주민", DemoDong.RESIDENT);
      trouble.hopeless.add(household);
      trouble.signal(household, Lane.NOW);
      for (int minute = 0; minute < 10; minute++) {
        trouble.centre.clock.advance(Duration.ofMinutes(1));
        Together.run(2, n -> trouble.centre.reactor.tick());
      }

      assertThat(trouble.judged).hasValue(Clockwork.MAX_ATTEMPTS);
      assertThat(trouble.parked()).hasSize(1);
      assertThat(trouble.told()).hasSize(1);
      assertThat(trouble.centre.mishaps.parked).hasValue(1);
    }
  }

  /** What is parked; a message whose sending was cut off may stand beside it. */
  private static List<What> facts(Trouble trouble) {
    return trouble.parked().stream()
        .map(Parked::what)
        .filter(what -> what != What.OUTGOING)
        .toList();
  }

  private static void survive(Trouble trouble, int minutes) {
    for (int minute = 0; minute < minutes; minute++) {
      trouble.centre.clock.advance(Duration.ofMinutes(1));
      List<Runnable> ticks =
          List.of(() -> trouble.centre.reactor.tick(), () -> trouble.centre.deliverer.tick());
      for (Runnable tick : ticks) {
        try {
          tick.run();
        } catch (Crash expected) {
          // The process is gone; what follows is a new one.
        }
      }
    }
  }
}
