package kr.salpim.domain.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Item;

/** Puts items on the clock: everything that is still to be done, in order, in 16 shards a kind. */
public enum Timer {
  /** Somebody pressed SOS on a watch, and nobody has answered yet. */
  SOS("sos"),
  /** Inbound messages that nobody has reacted to. */
  INBOUND("in"),
  /** Outgoing messages that are not at their end. */
  OUTGOING("out"),
  /**
   * Of these what may wait: shards of its own, so that however many they are, none stands before.
   */
  OUTGOING_LATER("out-later"),
  /** Signals that nobody has reacted to. */
  SIGNAL("sig"),
  /** Of these what may wait: what was loaded from a file. */
  SIGNAL_LATER("sig-later"),
  /** Households to be assessed anew, because one was merged into them or a person decided. */
  HOUSEHOLD("house"),
  /** Open alerts: when the ladder climbs next. */
  ALERT("alert"),
  /** Households whose visits are to be planned. */
  PLAN("plan"),
  /**
   * Visits that should have begun or ended by then: shards of their own, so that no storm of
   * reminders stands before somebody in danger.
   */
  VISIT_SAFETY("visit-safety"),
  /** Other visits: what is to be said or asked next. */
  VISIT("visit"),
  /** Sheets of check-ins: whom somebody is asked after next. */
  ROUND("round"),
  /** Volunteers whose next day of check-ins is to be planned. */
  ROUND_PLAN("round-plan"),
  /** Referrals: who is reminded next. */
  REFERRAL("referral"),
  /** Long jobs: which page comes next. */
  JOB("job");

  /** Spreads a kind's writes over partitions of the index, each good for 1,000 WCU a second. */
  public static final int SHARDS = 16;

  /**
   * A new fact is born leased to the stream; what the stream has not done by then the tick does.
   * Longer than a stream consumer's time-out with a retry, short enough for somebody in trouble.
   */
  public static final Duration BORN_LEASED_FOR = Duration.ofSeconds(120);

  /** A claim holds this long: the functions' time-out of 30 s and 30 s more. */
  public static final Duration LEASE = Duration.ofSeconds(60);

  private final String kind;

  Timer(String kind) {
    this.kind = kind;
  }

  /** The timer of outgoing messages of a lane. */
  public static Timer outgoing(Lane lane) {
    return lane == Lane.NOW ? OUTGOING : OUTGOING_LATER;
  }

  /** The timer of signals of a lane. */
  public static Timer signal(Lane lane) {
    return lane == Lane.NOW ? SIGNAL : SIGNAL_LATER;
  }

  /** The kind's name, with which its clock partitions begin. */
  public String kind() {
    return kind;
  }

  /** The clock partition of the item with this id. */
  public String partition(String id) {
    return partition(Math.floorMod(id.hashCode(), SHARDS));
  }

  private String partition(int shard) {
    return String.format(Locale.ROOT, "%s#%02d", kind, shard);
  }

  /** All partitions; tick n begins at shard n mod 16, so that overlapping ticks do not fight. */
  public List<String> partitions(Instant now) {
    long tick = now.getEpochSecond() / 60;
    return IntStream.range(0, SHARDS)
        .mapToObj(i -> partition((int) Math.floorMod(tick + i, (long) SHARDS)))
        .toList();
  }

  /** Adds the clock's attributes to a new item. */
  public Item.Builder start(Item.Builder item, String id, Instant due, Lane lane) {
    return item.text(Attributes.CLOCK, partition(id))
        .number(Attributes.DUE, due.toEpochMilli())
        .text(Attributes.LANE, lane.stored());
  }
}
