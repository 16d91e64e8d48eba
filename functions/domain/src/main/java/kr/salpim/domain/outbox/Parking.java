package kr.salpim.domain.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.salpim.domain.Ids;
import kr.salpim.domain.Mishaps;
import kr.salpim.domain.area.Directory;
import kr.salpim.domain.clock.Clockwork;
import kr.salpim.domain.clock.Lane;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.table.Value;
import kr.salpim.domain.table.Written;
import kr.salpim.domain.text.Texts;

/**
 * What cannot be done leaves the clock for the dong's {@code parked} list, and a person is told.
 *
 * <p>An alert is the exception, for its ladder must never go silent, and so are an SOS, a visit and
 * what plans visits. They stay on the clock, where they are tried on at a slower pace: what was
 * wrong with them may be mended meanwhile, and then they go on by themselves. A person is told
 * once, of an alert and an SOS at any hour, and of a referral once a day. An alert and a referral
 * stay on the lists on which they stand while they are open; the others stand on the parked list
 * until they are written anew.
 */
public final class Parking {

  /** Name of the list that people look at. */
  public static final String LIST = "parked";

  private static final String SOS_LIST = "parked-sos";

  /**
   * When something was given up that is tried on, epoch milliseconds. Whatever happens to it writes
   * it anew without this.
   */
  public static final String STUCK = "gu";

  /** When a person was told of it last, epoch milliseconds; only where that is said again. */
  public static final String TOLD = "gt";

  /** What goes where it works again and is not written whole, its place on the list included. */
  public static final Set<String> TRIED_ON =
      Stream.concat(Clockwork.TRIED.stream(), Stream.of(STUCK, TOLD))
          .collect(Collectors.toUnmodifiableSet());

  /** How soon a stuck one is tried again: a person was told, and a mended one need not wait. */
  static final Duration STUCK_PACE = Duration.ofMinutes(10);

  /** No referral may fall silent: while one is stuck its own reminders are not sent. */
  static final Duration TOLD_AGAIN = Duration.ofDays(1);

  private static final String TEXT = "parked.told";
  private static final String STUCK_TEXT = "parked.alert";
  private static final String SOS_TEXT = "parked.sos";
  private static final String VISIT_TEXT = "parked.visit";
  private static final String ROUND_TEXT = "parked.round";
  private static final String REFERRAL_TEXT = "parked.referral";

  private final Table table;
  private final ParkedNotices notices;
  private final Clock clock;
  private final Ids ids;
  private final Mishaps mishaps;

  public Parking(
      Table table,
      Directory directory,
      Texts texts,
      KeyedHash hash,
      Clock clock,
      Ids ids,
      Mishaps mishaps) {
    this.table = table;
    this.notices = new ParkedNotices(directory, texts, hash);
    this.clock = clock;
    this.ids = ids;
    this.mishaps = mishaps;
  }

  /**
   * Partition of a dong's SOS of which nobody could be told: a part of the parked list by itself,
   * for it must not be lost among hundreds of messages.
   */
  public static String sosList(String dong) {
    return dong + "#" + SOS_LIST;
  }

  /** Partition of a dong's parked list in the {@code board} index. */
  public static String list(String dong) {
    return dong + "#" + LIST;
  }

  /**
   * Parks an item that is held by a claim, and tells a person, unless the item is what would have
   * told them.
   *
   * @param result further attributes of the item, such as its last state
   */
  public void park(Item worked, String dong, Map<String, Value> result) {
    Instant now = clock.instant();
    Map<String, Value> set = new HashMap<>(result);
    set.put(Attributes.BOARD, new Value.Text(list(dong)));
    set.put(Attributes.BOARD_AT, new Value.Num(now.toEpochMilli()));
    Change parked =
        new Change.Update(
            worked.key(), set, Map.of(), Set.of(Attributes.CLOCK, Attributes.DUE), asSeen(worked));
    told(parked, tells(worked) ? List.of() : notices(worked, dong, now), dong);
  }

  /**
   * Slows down an alert that is held by a claim, and the first time tells a person.
   *
   * @param reason for {@link Clockwork#REASON}
   */
  public void slowDown(Item alert, String dong, String reason) {
    slowDown(alert, dong, reason, Map.of(), MessageClass.URGENT, STUCK_TEXT, !stuck(alert));
  }

  /** Likewise an SOS of which nobody could be told; it stands on the parked list as well. */
  public void slowDownSos(Item sos, String dong, String reason) {
    slowDown(
        sos, dong, reason, listed(sos, sosList(dong)), MessageClass.URGENT, SOS_TEXT, !stuck(sos));
  }

  /** Likewise what is asked after neighbours, or planned of it. */
  public void slowDownRound(Item sheet, String dong, String reason) {
    slowDownListed(sheet, dong, reason, ROUND_TEXT);
  }

  /**
   * Likewise a referral, of which a person is told again each day; it stays on the list of those
   * that are open.
   *
   * @param urgent whether somebody is to hear at any hour
   */
  public void slowDownReferral(Item referral, String dong, String reason, boolean urgent) {
    long now = clock.millis();
    long again = referral.number(TOLD).orElse(0) + TOLD_AGAIN.toMillis();
    boolean tell = !stuck(referral) || now >= again;
    Map<String, Value> told = tell ? Map.of(TOLD, new Value.Num(now)) : Map.of();
    MessageClass type = urgent ? MessageClass.URGENT : MessageClass.OPERATIONAL;
    slowDown(referral, dong, reason, told, type, REFERRAL_TEXT, tell);
  }

  /** Likewise a visit or the plan of a household: nobody may be forgotten for it. */
  public void slowDownVisit(Item visit, String dong, String reason) {
    slowDownListed(visit, dong, reason, VISIT_TEXT);
  }

  private void slowDownListed(Item item, String dong, String reason, String text) {
    MessageClass type = MessageClass.OPERATIONAL;
    slowDown(item, dong, reason, listed(item, list(dong)), type, text, !stuck(item));
  }

  private Map<String, Value> listed(Item stuck, String list) {
    return Map.of(
        Attributes.BOARD, new Value.Text(list), Attributes.BOARD_AT, new Value.Num(since(stuck)));
  }

  private long since(Item stuck) {
    return stuck.number(STUCK).orElseGet(clock::millis);
  }

  private void slowDown(
      Item alert,
      String dong,
      String reason,
      Map<String, Value> listed,
      MessageClass type,
      String text,
      boolean tell) {
    Instant now = clock.instant();
    Map<String, Value> set = new HashMap<>(listed);
    set.put(Clockwork.REASON, new Value.Text(reason));
    set.put(Attributes.DUE, new Value.Num(now.plus(STUCK_PACE).toEpochMilli()));
    set.put(STUCK, new Value.Num(since(alert)));
    Change slower = new Change.Update(alert.key(), set, Map.of(), Set.of(), Clockwork.holds(alert));
    if (tell) {
      told(slower, notices.of("", dong, type, text, now), dong);
    } else {
      table.write(slower);
    }
  }

  /** Whether it was given up and is tried on, and a person told. */
  public static boolean stuck(Item item) {
    return item.number(STUCK).isPresent();
  }

  /** Writes the change, with the first of the notices that was not sent yet. */
  private void told(Change parked, List<Change> notices, String dong) {
    for (Change notice : notices) {
      Written written = table.writeAll(List.of(parked, notice), ids.next());
      if (written instanceof Written.Applied) {
        mishaps.parked(dong);
        return;
      }
      if (written instanceof Written.Refused refused && refused.index() == 0) {
        return;
      }
    }
    if (table.write(parked) instanceof Written.Applied) {
      mishaps.parked(dong);
    }
  }

  /** Held, and for a message also in the state in which it was seen. */
  private static Condition asSeen(Item worked) {
    Condition held = Clockwork.holds(worked);
    return Outgoing.is(worked)
        ? Condition.all(held, Condition.is(OutgoingItem.STATE, OutgoingItem.stateOf(worked).rank()))
        : held;
  }

  private List<Change> notices(Item worked, String dong, Instant now) {
    MessageClass type = waits(worked) ? MessageClass.INFORMATIONAL : MessageClass.OPERATIONAL;
    return notices.of(notices.reader(worked), dong, type, TEXT, now);
  }

  /** Whether what failed could wait itself: then nobody is woken for it. */
  private static boolean waits(Item worked) {
    Optional<MessageClass> type = worked.text(OutgoingItem.CLASS).map(MessageClass::valueOf);
    return type.map(Outgoing::lane)
        .map(Lane.LATER::equals)
        .orElseGet(() -> worked.text(Attributes.LANE).equals(Optional.of(Lane.LATER.stored())));
  }

  /** Whether it is what would have told a person. */
  private static boolean tells(Item worked) {
    return Outgoing.is(worked)
        && worked
            .secret(OutgoingItem.WORDING)
            .map(Wording::from)
            .filter(wording -> wording.key().equals(TEXT))
            .isPresent();
  }
}
