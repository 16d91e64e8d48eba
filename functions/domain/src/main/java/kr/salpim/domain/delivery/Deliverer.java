package kr.salpim.domain.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.salpim.domain.Ids;
import kr.salpim.domain.clock.Clockwork;
import kr.salpim.domain.clock.Timer;
import kr.salpim.domain.contact.Question;
import kr.salpim.domain.outbox.Outgoing;
import kr.salpim.domain.outbox.Parking;
import kr.salpim.domain.outbox.State;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.table.Value;
import kr.salpim.domain.table.Written;

/**
 * The outbox speaks: alone of all, this hands messages to providers. {@code SENDING} is written
 * before the call, so that a crash in the call is seen as {@code UNKNOWN} and never sent again.
 */
public final class Deliverer {

  /** First gap after a provider said "later"; doubles each time, to {@link #MAX_GAP}. */
  static final Duration FIRST_GAP = Duration.ofSeconds(30);

  static final Duration MAX_GAP = Duration.ofMinutes(30);

  private final Table table;
  private final Provider provider;
  private final Clockwork clockwork;
  private final Parking parking;
  private final Clock clock;
  private final Ids ids;

  public Deliverer(
      Table table, Provider provider, Clockwork clockwork, Parking parking, Clock clock, Ids ids) {
    this.table = table;
    this.provider = provider;
    this.clockwork = clockwork;
    this.parking = parking;
    this.clock = clock;
    this.ids = ids;
  }

  /** Whether the item is an outgoing message. */
  public static boolean concerns(Item item) {
    return item.key().partition().startsWith("O#") && item.key().sort().equals(Outgoing.SORT);
  }

  /** The stream handed on a queued message. Does nothing where the tick was first. */
  public void deliver(Item queued) {
    start(queued).ifPresent(this::send);
  }

  /** The minute tick: messages that the stream did not hand on, retries, lapsed sendings. */
  public Clockwork.Tick tick() {
    return clockwork.tick(
        Timer.OUTGOING,
        claimed -> {
          State state = Outgoing.from(claimed).state();
          if (state == State.SENDING) {
            park(claimed, State.UNKNOWN, "lapsed");
          } else if (Clockwork.exhausted(claimed)) {
            park(claimed, State.FAILED, "attempts");
          } else {
            start(claimed).ifPresent(this::send);
          }
        });
  }

  /**
   * Moves the message to {@code SENDING}. A message that is born leased for longer than a claim
   * keeps its place on the clock, which saves the index two writes.
   */
  private Optional<Item> start(Item queued) {
    Instant now = clock.instant();
    long due = queued.number(Attributes.DUE).orElse(0);
    Map<String, Value> set = new HashMap<>();
    set.put(Outgoing.STATE, new Value.Text(State.SENDING.name()));
    set.put(Outgoing.STARTED, new Value.Num(now.toEpochMilli()));
    set.put(Clockwork.CLAIMED_BY, new Value.Text(ids.next()));
    long lease = now.plus(Timer.LEASE).toEpochMilli();
    if (due < lease) {
      set.put(Attributes.DUE, new Value.Num(lease));
    }
    Change.Update claim =
        new Change.Update(
            queued.key(),
            set,
            Map.of(),
            Set.of(),
            Condition.all(
                Condition.is(Outgoing.STATE, State.QUEUED.name()),
                Condition.is(Attributes.DUE, due)));
    if (!(table.write(claim) instanceof Written.Applied)) {
      return Optional.empty();
    }
    Map<String, Value> all = new HashMap<>(queued.attributes());
    all.putAll(set);
    return Optional.of(new Item(queued.key(), all));
  }

  private void send(Item sending) {
    Outgoing message = Outgoing.from(sending);
    ProviderAnswer answer = provider.send(message);
    if (answer instanceof ProviderAnswer.Accepted accepted) {
      accepted(sending, message, accepted.reference());
    } else if (answer instanceof ProviderAnswer.Retryable retryable) {
      later(sending, retryable.reason());
    } else if (answer instanceof ProviderAnswer.Permanent permanent) {
      park(sending, State.FAILED, permanent.reason());
    } else if (answer instanceof ProviderAnswer.Unknown unknown) {
      park(sending, State.UNKNOWN, unknown.reason());
    }
  }

  private void accepted(Item sending, Outgoing message, String reference) {
    Instant now = clock.instant();
    Change done =
        Clockwork.finish(
            sending,
            Map.of(
                Outgoing.STATE, new Value.Text(State.ACCEPTED.name()),
                Outgoing.REFERENCE, new Value.Text(reference),
                Outgoing.ENDED, new Value.Num(now.toEpochMilli())));
    Optional<Change> readable = message.question().map(key -> readable(key, message.id(), now));
    Written written =
        readable.isEmpty()
            ? table.write(done)
            : table.writeAll(List.of(done, readable.get()), ids.next());
    if (written instanceof Written.Refused refused && refused.index() == 1) {
      // The question's number was given away meanwhile; the message is accepted all the same.
      written = table.write(done);
    }
    if (written instanceof Written.Refused) {
      late(sending, reference, now);
    }
  }

  /** The answer came after the lease had lapsed: what was parked as unknown is known after all. */
  private void late(Item sending, String reference, Instant now) {
    Map<String, Value> set =
        Map.of(
            Outgoing.STATE, new Value.Text(State.ACCEPTED.name()),
            Outgoing.REFERENCE, new Value.Text(reference),
            Outgoing.ENDED, new Value.Num(now.toEpochMilli()));
    table.write(
        new Change.Update(
            sending.key(),
            set,
            Map.of(),
            Set.of(Attributes.BOARD, Attributes.BOARD_AT, Attributes.CLOCK, Attributes.DUE),
            Condition.any(
                Condition.is(Outgoing.STATE, State.UNKNOWN.name()),
                Condition.is(Outgoing.STATE, State.SENDING.name()))));
  }

  /** From now on an answer can be to this question. */
  private static Change readable(Key question, String outgoing, Instant now) {
    return new Change.Update(
        question,
        Map.of(Question.ACCEPTED, new Value.Num(now.toEpochMilli())),
        Map.of(),
        Set.of(),
        Condition.is(Question.OUTGOING, outgoing));
  }

  private void later(Item sending, String reason) {
    Instant now = clock.instant();
    long attempts = sending.number(Clockwork.ATTEMPTS).orElse(1);
    Map<String, Value> set =
        Map.of(
            Outgoing.STATE, new Value.Text(State.QUEUED.name()),
            Outgoing.REASON, new Value.Text(reason),
            Attributes.DUE, new Value.Num(now.plus(gap(attempts)).toEpochMilli()));
    table.write(
        new Change.Update(sending.key(), set, Map.of(), Set.of(), Clockwork.holds(sending)));
  }

  static Duration gap(long attempts) {
    Duration gap = FIRST_GAP.multipliedBy(1L << Math.min(attempts, 10));
    return gap.compareTo(MAX_GAP) > 0 ? MAX_GAP : gap;
  }

  private void park(Item item, State state, String reason) {
    Outgoing message = Outgoing.from(item);
    parking.park(
        item,
        message.dong(),
        Map.of(
            Outgoing.STATE, new Value.Text(state.name()),
            Outgoing.REASON, new Value.Text(reason)));
  }
}
