package kr.salpim.domain.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import kr.salpim.domain.clock.Clockwork;
import kr.salpim.domain.clock.Lane;
import kr.salpim.domain.clock.Timer;
import kr.salpim.domain.gate.Outcome;
import kr.salpim.domain.outbox.Outgoing;
import kr.salpim.domain.outbox.OutgoingItem;
import kr.salpim.domain.outbox.State;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.table.Value;

/** The writes that let an outgoing message wait for its next try, or for its next look. */
final class Waits {

  private final Table table;
  private final Clock clock;

  Waits(Table table, Clock clock) {
    this.table = table;
    this.clock = clock;
  }

  /** Back to {@code QUEUED}, for the tick at {@code due}; out of the way of what cannot wait. */
  void waiting(Item item, Instant due, String reason, Lane lane) {
    table.write(waiting(item, due, reason, lane, Map.of(), Set.of(OutgoingItem.DOWN)));
  }

  /** As {@link #waiting}, for a line that is down since then. */
  void waitingForLine(Item item, Instant due, Instant since, Lane lane) {
    Map<String, Value> down = Map.of(OutgoingItem.DOWN, new Value.Num(since.toEpochMilli()));
    table.write(waiting(item, due, Outcome.Wait.LINE_DOWN, lane, down, Set.of()));
  }

  /** As {@link #waiting}, though the provider may have it: it goes out under the same key. */
  void doubted(Item item, Instant due, String reason, Lane lane) {
    table.write(
        waiting(item, due, reason, lane, Map.of(OutgoingItem.DOUBT, new Value.Num(1)), Set.of()));
  }

  /** Back to {@code QUEUED}: the provider says that it never had it. */
  void unsent(Item item, Lane lane) {
    Set<String> cleared = Set.of(OutgoingItem.DOUBT, OutgoingItem.TRACED, OutgoingItem.ABSENT);
    table.write(waiting(item, clock.instant(), "unsent", lane, Map.of(), cleared));
  }

  private static Change waiting(
      Item item,
      Instant due,
      String reason,
      Lane lane,
      Map<String, Value> result,
      Set<String> cleared) {
    Map<String, Value> set = new HashMap<>(result);
    set.put(OutgoingItem.STATE, Moves.state(State.QUEUED));
    set.put(OutgoingItem.REASON, new Value.Text(reason));
    set.put(Clockwork.ATTEMPTS, new Value.Num(0));
    set.put(Attributes.DUE, new Value.Num(due.toEpochMilli()));
    set.put(
        Attributes.CLOCK, new Value.Text(Timer.outgoing(lane).partition(Outgoing.id(item.key()))));
    return new Change.Update(item.key(), set, Map.of(), cleared, Moves.asSeen(item));
  }

  /** The same state, looked at again at {@code due}. */
  void again(Item item, State state, Instant due, Map<String, Value> result) {
    table.write(lookAgain(item, state, due, result));
  }

  /** As {@link #again}, to be written by whoever asks for it. */
  static Change lookAgain(Item item, State state, Instant due, Map<String, Value> result) {
    Map<String, Value> set = new HashMap<>(result);
    // What stays where it was is no step of the message: it is neither logged nor counted again.
    if (OutgoingItem.stateOf(item) != state) {
      set.put(OutgoingItem.STATE, Moves.state(state));
    }
    set.put(Clockwork.ATTEMPTS, new Value.Num(0));
    set.put(Attributes.DUE, new Value.Num(due.toEpochMilli()));
    return new Change.Update(item.key(), set, Map.of(), Set.of(), Moves.asSeen(item));
  }
}
