package kr.salpim.testkit.centre;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import kr.salpim.domain.clock.Clockwork;
import kr.salpim.domain.outbox.Hold;
import kr.salpim.domain.outbox.MessageClass;
import kr.salpim.domain.outbox.Outgoing;
import kr.salpim.domain.outbox.State;
import kr.salpim.domain.provider.Certainty;
import kr.salpim.domain.provider.ProviderAnswer;
import org.junit.jupiter.api.Test;

/** After a restore nothing leaves by itself that may have left before. */
class HoldTest {

  private final Centre centre = new Centre(new Words());
  private final Outbox outbox = new Outbox(centre);

  @Test
  void whileHeldNothingIsSentByStreamOrTick() {
    centre.hold.hold();
    String urgent = outbox.send(outbox.message(MessageClass.URGENT, DemoDong.PLANNER));
    String notice = outbox.send(notice());
    centre.pass(Duration.ofMinutes(30));

    assertThat(centre.provider.calls()).isZero();
    assertThat(outbox.state(urgent)).isEqualTo(State.QUEUED);
    assertThat(outbox.state(notice)).isEqualTo(State.QUEUED);
    assertThat(outbox.parkedList()).isEmpty();
  }

  @Test
  void aHoldThatIsForgottenIsSeenAsWhatIsLate() {
    centre.hold.hold();
    outbox.send(notice());
    assertThat(centre.deliverer.tick().lateMillis()).as("born leased to the stream").isZero();
    centre.clock.advance(Duration.ofMinutes(30));
    Clockwork.Tick held = centre.deliverer.tick();

    assertThat(held.lateMillis()).isEqualTo(Duration.ofMinutes(28).toMillis());
    assertThat(held.worked()).isZero();
    centre.hold.resume();
    centre.deliverer.tick();
    assertThat(centre.deliverer.tick().lateMillis()).isZero();
  }

  @Test
  void afterARestoreWhatWasQueuedBeforeIsShownAndWhatIsQueuedLaterGoesOut() {
    String before = outbox.queue(notice());
    centre.clock.advance(Duration.ofSeconds(1));
    centre.hold.restored();
    centre.clock.advance(Duration.ofMinutes(1));
    String during = outbox.send(notice());
    centre.clock.advance(Duration.ofMinutes(1));
    centre.hold.resume();
    String later = outbox.send(notice());
    centre.pass(Duration.ofMinutes(10));

    assertThat(outbox.taken()).contains("solapi/demo " + during, "solapi/demo " + later);
    assertThat(outbox.state(before)).isEqualTo(State.UNKNOWN);
    assertThat(outbox.reason(before)).isEqualTo("restored");
    assertThat(outbox.parked(before)).isTrue();
    assertThat(centre.received(DemoDong.RESIDENT)).hasSize(2);
    assertThat(centre.received(DemoDong.TEAM_LEAD)).as("is told").isNotEmpty();
    assertThat(centre.due()).isEmpty();
  }

  @Test
  void aHoldThatIsNoRestoreOnlyDelays() {
    String before = outbox.queue(notice());
    centre.hold.hold();
    centre.pass(Duration.ofMinutes(10));
    assertThat(outbox.state(before)).isEqualTo(State.QUEUED);
    centre.hold.resume();
    centre.pass(Duration.ofMinutes(10));

    assertThat(outbox.taken()).containsExactly("solapi/demo " + before);
    assertThat(outbox.parkedList()).isEmpty();
  }

  @Test
  void whatWaitedForItsNextTryIsShownToo() {
    centre.provider.answer(new ProviderAnswer.Retryable("busy"));
    String retried = outbox.send(notice());
    centre.provider.with(Certainty.KEY).answer(new ProviderAnswer.Unknown("lost"));
    String doubted = outbox.send(notice());
    centre.clock.advance(Duration.ofSeconds(1));
    centre.hold.restored();
    centre.hold.resume();
    centre.pass(Duration.ofMinutes(5));

    assertThat(outbox.reason(retried)).isEqualTo("restored");
    assertThat(outbox.reason(doubted)).isEqualTo("restored");
    assertThat(centre.received(DemoDong.RESIDENT)).isEmpty();
  }

  @Test
  void anotherFunctionLearnsOfAHoldWithinTenSeconds() {
    Hold elsewhere = new Hold(centre.memory, centre.clock);
    assertThat(centre.hold.orders().held()).isFalse();
    elsewhere.hold();
    centre.clock.advance(Duration.ofSeconds(10).minusMillis(1));
    assertThat(centre.hold.orders().held()).isFalse();
    centre.clock.advance(Duration.ofMillis(1));

    assertThat(centre.hold.orders().held()).isTrue();
    assertThat(elsewhere.orders().held()).as("at once where it was ordered").isTrue();
  }

  private Outgoing notice() {
    return outbox.message(MessageClass.INFORMATIONAL, DemoDong.RESIDENT);
  }
}
