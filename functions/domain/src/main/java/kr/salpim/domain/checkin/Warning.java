package kr.salpim.domain.checkin;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
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
 * @param after token of the last volunteer whose neighbours are asked after
 * @param told how often it was said how it goes
 */
record Warning(Item item, String by, boolean cold, Optional<String> after, int told) {

  private static final String SORT_PREFIX = "WARN#";
  private static final String BY = "by";
  private static final String COLD = "co";
  private static final String AFTER = "af";
  private static final String TOLD = "to";
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
        (int) item.number(TOLD).orElse(0));
  }

  String dong() {
    return item.key().partition().substring(Dong.PARTITION_PREFIX.length());
  }

  LocalDate day() {
    return LocalDate.parse(item.key().sort().substring(SORT_PREFIX.length()));
  }

  /** Some of a volunteer's neighbours are asked after, or all of them; the next page is due. */
  Change asked(Optional<String> last, Instant due) {
    Map<String, Value> set = new HashMap<>();
    last.ifPresent(token -> set.put(AFTER, new Value.Text(token)));
    set.put(Attributes.DUE, new Value.Num(due.toEpochMilli()));
    return update(set, Set.of());
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
