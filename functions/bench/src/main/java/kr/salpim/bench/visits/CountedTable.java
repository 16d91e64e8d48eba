package kr.salpim.bench.visits;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kr.salpim.bench.capacity.Units;
import kr.salpim.domain.household.Replan;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Due;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.table.Value;
import kr.salpim.domain.table.Written;
import kr.salpim.testkit.table.MemoryTable;

/**
 * A table in memory that counts request units as AWS bills them, by the size of items: for as many
 * items as DynamoDB Local would take hours for. For one thread.
 */
public final class CountedTable implements Table {

  private static final int READ_UNIT = 4_096;
  private static final int WRITE_UNIT = 1_024;

  /** What sealing adds to a value: nonce, tag and header, then Base64. */
  private static final int SEAL = 33;

  /** What the index of the clock is read for: whether anything is due. */
  private static final String CLOCK = "clock";

  private final MemoryTable memory;
  private final Map<String, Units> kinds = new TreeMap<>();

  public CountedTable(MemoryTable memory) {
    this.memory = memory;
  }

  /** All but what finding out costs whether anything is due. */
  public Units work() {
    return kinds().values().stream().reduce(Units.NONE, Units::plus);
  }

  public Units all() {
    return kinds.values().stream().reduce(Units.NONE, Units::plus);
  }

  /** Where that goes, by the kind of item: what its sort key begins with. */
  public Map<String, Units> kinds() {
    Map<String, Units> work = new TreeMap<>(kinds);
    work.remove(CLOCK);
    return work;
  }

  private void read(String kind, double units) {
    kinds.merge(kind, new Units(units, 0), Units::plus);
  }

  private void written(Key key, double units) {
    kinds.merge(kind(key.sort()), new Units(0, units), Units::plus);
  }

  /** {@code PLAN} is how far a household is planned, {@code PLAN#} what it is enrolled in. */
  private static String kind(String sort) {
    return sort.equals(Replan.SORT) ? sort : sort.replaceFirst("#.*", "#");
  }

  @Override
  public List<Item> query(String partition, String sortPrefix, int limit) {
    List<Item> found = memory.query(partition, sortPrefix, limit);
    long bytes = found.stream().mapToLong(CountedTable::size).sum();
    read(kind(sortPrefix), units(bytes, READ_UNIT));
    return found;
  }

  @Override
  public Optional<Item> get(Key key) {
    Optional<Item> found = memory.get(key);
    read(kind(key.sort()), units(size(found), READ_UNIT));
    return found;
  }

  @Override
  public Written write(Change change) {
    Optional<Item> before = memory.get(change.key());
    Written written = memory.write(change);
    boolean applied = written instanceof Written.Applied;
    written(change.key(), applied ? cost(before, change.key(), 1) : 1);
    return written;
  }

  @Override
  public Written writeAll(List<Change> changes, String token) {
    List<Optional<Item>> before = changes.stream().map(c -> memory.get(c.key())).toList();
    Written written = memory.writeAll(changes, token);
    boolean applied = written instanceof Written.Applied;
    for (int n = 0; n < changes.size(); n++) {
      Key key = changes.get(n).key();
      written(key, applied ? cost(before.get(n), key, 2) : 2);
    }
    return written;
  }

  @Override
  public List<Due> due(String clockPartition, long untilMillis, int limit) {
    return counted(clockPartition, memory.due(clockPartition, untilMillis, limit));
  }

  private List<Due> counted(String clockPartition, List<Due> due) {
    long bytes = due.stream().mapToLong(row -> bytes(row.key()) + clockPartition.length()).sum();
    read(CLOCK, units(bytes, READ_UNIT) / 2);
    return due;
  }

  @Override
  public List<Due> dueAfter(String clockPartition, Due after, int limit) {
    return counted(clockPartition, memory.dueAfter(clockPartition, after, limit));
  }

  @Override
  public List<Key> board(String boardPartition, int limit) {
    List<Key> keys = memory.board(boardPartition, limit);
    read("board", units(keys.stream().mapToLong(CountedTable::bytes).sum(), READ_UNIT) / 2);
    return keys;
  }

  /** The item once or, in a transaction, twice, and the indexes in which its place changes. */
  private double cost(Optional<Item> before, Key key, int times) {
    Optional<Item> after = memory.get(key);
    return times * units(Math.max(size(before), size(after)), WRITE_UNIT)
        + index(before, after, Attributes.CLOCK, Attributes.DUE)
        + index(before, after, Attributes.BOARD, Attributes.BOARD_AT);
  }

  private static int index(Optional<Item> before, Optional<Item> after, String name, String at) {
    Optional<String> from = place(before, name, at);
    Optional<String> to = place(after, name, at);
    if (from.equals(to)) {
      return 0;
    }
    return (from.isPresent() ? 1 : 0) + (to.isPresent() ? 1 : 0);
  }

  private static Optional<String> place(Optional<Item> item, String name, String at) {
    return item.filter(i -> i.number(at).isPresent())
        .flatMap(i -> i.text(name).map(shard -> shard + i.number(at).getAsLong()));
  }

  private static double units(long bytes, int unit) {
    return Math.max(1, (bytes + unit - 1) / unit);
  }

  private static long size(Optional<Item> item) {
    return item.map(CountedTable::size).orElse(0L);
  }

  private static long size(Item item) {
    long bytes = bytes(item.key()) + "pk".length() + "sk".length();
    for (var attribute : item.attributes().entrySet()) {
      bytes += bytes(attribute.getKey()) + bytes(attribute.getValue());
    }
    return bytes;
  }

  private static long bytes(Key key) {
    return bytes(key.partition()) + bytes(key.sort());
  }

  private static long bytes(Value value) {
    if (value instanceof Value.Text text) {
      return bytes(text.text());
    }
    if (value instanceof Value.Hidden hidden) {
      return (bytes(hidden.secret().reveal()) + SEAL) * 4 / 3;
    }
    // A number has a byte for two digits, and one more.
    return 8;
  }

  private static long bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
