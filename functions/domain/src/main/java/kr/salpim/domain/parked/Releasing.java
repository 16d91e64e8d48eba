package kr.salpim.domain.parked;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.salpim.domain.clock.Clockwork;
import kr.salpim.domain.clock.Lane;
import kr.salpim.domain.clock.Timer;
import kr.salpim.domain.contact.Question;
import kr.salpim.domain.household.Household;
import kr.salpim.domain.outbox.MessageClass;
import kr.salpim.domain.outbox.Outgoing;
import kr.salpim.domain.outbox.OutgoingItem;
import kr.salpim.domain.outbox.Parking;
import kr.salpim.domain.outbox.State;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Value;
import kr.salpim.domain.visit.VisitItem;

/** The changes that put what was parked on the clock anew, as if nothing had been tried. */
final class Releasing {

  private static final String RELEASED_REASON = "released";

  /**
   * What was tried so far is forgotten. Its way stays, by which a late receipt is known, and its
   * first call, from which its key's life counts.
   */
  private static final Set<String> TRIED_BEFORE =
      Set.of(
          Clockwork.ATTEMPTS,
          OutgoingItem.TRIES,
          OutgoingItem.TRACED,
          OutgoingItem.ABSENT,
          OutgoingItem.DOWN,
          OutgoingItem.DISMISSED,
          OutgoingItem.DOUBT,
          OutgoingItem.TRIED,
          OutgoingItem.NOT_BEFORE,
          OutgoingItem.USER,
          OutgoingItem.REFERENCE,
          OutgoingItem.ENDED,
          Attributes.BOARD,
          Attributes.BOARD_AT);

  /** Alerts and referrals stay on the lists of open ones, a visit returns to that of visits. */
  private static final Set<String> STUCK =
      Set.of(Clockwork.ATTEMPTS, Clockwork.REASON, Parking.STUCK, Parking.TOLD);

  private static final Set<What> ON_OTHER_LISTS = EnumSet.of(What.ALERT, What.VISIT, What.REFERRAL);

  private final Operator by;
  private final Instant now;

  Releasing(Operator by, Instant now) {
    this.by = by;
    this.now = now;
  }

  /** The item's own change first. */
  List<Change> changes(What what, Item item, Condition still) {
    if (what == What.OUTGOING) {
      return requeued(item, still);
    }
    Map<String, Value> set = dueNow(shard(what, item));
    if (what == What.VISIT) {
      set.putAll(VisitItem.listed(item));
    }
    Set<String> remove = ON_OTHER_LISTS.contains(what) ? STUCK : Parking.TRIED_ON;
    return List.of(new Change.Update(item.key(), set, Map.of(), remove, still));
  }

  /** The partition of the clock in which it was. */
  private static String shard(What what, Item item) {
    String household = Household.id(item.key());
    return switch (what) {
      case OUTGOING -> Timer.outgoing(lane(item)).partition(Outgoing.id(item.key()));
      case INBOUND -> {
        String sort = item.key().sort();
        yield Timer.INBOUND.partition(sort.substring(sort.lastIndexOf('#') + 1));
      }
      case SIGNAL -> {
        boolean later = item.text(Attributes.LANE).equals(Optional.of(Lane.LATER.stored()));
        yield Timer.signal(later ? Lane.LATER : Lane.NOW).partition(household);
      }
      case HOUSEHOLD -> Timer.HOUSEHOLD.partition(household);
      case ALERT, SOS, VISIT, PLAN, JOB, ROUND, REFERRAL ->
          item.text(Attributes.CLOCK).orElseThrow();
    };
  }

  private static Lane lane(Item message) {
    return Outgoing.lane(MessageClass.valueOf(message.text(OutgoingItem.CLASS).orElseThrow()));
  }

  private List<Change> requeued(Item message, Condition still) {
    Map<String, Value> set = dueNow(shard(What.OUTGOING, message));
    set.put(OutgoingItem.STATE, new Value.Num(State.QUEUED.rank()));
    set.put(OutgoingItem.REASON, new Value.Text(RELEASED_REASON));
    Condition same = Condition.is(OutgoingItem.STATE, OutgoingItem.stateOf(message).rank());
    List<Change> changes = new ArrayList<>();
    changes.add(
        new Change.Update(message.key(), set, Map.of(), TRIED_BEFORE, Condition.all(still, same)));
    OutgoingItem.question(message)
        .map(question -> askedAnew(question, Outgoing.id(message.key())))
        .ifPresent(changes::add);
    return changes;
  }

  /** The question is open again for as long as a new one, if its number is still its own. */
  private Change askedAnew(Key question, String message) {
    return new Change.Update(
        question,
        Map.of(
            Question.ASKED, millis(now), Question.UNTIL, millis(now.plus(Question.OPEN_FOR_STAFF))),
        Map.of(),
        Set.of(),
        Condition.all(
            Condition.is(Question.OUTGOING, message), Condition.missing(Question.CHOICE)));
  }

  private Map<String, Value> dueNow(String shard) {
    Map<String, Value> set = new HashMap<>();
    set.put(Attributes.CLOCK, new Value.Text(shard));
    set.put(Attributes.DUE, millis(now));
    set.put(OutgoingItem.RELEASED, millis(now));
    set.put(ParkedList.RELEASED_BY, new Value.Text(by.name()));
    return set;
  }

  private static Value millis(Instant at) {
    return new Value.Num(at.toEpochMilli());
  }
}
