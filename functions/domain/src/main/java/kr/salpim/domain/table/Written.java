package kr.salpim.domain.table;

import java.util.Optional;

/** How a write ended. */
public sealed interface Written {

  record Applied() implements Written {}

  /**
   * A condition did not hold; nothing was written.
   *
   * @param index which change was refused, counted from 0
   * @param found the item that stood there, where there was one
   */
  record Refused(int index, Optional<Item> found) implements Written {}
}
