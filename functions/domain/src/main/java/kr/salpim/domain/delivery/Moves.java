package kr.salpim.domain.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.salpim.domain.Ids;
import kr.salpim.domain.clock.Clockwork;
import kr.salpim.domain.clock.Timer;
import kr.salpim.domain.contact.Question;
import kr.salpim.domain.gate.Way;
import kr.salpim.domain.outbox.Outgoing;
import kr.salpim.domain.outbox.OutgoingItem;
import kr.salpim.domain.outbox.State;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.table.Value;
import kr.salpim.domain.table.Written;

/** The writes that move an outgoing message from one state to the next, each on its condition. */
final class Moves {

  private final Table table;
  private final Clock clock;
  private final Ids ids;

  Moves(Table table, Clock clock, Ids ids) {
    this.table = table;
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * To {@code SENDING}, before the call. A message that is born leased for longer than a claim
   * keeps its place on the clock, which saves the index two writes. Empty where another was first.
   */
  Optional<Item> sending(Item queued, Outgoing message, Way way, List<String> notes) {
    Instant now = clock.instant();
    long due = queued.number(Attributes.DUE).orElse(0);
    long lease = now.plus(Timer.LEASE).toEpochMilli();
    Map<String, Value> set = new HashMap<>();
    set.put(OutgoingItem.STATE, state(State.SENDING));
    set.put(OutgoingItem.STARTED, new Value.Num(now.toEpochMilli()));
    set.put(
        OutgoingItem.FIRST,
        new Value.Num(queued.number(OutgoingItem.FIRST).orElse(now.toEpochMilli())));
    set.put(OutgoingItem.TRIES, new Value.Num(tries(queued) + 1));
    set.put(OutgoingItem.WAY, new Value.Text(way.name()));
    set.put(OutgoingItem.FORM, new Value.Text(way.form().name()));
    set.put(Clockwork.CLAIMED_BY, new Value.Text(ids.next()));
    if (!way.user().equals(message.to().user())) {
      set.put(OutgoingItem.USER, new Value.Hidden(new Secret(way.user())));
    }
    if (!notes.isEmpty()) {
      set.put(OutgoingItem.GATE, new Value.Text(String.join(" ", notes)));
    }
    if (due < lease) {
      set.put(Attributes.DUE, new Value.Num(lease));
    }
    Condition waiting =
        Condition.all(
            Condition.is(OutgoingItem.STATE, State.QUEUED.rank()),
            Condition.is(Attributes.DUE, due));
    Set<String> past = new HashSet<>(Set.of(OutgoingItem.DOWN, OutgoingItem.USER));
    past.removeAll(set.keySet());
    Change.Update claim = new Change.Update(queued.key(), set, Map.of(), past, waiting);
    if (!(table.write(claim) instanceof Written.Applied)) {
      return Optional.empty();
    }
    Map<String, Value> all = new HashMap<>(queued.attributes());
    all.putAll(set);
    all.keySet().removeAll(past);
    return Optional.of(new Item(queued.key(), all));
  }

  /**
   * To {@code ACCEPTED}. Where a receipt is to come the message keeps its place on the clock:
   * mostly the receipt is there before the lease is over, and else the tick gives it its deadline.
   *
   * @return whether the message was still ours to move
   */
  boolean accepted(Item sending, String reference, boolean receipt) {
    Map<String, Value> set = acceptance(reference);
    Set<String> remove = receipt ? Set.of() : Set.of(Attributes.CLOCK, Attributes.DUE);
    return applied(
        new Change.Update(sending.key(), set, Map.of(), remove, Clockwork.holds(sending)));
  }

  /** The answer came after the lease had lapsed: what was unknown is known after all. */
  void acceptedLate(Item sending, String reference, boolean receipt) {
    Map<String, Value> set = new HashMap<>(acceptance(reference));
    Set<String> remove = new HashSet<>(Set.of(Attributes.BOARD, Attributes.BOARD_AT));
    if (receipt) {
      String shard = Timer.OUTGOING.partition(Outgoing.id(sending.key()));
      set.put(Attributes.CLOCK, new Value.Text(shard));
      set.put(Attributes.DUE, new Value.Num(clock.instant().toEpochMilli()));
    } else {
      remove.addAll(List.of(Attributes.CLOCK, Attributes.DUE));
    }
    table.write(
        new Change.Update(
            sending.key(),
            set,
            Map.of(),
            remove,
            Condition.any(
                Condition.is(OutgoingItem.STATE, State.UNKNOWN.rank()),
                Condition.is(OutgoingItem.STATE, State.SENDING.rank()))));
  }

  private Map<String, Value> acceptance(String reference) {
    return Map.of(
        OutgoingItem.STATE, state(State.ACCEPTED),
        OutgoingItem.REFERENCE, new Value.Text(reference),
        OutgoingItem.ENDED, new Value.Num(clock.instant().toEpochMilli()));
  }

  /** From now on an answer can be to the question that the message carries. */
  void readable(Outgoing message) {
    message
        .question()
        .ifPresent(
            question ->
                table.write(
                    new Change.Update(
                        question,
                        Map.of(Question.ACCEPTED, new Value.Num(clock.instant().toEpochMilli())),
                        Map.of(),
                        Set.of(),
                        Condition.is(Question.OUTGOING, message.id()))));
  }

  /** To {@code STOPPED}: the end. */
  void stopped(Item item, String reason) {
    applied(
        end(
            item,
            Map.of(
                OutgoingItem.STATE, state(State.STOPPED),
                OutgoingItem.REASON, new Value.Text(reason),
                OutgoingItem.ENDED, new Value.Num(clock.instant().toEpochMilli()))));
  }

  /**
   * To {@code FAILED}, and another message in its place, which takes over its question.
   *
   * @return whether the question, if there is one, was still the message's own
   */
  boolean replaced(Item failed, String reason, Outgoing next) {
    Change end =
        end(
            failed,
            Map.of(
                OutgoingItem.STATE, state(State.FAILED),
                OutgoingItem.REASON, new Value.Text(reason),
                OutgoingItem.NEXT, new Value.Text(next.id()),
                OutgoingItem.ENDED, new Value.Num(clock.instant().toEpochMilli())));
    List<Change> changes = new ArrayList<>(List.of(end, next.queue(clock.instant(), next.lane())));
    next.question()
        .ifPresent(
            question ->
                changes.add(
                    new Change.Update(
                        question,
                        Map.of(Question.OUTGOING, new Value.Text(next.id())),
                        Map.of(),
                        Set.of(),
                        Condition.is(Question.OUTGOING, Outgoing.id(failed.key())))));
    Written written = table.writeAll(changes, ids.next());
    return !(written instanceof Written.Refused refused && refused.index() == 2);
  }

  /**
   * That a message is still held and still in the state in which it was seen. The claim alone does
   * not tell: a message keeps its place on the clock while it is sent.
   */
  static Condition asSeen(Item item) {
    return Condition.all(
        Clockwork.holds(item), Condition.is(OutgoingItem.STATE, OutgoingItem.stateOf(item).rank()));
  }

  private static Change end(Item item, Map<String, Value> result) {
    return new Change.Update(
        item.key(), result, Map.of(), Set.of(Attributes.CLOCK, Attributes.DUE), asSeen(item));
  }

  static Value state(State state) {
    return new Value.Num(state.rank());
  }

  static long tries(Item item) {
    return item.number(OutgoingItem.TRIES).orElse(0);
  }

  private boolean applied(Change change) {
    return table.write(change) instanceof Written.Applied;
  }
}
