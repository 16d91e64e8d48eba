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
import kr.salpim.domain.area.Dong;
import kr.salpim.domain.area.Duty;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.clock.Clockwork;
import kr.salpim.domain.clock.Lane;
import kr.salpim.domain.contact.Address;
import kr.salpim.domain.contact.Role;
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
 * once, of an alert and an SOS at any hour. An alert stays on the list of open alerts; the others
 * stand on the parked list until they are written anew.
 */
public final class Parking {

  /** Name of the list that people look at. */
  public static final String LIST = "parked";

  /**
   * A person is told of the first at once, and of what follows together, this much later at most: a
   * provider that is down must not flood the one who is to help.
   */
  static final Duration TOLD_EVERY = Duration.ofMinutes(5);

  /**
   * When something was given up that is tried on, epoch milliseconds. Whatever happens to it writes
   * it anew without this.
   */
  public static final String STUCK = "gu";

  /** What goes where it works again and is not written whole, its place on the list included. */
  public static final Set<String> TRIED_ON =
      Stream.concat(Clockwork.TRIED.stream(), Stream.of(STUCK))
          .collect(Collectors.toUnmodifiableSet());

  /** How soon a stuck one is tried again: a person was told, and a mended one need not wait. */
  static final Duration STUCK_PACE = Duration.ofMinutes(10);

  private static final String TEXT = "parked.told";

  private static final String STUCK_TEXT = "parked.alert";

  private static final String SOS_TEXT = "parked.sos";

  private static final String VISIT_TEXT = "parked.visit";

  private static final List<Role> TOLD =
      List.of(Role.TEAM_LEAD, Role.DONG_HEAD, Role.NIGHT_DESK, Role.PLANNER);

  private final Table table;
  private final Directory directory;
  private final Texts texts;
  private final KeyedHash hash;
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
    this.directory = directory;
    this.texts = texts;
    this.hash = hash;
    this.clock = clock;
    this.ids = ids;
    this.mishaps = mishaps;
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
    slowDown(alert, dong, reason, Map.of(), MessageClass.URGENT, STUCK_TEXT);
  }

  /** Likewise an SOS of which nobody could be told; it stands on the parked list as well. */
  public void slowDownSos(Item sos, String dong, String reason) {
    slowDown(sos, dong, reason, listed(sos, dong), MessageClass.URGENT, SOS_TEXT);
  }

  /** Likewise a visit or the plan of a household: nobody may be forgotten for it. */
  public void slowDownVisit(Item visit, String dong, String reason) {
    slowDown(visit, dong, reason, listed(visit, dong), MessageClass.OPERATIONAL, VISIT_TEXT);
  }

  private Map<String, Value> listed(Item stuck, String dong) {
    return Map.of(
        Attributes.BOARD,
        new Value.Text(list(dong)),
        Attributes.BOARD_AT,
        new Value.Num(since(stuck)));
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
      String text) {
    Instant now = clock.instant();
    Map<String, Value> set = new HashMap<>(listed);
    set.put(Clockwork.REASON, new Value.Text(reason));
    set.put(Attributes.DUE, new Value.Num(now.plus(STUCK_PACE).toEpochMilli()));
    set.put(STUCK, new Value.Num(since(alert)));
    Change slower = new Change.Update(alert.key(), set, Map.of(), Set.of(), Clockwork.holds(alert));
    if (stuck(alert)) {
      table.write(slower);
    } else {
      told(slower, notices("", dong, type, text, now), dong);
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

  /**
   * What tells a person, in the order in which it is tried: at once, and where that was said
   * lately, once more when {@link #TOLD_EVERY} is over. Where that stands too, the person is told
   * already.
   */
  private List<Change> notices(Item worked, String code, Instant now) {
    MessageClass type = waits(worked) ? MessageClass.INFORMATIONAL : MessageClass.OPERATIONAL;
    return notices(recipient(worked), code, type, TEXT, now);
  }

  private List<Change> notices(
      String recipient, String code, MessageClass type, String text, Instant now) {
    // A dong that cannot be read throws: what failed stays on the clock until somebody can be told.
    Dong dong = directory.dong(code);
    return dong.first(TOLD, recipient).or(() -> Duty.first(dong, recipient)).stream()
        .flatMap(
            staff ->
                Stream.of(false, true).map(again -> notice(staff, dong, now, type, text, again)))
        .toList();
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

  private Change notice(
      Staff staff, Dong dong, Instant now, MessageClass type, String text, boolean again) {
    long span = now.toEpochMilli() / TOLD_EVERY.toMillis();
    Instant end = Instant.ofEpochMilli((span + 1) * TOLD_EVERY.toMillis());
    Outgoing message =
        Outgoing.causedBy(
                hash,
                "parked|" + text + "|" + type + "|" + dong.code() + "|" + span,
                again ? "again|" + staff.token() : "told|" + staff.token(),
                staff.address(),
                texts.korean(text, dong.sender()),
                type,
                dong.code(),
                now)
            .worded(Wording.of(text, "ko", dong.sender()));
    return again ? message.queueNotBefore(end) : message.queue(now, Lane.NOW);
  }

  /** Whoever could not be reached is not the one to tell; empty where the item is no message. */
  private String recipient(Item worked) {
    return worked
        .secret(OutgoingItem.TO)
        .map(address -> hash.of(Address.from(address).canonical()))
        .orElse("");
  }
}
