package kr.salpim.domain.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.salpim.domain.Ids;

/** Helps to put transactions together. */
public final class Changes {

  private Changes() {}

  /**
   * Applies them together. One alone is a write by itself: as a transaction it is billed twice.
   * Where its answer is lost and somebody else writes before it is repeated it is told to be
   * refused, so this is for whoever looks again at what was to be done, as the clock does.
   */
  public static Written apply(Table table, List<Change> changes, Ids ids) {
    return changes.size() == 1 ? table.write(changes.get(0)) : table.writeAll(changes, ids.next());
  }

  /** One change an item: of two that say the same of it, or take back each other, the later. */
  public static List<Change> once(List<Change> changes) {
    Map<Key, Change> last = new LinkedHashMap<>();
    changes.forEach(change -> last.put(change.key(), change));
    return List.copyOf(last.values());
  }
}
