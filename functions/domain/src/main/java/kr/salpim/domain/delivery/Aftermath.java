package kr.salpim.domain.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import kr.salpim.domain.area.Line;
import kr.salpim.domain.gate.Gate;
import kr.salpim.domain.gate.Outcome;
import kr.salpim.domain.outbox.MessageClass;
import kr.salpim.domain.outbox.Outgoing;
import kr.salpim.domain.outbox.OutgoingItem;
import kr.salpim.domain.outbox.Parking;
import kr.salpim.domain.outbox.Receipts;
import kr.salpim.domain.outbox.State;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.provider.ProviderAnswer;
import kr.salpim.domain.provider.Sender;
import kr.salpim.domain.provider.Senders;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Value;

/**
 * What becomes of a message once a provider was called: accepted, tried again later, sent another
 * way after a definite failure and only then, looked up where nobody knows, or shown to a person.
 */
final class Aftermath {

  /** A reason that begins so means that the reader wants nothing from us there. */
  static final String REFUSED = "refused";

  private final Moves moves;
  private final Waits waits;
  private final Doubts doubts;
  private final Receipts receipts;
  private final Parking parking;
  private final Letters letters;
  private final Gate gate;
  private final Senders senders;
  private final KeyedHash hash;
  private final Clock clock;

  Aftermath(
      Moves moves,
      Waits waits,
      Receipts receipts,
      Parking parking,
      Letters letters,
      Gate gate,
      Senders senders,
      KeyedHash hash,
      Clock clock) {
    this.moves = moves;
    this.waits = waits;
    this.receipts = receipts;
    this.parking = parking;
    this.letters = letters;
    this.gate = gate;
    this.senders = senders;
    this.hash = hash;
    this.clock = clock;
    this.doubts = new Doubts(waits, this, clock);
  }

  void of(ProviderAnswer answer, Item sending, Outgoing message, Sender sender) {
    if (answer instanceof ProviderAnswer.Accepted accepted) {
      accepted(sending, message, sender, accepted.reference());
    } else if (answer instanceof ProviderAnswer.Retryable retryable) {
      later(sending, message, retryable.reason(), retryable.after(), Doubts.doubted(sending));
    } else if (answer instanceof ProviderAnswer.Permanent permanent) {
      refused(sending, message, permanent.reason());
    } else if (answer instanceof ProviderAnswer.Unknown unknown) {
      doubts.uncertain(sending, message, Optional.of(sender), unknown.reason());
    }
  }

  /** Whether a message in doubt can no longer be sent under its key. */
  boolean keyDied(Item queued) {
    return doubts.keyDied(queued, sender(queued));
  }

  /** The tick found a message that is not waiting to be sent. */
  void look(Item claimed, State state) {
    Outgoing message = OutgoingItem.from(claimed);
    switch (state) {
      case SENDING -> {
        doubts.uncertain(claimed, message, sender(claimed), "lapsed");
      }
      case ACCEPTED -> overdue(claimed);
      case UNKNOWN -> doubts.traced(claimed, message, sender(claimed));
      case FAILED -> failed(claimed, message, claimed.text(OutgoingItem.REASON).orElse("receipt"));
      default -> throw new IllegalStateException("on the clock though " + state);
    }
  }

  void park(Item item, State state, String reason) {
    Map<String, Value> result =
        Map.of(
            OutgoingItem.STATE, Moves.state(state),
            OutgoingItem.REASON, new Value.Text(reason),
            OutgoingItem.ENDED, new Value.Num(clock.instant().toEpochMilli()));
    parking.park(item, item.text(OutgoingItem.DONG).orElseThrow(), result);
  }

  void accepted(Item sending, Outgoing message, Sender sender, String reference) {
    moves.readable(message);
    if (sender.receipts() == Sender.Receipts.REFERENCE) {
      receipts.expect(line(sending).orElseThrow(), reference, message.id());
    }
    boolean awaited = sender.receipts() != Sender.Receipts.NONE;
    if (!moves.accepted(sending, reference, awaited)) {
      moves.acceptedLate(sending, reference, awaited);
    }
  }

  /**
   * What an accepted message needs whose receipt is not in yet: its deadline, at which the tick
   * looks again. Empty for every other message, and where the receipt is overdue.
   */
  Optional<Change> awaiting(Item due) {
    if (OutgoingItem.stateOf(due) != State.ACCEPTED || !clock.instant().isBefore(deadline(due))) {
      return Optional.empty();
    }
    early(due);
    return Optional.of(Waits.lookAgain(due, State.ACCEPTED, deadline(due), Map.of()));
  }

  private void overdue(Item claimed) {
    early(claimed);
    park(claimed, State.UNKNOWN, "no-receipt");
  }

  /** Applies a receipt that came before its reference was known; it frees the item from us. */
  private void early(Item item) {
    Optional<String> reference = item.text(OutgoingItem.REFERENCE);
    if (sender(item).map(Sender::receipts).equals(Optional.of(Sender.Receipts.REFERENCE))) {
      reference.ifPresent(r -> receipts.early(line(item).orElseThrow(), r));
    }
  }

  private static Instant deadline(Item item) {
    Instant started = Instant.ofEpochMilli(item.number(OutgoingItem.STARTED).orElseThrow());
    return started.plus(Overdue.after(item.text(OutgoingItem.FORM).orElseThrow()));
  }

  private void later(
      Item sending, Outgoing message, String reason, Optional<Duration> asked, boolean doubted) {
    long tries = Moves.tries(sending);
    if (!Gaps.over(tries, message.type())) {
      Instant due = clock.instant().plus(Gaps.after(tries, message.id(), asked));
      waits.waiting(sending, due, reason, message.lane());
    } else if (doubted) {
      park(sending, State.UNKNOWN, reason);
    } else {
      failed(sending, message, reason);
    }
  }

  /** A refusal says nothing of an earlier try whose fate is unknown. */
  private void refused(Item sending, Outgoing message, String reason) {
    if (Doubts.doubted(sending)) {
      park(sending, State.UNKNOWN, reason);
    } else {
      failed(sending, message, reason);
    }
  }

  /** Its line has been down for so long that it must not wait on. */
  void lineDown(Item queued, Outgoing message, String way) {
    if (Doubts.doubted(queued)) {
      park(queued, State.UNKNOWN, Outcome.Wait.LINE_DOWN);
    } else {
      failed(queued, message, Outcome.Wait.LINE_DOWN, way);
    }
  }

  private void failed(Item item, Outgoing message, String reason) {
    failed(item, message, reason, item.text(OutgoingItem.WAY).orElseThrow());
  }

  /** It is definite that the reader has not got it: another way, or a person. */
  private void failed(Item item, Outgoing message, String reason, String way) {
    if (reason.startsWith(REFUSED) && message.type() != MessageClass.URGENT) {
      moves.stopped(item, reason);
      return;
    }
    Outgoing next = message.after(way, hash);
    Outcome outcome = gate.judge(letters.of(next));
    if (outcome instanceof Outcome.Pass || outcome instanceof Outcome.Wait) {
      if (!moves.replaced(item, reason, next)) {
        // Its number is another question's now: an answer would go to that one.
        park(item, State.FAILED, "overtaken");
      }
    } else if (outcome instanceof Outcome.Stop stop) {
      moves.stopped(item, stop.reason());
    } else {
      park(item, State.FAILED, reason);
    }
  }

  /** The provider never had it: again, and after all tries another way. */
  void unsent(Item claimed, Outgoing message) {
    if (Gaps.over(Moves.tries(claimed), message.type())) {
      failed(claimed, message, "unsent");
    } else {
      waits.unsent(claimed, message.lane());
    }
  }

  Optional<Sender> sender(Item item) {
    return line(item).flatMap(line -> senders.find(line.provider(), line.account()));
  }

  private static Optional<Line> line(Item item) {
    return item.text(OutgoingItem.WAY).map(Tracing::line);
  }
}
