package kr.salpim.domain.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import kr.salpim.domain.outbox.Outgoing;
import kr.salpim.domain.outbox.OutgoingItem;
import kr.salpim.domain.outbox.State;
import kr.salpim.domain.provider.Certainty;
import kr.salpim.domain.provider.Sender;
import kr.salpim.domain.provider.Trace;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Value;

/**
 * What is done where nobody knows whether a provider has a message: it is sent again under its key,
 * looked up, or shown to a person, and never sent again on a guess.
 */
final class Doubts {

  private final Waits waits;
  private final Aftermath aftermath;
  private final Clock clock;

  Doubts(Waits waits, Aftermath aftermath, Clock clock) {
    this.waits = waits;
    this.aftermath = aftermath;
    this.clock = clock;
  }

  /** Whether a message in doubt can no longer be sent under its key. */
  boolean keyDied(Item queued, Optional<Sender> sender) {
    Optional<Duration> life = sender.flatMap(Sender::keyLife);
    return doubted(queued) && !Tracing.keyLives(queued, life, clock.instant());
  }

  /** By what the provider offers: its key, a look-up, or nothing. */
  void uncertain(Item sending, Outgoing message, Optional<Sender> sender, String reason) {
    switch (sender.map(Sender::certainty).orElse(Certainty.NONE)) {
      case KEY -> keyed(sending, message, sender.flatMap(Sender::keyLife), reason);
      case LOOK_UP ->
          waits.again(
              sending,
              State.UNKNOWN,
              clock.instant().plus(Tracing.FIRST),
              Map.of(
                  OutgoingItem.DOUBT,
                  new Value.Num(1),
                  OutgoingItem.REASON,
                  new Value.Text(reason)));
      case NONE -> aftermath.park(sending, State.UNKNOWN, reason);
    }
  }

  /** Sent again under its key, as long as the provider surely still knows the key. */
  private void keyed(Item sending, Outgoing message, Optional<Duration> life, String reason) {
    long tries = Moves.tries(sending);
    Instant due = clock.instant().plus(Gaps.after(tries, message.id(), Optional.empty()));
    if (Tracing.keyLives(sending, life, due) && !Gaps.over(tries, message.type())) {
      waits.doubted(sending, due, reason, message.lane());
    } else {
      aftermath.park(sending, State.UNKNOWN, reason);
    }
  }

  /** Asks the provider, as often as it takes to be sure and no longer than a person may wait. */
  void traced(Item claimed, Outgoing message, Optional<Sender> sender) {
    Trace trace =
        sender
            .map(s -> s.trace(Tracing.of(claimed, message)))
            .orElseGet(() -> new Trace.Unclear("not set up"));
    long asked = claimed.number(OutgoingItem.TRACED).orElse(0) + 1;
    long absent =
        trace instanceof Trace.Absent ? claimed.number(OutgoingItem.ABSENT).orElse(0) + 1 : 0;
    if (trace instanceof Trace.Found found) {
      aftermath.accepted(claimed, message, sender.orElseThrow(), found.reference());
    } else if (absent >= Tracing.SURE) {
      aftermath.unsent(claimed, message);
    } else if (asked >= Tracing.MOST) {
      aftermath.park(claimed, State.UNKNOWN, "look-up");
    } else {
      waits.again(
          claimed,
          State.UNKNOWN,
          clock.instant().plus(Tracing.BETWEEN),
          Map.of(
              OutgoingItem.TRACED,
              new Value.Num(asked),
              OutgoingItem.ABSENT,
              new Value.Num(absent)));
    }
  }

  static boolean doubted(Item item) {
    return item.number(OutgoingItem.DOUBT).isPresent();
  }
}
