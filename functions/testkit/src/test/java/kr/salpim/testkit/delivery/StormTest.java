package kr.salpim.testkit.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import kr.salpim.domain.clock.Lane;
import kr.salpim.domain.outbox.MessageClass;
import kr.salpim.domain.outbox.Outgoing;
import kr.salpim.domain.provider.ProviderAnswer;
import kr.salpim.domain.understanding.About;
import kr.salpim.domain.understanding.Emergency;
import kr.salpim.domain.understanding.Kind;
import kr.salpim.domain.understanding.Reason;
import kr.salpim.domain.understanding.Understanding;
import kr.salpim.testkit.centre.Centre;
import kr.salpim.testkit.centre.DemoDong;
import org.junit.jupiter.api.Test;

/** However many reminders are queued, an emergency does not stand behind them. */
class StormTest {

  private static final int REMINDERS = 50_000;

  /** What the design allows from the webhook to the planner's provider, whatever else goes on. */
  private static final Duration AT_MOST = Duration.ofSeconds(5);

  /** A usual carrier's answer. */
  private static final Duration ANSWER = Duration.ofMillis(20);

  private final Centre centre = new Centre(text -> emergency());

  @Test
  void anEmergencyGoesOutWithinSecondsWhileFiftyThousandRemindersAreSent() throws Exception {
    queueReminders();
    AtomicBoolean judged = new AtomicBoolean();
    centre.provider.deciding(
        (line, dispatch) -> {
          sleep(judged.get() ? Duration.ZERO : ANSWER);
          centre.clock.advance(ANSWER);
          return new ProviderAnswer.Accepted("ref");
        });
    Thread tick = new Thread(centre.deliverer::tick, "tick");
    tick.start();
    while (centre.provider.calls() < 50) {
      sleep(ANSWER);
    }

    Instant wrote = Instant.now();
    centre.text(DemoDong.RESIDENT, "m1", "살려 주세요");
    centre.stream();

    assertThat(Duration.between(wrote, Instant.now())).isLessThan(AT_MOST);
    assertThat(centre.received(DemoDong.PLANNER)).singleElement().asString().contains("긴급");
    assertThat(tick.isAlive()).as("the reminders were still being sent").isTrue();
    judged.set(true);
    tick.join();
    assertThat(centre.provider.calls()).isLessThan(REMINDERS);
  }

  @Test
  void withTheStreamOffTheNextTickSendsTheEmergencyBeforeAnyReminder() {
    queueReminders();
    centre.provider.deciding(
        (line, dispatch) -> {
          centre.clock.advance(ANSWER);
          return new ProviderAnswer.Accepted("ref");
        });
    centre.text(DemoDong.RESIDENT, "m1", "살려 주세요");
    centre.skipStream();
    centre.clock.advance(Duration.ofMinutes(3));
    centre.reactor.tick();
    centre.skipStream();
    centre.deliverer.tick();

    assertThat(centre.provider.taken().subList(0, 2))
        .extracting(taken -> taken.user())
        .containsExactlyInAnyOrder(DemoDong.PLANNER, DemoDong.RESIDENT);
    assertThat(centre.provider.calls()).as("a tick keeps its budget").isBetween(500, 1_500);
  }

  private void queueReminders() {
    Instant now = centre.clock.instant();
    for (int n = 0; n < REMINDERS; n++) {
      Outgoing reminder =
          Outgoing.causedBy(
              centre.hash,
              "reminder|" + n,
              "step",
              DemoDong.sms("+8210%08d".formatted(10_000_000 + n)),
              "[구로4동주민센터] 내일 방문합니다.",
              MessageClass.INFORMATIONAL,
              DemoDong.CODE,
              now);
      centre.memory.write(reminder.queue(now, Lane.LATER));
    }
    centre.skipStream();
  }

  private static Understanding emergency() {
    return new Understanding(
        Kind.EMERGENCY,
        Optional.of(Emergency.MEDICAL),
        Set.of(),
        About.SELF,
        "ko",
        List.of(new Reason("T1", 0, 1)));
  }

  private static void sleep(Duration time) {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
