package kr.salpim.domain.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Helps to put transactions together. */
public final class Changes {

  private Changes() {}

  /** One change an item: of two that say the same of it, or take back each other, the later. */
  public static List<Change> once(List<Change> changes) {
    Map<Key, Change> last = new LinkedHashMap<>();
    changes.forEach(change -> last.put(change.key(), change));
    return List.copyOf(last.values());
  }
}
