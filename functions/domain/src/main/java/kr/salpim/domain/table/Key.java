package kr.salpim.domain.table;

import java.util.Objects;

/** Where an item stands in the one table: partition key and sort key, as in the design's list. */
public record Key(String partition, String sort) {

  public Key {
    Objects.requireNonNull(partition, "partition");
    Objects.requireNonNull(sort, "sort");
  }
}
