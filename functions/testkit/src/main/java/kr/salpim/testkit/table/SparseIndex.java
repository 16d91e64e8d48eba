package kr.salpim.testkit.table;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.stream.Stream;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;

/** A sparse index: it holds only items that carry both its attributes. */
final class SparseIndex {

  /** A row of the index. */
  record Row(String partition, long at, Key key) {}

  static final Comparator<Row> ORDER =
      Comparator.comparing(Row::partition, ByteOrder.TEXT)
          .thenComparingLong(Row::at)
          .thenComparing(Row::key, ByteOrder.KEYS);

  private static final Key LOWEST = new Key("", "");

  private final String partitionAttribute;
  private final String sortAttribute;
  private final TreeSet<Row> rows = new TreeSet<>(ORDER);

  SparseIndex(String partitionAttribute, String sortAttribute) {
    this.partitionAttribute = partitionAttribute;
    this.sortAttribute = sortAttribute;
  }

  void replace(Optional<Item> before, Optional<Item> after) {
    before.flatMap(this::row).ifPresent(rows::remove);
    after.flatMap(this::row).ifPresent(rows::add);
  }

  /**
   * The rows of a partition up to {@code last}, lowest first, as they were before the {@code
   * newest} entries. Of what is beyond nothing is touched: a million may wait there.
   */
  List<Row> rows(String partition, long last, List<StreamEntry> newest) {
    TreeSet<Row> seen = new TreeSet<>(ORDER);
    for (Row row : rows.tailSet(new Row(partition, Long.MIN_VALUE, LOWEST), true)) {
      if (!row.partition().equals(partition) || row.at() > last) {
        break;
      }
      seen.add(row);
    }
    for (int at = newest.size() - 1; at >= 0; at--) {
      StreamEntry entry = newest.get(at);
      seen.removeIf(row -> row.key().equals(entry.key()));
      Stream<Row> old = entry.before().flatMap(this::row).stream();
      old.filter(row -> row.partition().equals(partition) && row.at() <= last).forEach(seen::add);
    }
    return List.copyOf(seen);
  }

  private Optional<Row> row(Item item) {
    Optional<String> partition = item.text(partitionAttribute);
    OptionalLong at = item.number(sortAttribute);
    return partition.isPresent() && at.isPresent()
        ? Optional.of(new Row(partition.get(), at.getAsLong(), item.key()))
        : Optional.empty();
  }
}
