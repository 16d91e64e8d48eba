package kr.salpim.domain.table;

import java.util.Optional;

/** How a write ended. */
public sealed interface Written {

  /**
   * It was written.
   *
   * @param before the texts that a single update found, where the table tells them at no cost; they
   *     say nothing of how the write ended, so that all that were applied are equal
   */
  record Applied(Optional<Item> before) implements Written {

    public Applied() {
      this(Optional.empty());
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Applied;
    }

    @Override
    public int hashCode() {
      return Applied.class.hashCode();
    }
  }

  /**
   * A condition did not hold; nothing was written.
   *
   * @param index which change was refused, counted from 0
   * @param found the item that stood there, where there was one
   */
  record Refused(int index, Optional<Item> found) implements Written {}
}
