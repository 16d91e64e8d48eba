package kr.salpim.domain.checkin;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.salpim.domain.area.Dong;
import kr.salpim.domain.clock.Clockwork;
import kr.salpim.domain.clock.Lane;
import kr.salpim.domain.clock.Timer;
import kr.salpim.domain.outbox.Parking;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Value;

/**
 * A heat or cold warning (폭염·한파): everybody of a dong who is tied to a volunteer is asked after
 * once more today. Item {@code D#<dong>} / {@code WARN#<day>}, so that two who begin it begin one.
 *
 * @param by token of whoever began it, who hears how it goes
 * @param cold whether it is for the cold
 * @param after token of the last volunteer who has a part of it, see {@link #part}
 * @param spread whether each has
 * @param told how often it was said how it goes
 */
record Warning(
    Item item, String by, boolean cold, Optional<String> after, boolean spread, int told) {

  private static final String SORT_PREFIX = "WARN#";
  private static final String BY = "wb";
  private static final String COLD = "co";
  private static final String AFTER = "af";
  private static final String SPREAD = "sp";
  private static final String TOLD = "to";
  private static final int DAY_LENGTH = 10;
  private static final int KEEP_DAYS = 400;

  static Key key(String dong, LocalDate day) {
    return new Key(Dong.partition(dong), SORT_PREFIX + day);
  }

  static boolean is(Key key) {
    return key.partition().startsWith(Dong.PARTITION_PREFIX) && key.sort().startsWith(SORT_PREFIX);
  }

  static Change begins(String dong, LocalDate day, String by, boolean cold, Instant now) {
    long expires = now.getEpochSecond() + KEEP_DAYS * 24L * 3600;
    Item.Builder item = Item.at(key(dong, day)).text(BY, by).number(Attributes.EXPIRES, expires);
    if (cold) {
      item.number(COLD, 1);
    }
    return new Change.Put(
        Timer.ROUND_PLAN.start(item, dong, now, Lane.LATER).build(), Condition.absent());
  }

  static Warning from(Item item) {
    return new Warning(
        item,
        item.text(BY).orElseThrow(),
        item.number(COLD).orElse(0) == 1,
        item.text(AFTER),
        item.number(SPREAD).orElse(0) == 1,
        (int) item.number(TOLD).orElse(0));
  }

  String dong() {
    return item.key().partition().substring(Dong.PARTITION_PREFIX.length());
  }

  LocalDate day() {
    return day(item.key());
  }

  static LocalDate day(Key key) {
    int from = SORT_PREFIX.length();
    return LocalDate.parse(key.sort().substring(from, from + DAY_LENGTH));
  }

  /** The volunteer whose part of a warning stands under the key; empty for the warning itself. */
  static Optional<String> part(Key key) {
    String[] sort = key.sort().split("#", 3);
    return sort.length > 2 ? Optional.of(sort[2]) : Optional.empty();
  }

  /** The change by which a volunteer's neighbours are asked after, whatever the others' take. */
  Change part(String volunteer, Instant now) {
    Key key = new Key(item.key().partition(), item.key().sort() + "#" + volunteer);
    return new Change.Put(
        Timer.ROUND_PLAN.start(Item.at(key), volunteer, now, Lane.LATER).build(),
        Condition.always());
  }

  /** Volunteers up to this one have their parts. */
  Change goesOn(String last, Instant now) {
    return update(
        Map.of(AFTER, new Value.Text(last), Attributes.DUE, new Value.Num(now.toEpochMilli())),
        Set.of());
  }

  /** All have, and at that moment it is said how it goes. */
  Change spreadOut(Instant say) {
    return update(
        Map.of(SPREAD, new Value.Num(1), Attributes.DUE, new Value.Num(say.toEpochMilli())),
        Set.of(AFTER));
  }

  /** It was said how it goes, and is again at that moment. */
  Change said(Instant again) {
    return update(
        Map.of(TOLD, new Value.Num(told + 1L), Attributes.DUE, new Value.Num(again.toEpochMilli())),
        Set.of());
  }

  Change ends() {
    return update(Map.of(TOLD, new Value.Num(told + 1L)), Set.of(Attributes.CLOCK, Attributes.DUE));
  }

  private Change update(Map<String, Value> set, Set<String> also) {
    Set<String> remove = new HashSet<>(also);
    remove.addAll(
        Set.of(Clockwork.ATTEMPTS, Clockwork.CLAIMED_BY, Clockwork.REASON, Parking.STUCK));
    return new Change.Update(item.key(), set, Map.of(), remove, Clockwork.holds(item));
  }
}
