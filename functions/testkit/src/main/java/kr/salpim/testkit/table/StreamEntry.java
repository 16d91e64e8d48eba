package kr.salpim.testkit.table;

import java.util.Optional;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;

/**
 * One change of an item, as the table's stream tells it. A write that changes nothing tells
 * nothing.
 *
 * @param sequence counts from 1 without gaps
 * @param before the item that stood there; the real stream does not tell it (NEW_IMAGE)
 * @param after the new image; empty where the item was removed
 */
public record StreamEntry(long sequence, Key key, Optional<Item> before, Optional<Item> after) {

  /** As DynamoDB names it. */
  public enum Kind {
    INSERT,
    MODIFY,
    REMOVE
  }

  public Kind kind() {
    if (after.isEmpty()) {
      return Kind.REMOVE;
    }
    return before.isEmpty() ? Kind.INSERT : Kind.MODIFY;
  }
}
