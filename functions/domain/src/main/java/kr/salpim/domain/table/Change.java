package kr.salpim.domain.table;

import java.util.Map;
import java.util.Set;

/** One conditional write. Several of them, on different items, make one transaction. */
public sealed interface Change {

  Key key();

  Condition when();

  /** Writes the whole item. */
  record Put(Item item, Condition when) implements Change {
    @Override
    public Key key() {
      return item.key();
    }
  }

  /**
   * Changes attributes of an item, which it creates where the condition lets it.
   *
   * @param set attributes to set
   * @param add numbers to add to; a missing number counts as 0
   * @param remove attributes to take away
   */
  record Update(
      Key key, Map<String, Value> set, Map<String, Long> add, Set<String> remove, Condition when)
      implements Change {
    public Update {
      set = Map.copyOf(set);
      add = Map.copyOf(add);
      remove = Set.copyOf(remove);
    }
  }

  record Delete(Key key, Condition when) implements Change {}

  /** Writes nothing; its condition must hold for the transaction to be applied. */
  record Check(Key key, Condition when) implements Change {}
}
