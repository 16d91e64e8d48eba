package kr.salpim.testkit.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import kr.salpim.domain.clock.Lane;
import kr.salpim.domain.household.Household;
import kr.salpim.domain.risk.Signal;
import kr.salpim.domain.risk.SignalSource;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.testkit.centre.DemoDong;
import org.junit.jupiter.api.Test;

/** How fast an emergency reaches the planner's provider, whatever else there is to do. */
class UrgencyTest {

  private static final int SIGNALS = 10_000;

  /** Beside an hour's work an emergency may take as long as alone, but for a slow machine. */
  private static final Duration AT_MOST = Duration.ofSeconds(2);

  private final Days days = new Days();

  @Test
  void oneRoundOfTheStreamBringsItFromTheWebhookToThePlannersProvider() {
    days.at("11-24 10:00");
    Instant before = Instant.now();
    days.says(DemoDong.RESIDENT, Speech.GAS);

    assertThat(days.asked()).containsExactly("11-24 10:00 PLANNER");
    assertThat(Duration.between(before, Instant.now())).isLessThan(AT_MOST);
  }

  @Test
  void whileTenThousandLoadedSignalsWaitTheStreamIsAsQuick() {
    days.at("11-24 10:00");
    load();
    Instant before = Instant.now();
    days.says(DemoDong.RESIDENT, Speech.GAS);

    assertThat(days.asked()).containsExactly("11-24 10:00 PLANNER");
    assertThat(Duration.between(before, Instant.now())).isLessThan(AT_MOST);
  }

  @Test
  void withTheStreamOffTheTickTakesItBeforeAllThatWasLoaded() {
    days.at("11-24 10:00");
    load();
    days.centre.text(DemoDong.RESIDENT, "m1", Speech.GAS);
    days.centre.skipStream();
    days.centre.clock.advance(Duration.ofMinutes(2));
    Thread tick = new Thread(days.centre.reactor::tick, "tick");
    Instant before = Instant.now();
    tick.start();
    while (days.centre.alerts().isEmpty() && tick.isAlive()) {
      Thread.onSpinWait();
    }
    days.centre.deliverer.tick();

    assertThat(days.asked()).contains("11-24 10:02 PLANNER");
    assertThat(Duration.between(before, Instant.now())).isLessThan(AT_MOST);
    assertThat(tick.isAlive()).as("what was loaded was still being assessed").isTrue();
    join(tick);
  }

  @Test
  void whatClimbsComesBeforeWhatWasLoaded() {
    days.at("11-24 10:00").says(DemoDong.RESIDENT, Speech.GAS);
    load();
    days.centre.clock.advance(Duration.ofMinutes(10));
    days.centre.reactor.tick();
    days.centre.deliverer.tick();

    assertThat(days.asked()).containsExactly("11-24 10:00 PLANNER", "11-24 10:10 TEAM_LEAD");
  }

  /** Each of a household of its own, none of which weighs enough for an alert. */
  private void load() {
    Instant now = days.centre.clock.instant();
    for (int n = 0; n < SIGNALS; n++) {
      String id = "loaded-" + n;
      Household home = Household.provisional(id, DemoDong.CODE, Optional.empty());
      days.centre.memory.write(new Change.Put(home.toItem().build(), Condition.absent()));
      Signal signal =
          new Signal(
              id,
              SignalSource.INSTITUTION,
              "h" + n,
              "NHIS_ARREARS",
              LocalDate.of(2026, 11, 1),
              OptionalLong.empty(),
              OptionalLong.of(4),
              Optional.empty(),
              now);
      days.centre.memory.write(new Change.Put(signal.toItem(now, Lane.LATER), Condition.absent()));
    }
    days.centre.skipStream();
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
