package kr.salpim.domain.parked;

import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kr.salpim.domain.Ids;
import kr.salpim.domain.alert.AlertItem;
import kr.salpim.domain.outbox.OutgoingItem;
import kr.salpim.domain.outbox.Parking;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.referral.ReferralItem;
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

  /** Who released it; when stands in {@link OutgoingItem#RELEASED}. */
  public static final String RELEASED_BY = "rb";

  /** When it was taken off the list for good, epoch milliseconds. */
  public static final String DISMISSED_BY = "xb";

  /** Why it was taken off for good: sealed. */
  public static final String DISMISSED_FOR = "xr";

  /** Enough for a sentence or two. */
  public static final int MAX_REASON = 200;

  private static final Comparator<Parked> URGENT_FIRST =
      Comparator.comparing((Parked entry) -> entry.what() != What.SOS)
          .thenComparing(Comparator.comparing(Parked::parkedAt).reversed());

  /** More alerts, or referrals, are not open in a dong at once; each costs a read. */
  private static final int MAX_OPEN = 1_000;

  private final Table table;
  private final Clock clock;
  private final Ids ids;

  public ParkedList(Table table, Clock clock, Ids ids) {
    this.table = table;
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * Whose data an id's item holds: the token of the contact that wrote it, the household, or the gu
   * or dong; else the message's or SOS's own id, which says nothing of anybody.
   *
   * @throws BadInput where the id is none
   */
  public static String whose(String id) {
    String partition = ParkedId.parse(id).partition();
    return partition.substring(partition.lastIndexOf('#') + 1);
  }

  /**
   * Whether an id's item is taken off the list with a reason alone.
   *
   * @throws BadInput where the id is none
   */
  public static boolean needsReason(String id) {
    return What.of(ParkedId.parse(id)).filter(What::needsReason).isPresent();
  }

  /**
   * What is parked, which open alerts do not climb and of which referrals nobody is reminded,
   * newest first, but an SOS before all.
   *
   * @param limit 1 to {@link #MAX_LISTED}
   * @throws BadInput for another limit
   */
  public List<Parked> list(String dong, int limit) {
    if (limit < 1 || limit > MAX_LISTED) {
      throw new BadInput("limit must be 1 to " + MAX_LISTED);
    }
    Stream<Key> parked =
        Stream.of(Parking.sosList(dong), Parking.list(dong))
            .flatMap(list -> table.board(list, limit).stream());
    // On these stand many that are not stuck, before and behind those that are.
    Stream<Key> open =
        Stream.of(AlertItem.list(dong), ReferralItem.list(dong))
            .flatMap(list -> table.board(list, MAX_OPEN).stream());
    return Stream.concat(parked, open)
        .flatMap(key -> parked(key).stream())
        .map(Entry::shown)
        .sorted(URGENT_FIRST)
        .limit(limit)
        .toList();
  }

  /**
   * One parked item; empty where it is not on the list.
   *
   * @throws BadInput where the id is none
   */
  public Optional<Inspection> inspect(String id) {
    return parked(ParkedId.parse(id)).map(entry -> Inspection.of(entry.what(), entry.item()));
  }

  /**
   * Has an item done anew, as if nothing had been tried: an outgoing message is sent, all else is
   * reacted to.
   *
   * @throws BadInput where the id is none
   */
  public Settled release(String id, Operator by) {
    Releasing releasing = new Releasing(by, clock.instant());
    return parked(ParkedId.parse(id))
        .map(entry -> releasing.changes(entry.what(), entry.item(), entry.still()))
        .map(changes -> write(changes, Settled.RELEASED))
        .orElse(Settled.NOT_PARKED);
  }

  /**
   * Takes an item off the list for good: nothing is done, its state stays. Not so what is tried on:
   * nobody would hear of it any more. An alert and a visit are closed by a result.
   *
   * @param reason why, kept sealed; needed where {@link #needsReason} says so
   * @throws BadInput where the id is none, or the reason is missing
   */
  public Settled dismiss(String id, Operator by, Optional<Secret> reason) {
    Optional<Entry> entry = parked(ParkedId.parse(id));
    if (entry.isEmpty()) {
      return Settled.NOT_PARKED;
    }
    What what = entry.get().what();
    if (what.goesOn()) {
      boolean ends = what == What.ALERT || what == What.VISIT;
      return ends ? Settled.NEEDS_RESULT : Settled.TRIED_ON;
    }
    if (reason.isEmpty() && needsReason(id)) {
      throw new BadInput("reason must say why nobody is to look after it");
    }
    Map<String, Value> trace = new HashMap<>();
    trace.put(OutgoingItem.DISMISSED, new Value.Num(clock.millis()));
    trace.put(DISMISSED_BY, new Value.Text(by.name()));
    reason.ifPresent(why -> trace.put(DISMISSED_FOR, new Value.Hidden(why)));
    Change off =
        new Change.Update(
            entry.get().item().key(),
            trace,
            Map.of(),
            Set.of(Attributes.BOARD, Attributes.BOARD_AT),
            entry.get().still());
    return write(List.of(off), Settled.DISMISSED);
  }

  private Settled write(List<Change> changes, Settled done) {
    Written written = table.writeAll(changes, ids.next());
    if (written instanceof Written.Refused refused) {
      return refused.index() == 0 ? Settled.NOT_PARKED : Settled.OVERTAKEN;
    }
    return done;
  }

  /** A parked item without what is sealed: that it does not open may be why it was parked. */
  private record Entry(What what, Item item) {

    boolean parked() {
      return what.goesOn()
          ? Parking.stuck(item) && item.text(Attributes.CLOCK).isPresent()
          : item.text(Attributes.BOARD).filter(Entry::isParked).isPresent();
    }

    private static boolean isParked(String list) {
      return list.endsWith("#" + Parking.LIST);
    }

    Parked shown() {
      return Parked.of(what, item);
    }

    /** Parked since the moment that was read: not released and parked again meanwhile. */
    Condition still() {
      return what.goesOn()
          ? same(Parking.STUCK)
          : Condition.all(
              Condition.is(Attributes.BOARD, item.text(Attributes.BOARD).orElseThrow()),
              same(Attributes.BOARD_AT));
    }

    private Condition same(String attribute) {
      return Condition.is(attribute, item.number(attribute).orElseThrow());
    }
  }

  private Optional<Entry> parked(Key key) {
    return What.of(key)
        .flatMap(what -> table.plain(key).map(item -> new Entry(what, item)))
        .filter(Entry::parked);
  }
}
