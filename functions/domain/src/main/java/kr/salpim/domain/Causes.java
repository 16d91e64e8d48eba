package kr.salpim.domain;

import java.util.function.Consumer;
import java.util.function.Supplier;
import kr.salpim.domain.table.Item;

/**
 * Knows for which item something is being done, so that what is written meanwhile can be followed
 * in the log, from a message's webhook to the receipts of what it called for.
 */
public interface Causes {

  /** Nobody follows anything. */
  Causes IGNORED =
      new Causes() {
        @Override
        public <T> T during(Item cause, Supplier<T> work) {
          return work.get();
        }
      };

  /** Does what the item calls for. */
  <T> T during(Item cause, Supplier<T> work);

  /** The same work, known to be done for the item that it is given. */
  default Consumer<Item> followed(Consumer<Item> work) {
    return item ->
        during(
            item,
            () -> {
              work.accept(item);
              return item;
            });
  }
}
