package kr.salpim.domain.parked;

import java.time.Clock;
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
import kr.salpim.domain.contact.Contact;
import kr.salpim.domain.contact.Question;
import kr.salpim.domain.inbound.InboundItem;
import kr.salpim.domain.outbox.Outgoing;
import kr.salpim.domain.outbox.OutgoingItem;
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
 * The lists of what waits for a person. Each step is one transaction on condition that the item is
 * still parked as it was read: of two people one releases it, and what a receipt has taken off the
 * list is not sent again.
 */
public final class ParkedList {

  /** Each entry costs a read; nobody works through more at once. */
  public static final int MAX_LISTED = 100;

  /** The longest id: of what came in, whose names are the longest. */
  public static final int MAX_ID = 400;

  /** Who released it; when stands in {@link Outgoing#RELEASED}. */
  public static final String RELEASED_BY = "rb";

  /** When it was taken off the list for good, epoch milliseconds. */
  public static final String DISMISSED_BY = "xb";

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
          OutgoingItem.ENDED);

  private final Table table;
  private final Clock clock;
  private final Ids ids;

  public ParkedList(Table table, Clock clock, Ids ids) {
    this.table = table;
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * Whose data an id's item holds: the token of the contact that wrote it; else the message's own
   * id, which says nothing of its reader.
   *
   * @throws BadInput where the id is none
   */
  public static String whose(String id) {
    return ParkedId.parse(id).partition().substring(Contact.PARTITION_PREFIX.length());
  }

  /**
   * What is parked, newest first.
   *
   * @param limit 1 to {@link #MAX_LISTED}
   * @throws BadInput for another limit
   */
  public List<Parked> list(String dong, int limit) {
    if (limit < 1 || limit > MAX_LISTED) {
      throw new BadInput("limit must be 1 to " + MAX_LISTED);
    }
    return table.board(Parking.list(dong), limit).stream()
        .flatMap(key -> parked(key).stream())
        .map(Parked::of)
        .toList();
  }

  /**
   * One parked item; empty where it is not on the list.
   *
   * @throws BadInput where the id is none
   */
  public Optional<Inspection> inspect(String id) {
    return parked(ParkedId.parse(id)).map(Inspection::of);
  }

  /**
   * Has an item done anew, as if nothing had been tried: an outgoing message is sent, what came in
   * is reacted to.
   *
   * @throws BadInput where the id is none
   */
  public Settled release(String id, Operator by) {
    Optional<Item> parked = parked(ParkedId.parse(id));
    if (parked.isEmpty()) {
      return Settled.NOT_PARKED;
    }
    Item item = parked.get();
    return ParkedId.inbound(item)
        ? write(List.of(rewound(item, by)), Settled.RELEASED)
        : write(requeued(item, by), Settled.RELEASED);
  }

  /**
   * Takes an item off the list for good: nothing is sent, its state stays.
   *
   * @throws BadInput where the id is none
   */
  public Settled dismiss(String id, Operator by) {
    Map<String, Value> trace =
        Map.of(OutgoingItem.DISMISSED, now(), DISMISSED_BY, new Value.Text(by.name()));
    return parked(ParkedId.parse(id))
        .map(item -> change(item, trace, Set.of(), still(item)))
        .map(change -> write(List.of(change), Settled.DISMISSED))
        .orElse(Settled.NOT_PARKED);
  }

  private Change rewound(Item item, Operator by) {
    String shard = Timer.INBOUND.partition(InboundItem.from(item).id());
    return change(item, dueNow(shard, by), Set.of(Clockwork.ATTEMPTS), still(item));
  }

  private List<Change> requeued(Item item, Operator by) {
    Outgoing message = OutgoingItem.from(item);
    String shard = Timer.outgoing(message.lane()).partition(message.id());
    Map<String, Value> set = dueNow(shard, by);
    set.put(OutgoingItem.STATE, new Value.Num(State.QUEUED.rank()));
    set.put(OutgoingItem.REASON, new Value.Text(RELEASED_REASON));
    Condition same = Condition.is(OutgoingItem.STATE, message.state().rank());
    List<Change> changes = new ArrayList<>();
    changes.add(change(item, set, TRIED_BEFORE, Condition.all(still(item), same)));
    message.question().map(question -> askedAnew(question, message)).ifPresent(changes::add);
    return changes;
  }

  /** The question is open again for as long as a new one, if its number is still its own. */
  private Change askedAnew(Key question, Outgoing message) {
    return new Change.Update(
        question,
        Map.of(
            Question.ASKED,
            now(),
            Question.UNTIL,
            new Value.Num(clock.instant().plus(Question.OPEN_FOR_STAFF).toEpochMilli())),
        Map.of(),
        Set.of(),
        Condition.all(
            Condition.is(Question.OUTGOING, message.id()), Condition.missing(Question.CHOICE)));
  }

  private Map<String, Value> dueNow(String shard, Operator by) {
    Map<String, Value> set = new HashMap<>();
    set.put(Attributes.CLOCK, new Value.Text(shard));
    set.put(Attributes.DUE, now());
    set.put(OutgoingItem.RELEASED, now());
    set.put(RELEASED_BY, new Value.Text(by.name()));
    return set;
  }

  private static Change change(
      Item item, Map<String, Value> set, Set<String> cleared, Condition when) {
    Set<String> remove = new HashSet<>(cleared);
    remove.addAll(Set.of(Attributes.BOARD, Attributes.BOARD_AT));
    return new Change.Update(item.key(), set, Map.of(), remove, when);
  }

  /** On the list since the moment that was read: not released and parked again meanwhile. */
  private static Condition still(Item item) {
    return Condition.all(
        Condition.is(Attributes.BOARD, item.text(Attributes.BOARD).orElseThrow()),
        Condition.is(Attributes.BOARD_AT, item.number(Attributes.BOARD_AT).orElseThrow()));
  }

  private Settled write(List<Change> changes, Settled done) {
    Written written = table.writeAll(changes, ids.next());
    if (written instanceof Written.Refused refused) {
      return refused.index() == 0 ? Settled.NOT_PARKED : Settled.OVERTAKEN;
    }
    return done;
  }

  private Optional<Item> parked(Key key) {
    return table
        .get(key)
        .filter(item -> item.text(Attributes.BOARD).filter(ParkedList::isParked).isPresent())
        .filter(item -> Outgoing.is(item) || ParkedId.inbound(item));
  }

  private static boolean isParked(String list) {
    return list.endsWith("#" + Parking.LIST);
  }

  private Value now() {
    return new Value.Num(clock.instant().toEpochMilli());
  }
}
