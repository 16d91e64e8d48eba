package kr.salpim.domain.watch;

import java.util.Locale;
import kr.salpim.domain.area.Dong;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;

/**
 * One of the places for watches that an office has: item {@code D#<code>} / {@code WATCH#<nn>}.
 * There are as many as it may have watches, so that two who register one at once cannot pass the
 * limit.
 *
 * @param watch id of the watch
 */
record WatchPlace(String office, int number, String watch) {

  static final String SORT_PREFIX = "WATCH#";
  private static final String WATCH = "w";

  private Key key() {
    String sort = SORT_PREFIX + String.format(Locale.ROOT, "%02d", number);
    return new Key(Dong.partition(office), sort);
  }

  /** The change that takes the place, which nobody may have taken. */
  Change taken() {
    return new Change.Put(Item.at(key()).text(WATCH, watch).build(), Condition.absent());
  }

  Change freed() {
    return new Change.Delete(key(), Condition.is(WATCH, watch));
  }

  static WatchPlace from(Item item) {
    return new WatchPlace(
        item.key().partition().substring(Dong.PARTITION_PREFIX.length()),
        Integer.parseInt(item.key().sort().substring(SORT_PREFIX.length())),
        item.text(WATCH).orElseThrow());
  }
}
