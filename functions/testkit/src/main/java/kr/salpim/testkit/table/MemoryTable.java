package kr.salpim.testkit.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntSupplier;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.ChangeRules;
import kr.salpim.domain.table.Due;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.table.Value;
import kr.salpim.domain.table.Written;

/**
 * The table's twin in memory: thread-safe, with the stream of its changes. It keeps personal data
 * in clear where no sealing layer stands above it.
 */
public final class MemoryTable implements Table {

  private final TreeMap<Key, Item> items = new TreeMap<>(ByteOrder.KEYS);
  private final SparseIndex clock = new SparseIndex(Attributes.CLOCK, Attributes.DUE);
  private final SparseIndex board = new SparseIndex(Attributes.BOARD, Attributes.BOARD_AT);
  private final List<StreamEntry> stream = new ArrayList<>();
  private final Map<String, List<Change>> tokens = new LinkedHashMap<>();
  private final IntSupplier lag;

  public MemoryTable() {
    this(() -> 0);
  }

  /**
   * @param lag how many of the newest changes the next index read does not see yet
   */
  public MemoryTable(IntSupplier lag) {
    this.lag = lag;
  }

  @Override
  public synchronized List<Item> query(String partition, String sortPrefix, int limit) {
    ChangeRules.limit(limit);
    List<Item> found = new ArrayList<>();
    for (Item item : items.tailMap(new Key(partition, sortPrefix), true).values()) {
      boolean inside =
          item.key().partition().equals(partition) && item.key().sort().startsWith(sortPrefix);
      if (!inside || found.size() == limit) {
        break;
      }
      found.add(item);
    }
    return List.copyOf(found);
  }

  @Override
  public synchronized Optional<Item> get(Key key) {
    ChangeRules.key(key);
    return Optional.ofNullable(items.get(key));
  }

  @Override
  public synchronized Written write(Change change) {
    ChangeRules.single(change);
    Optional<Item> before = get(change.key()).map(MemoryTable::texts);
    Written written = apply(List.of(change));
    return written instanceof Written.Applied && change instanceof Change.Update
        ? new Written.Applied(before)
        : written;
  }

  /** A token is remembered with its changes: the same again is answered, not applied. */
  @Override
  public synchronized Written writeAll(List<Change> changes, String token) {
    ChangeRules.transaction(changes, token);
    if (changes.equals(tokens.get(token))) {
      return new Written.Applied();
    }
    Written written = apply(changes);
    if (written instanceof Written.Applied) {
      tokens.put(token, List.copyOf(changes));
    }
    return written;
  }

  @Override
  public synchronized List<Due> due(String clockPartition, long untilMillis, int limit) {
    ChangeRules.limit(limit);
    return clock.rows(clockPartition, untilMillis, unseen()).stream()
        .limit(limit)
        .map(row -> new Due(row.key(), row.at()))
        .toList();
  }

  @Override
  public synchronized List<Due> dueAfter(String clockPartition, Due after, int limit) {
    ChangeRules.limit(limit);
    SparseIndex.Row last = new SparseIndex.Row(clockPartition, after.dueAt(), after.key());
    return clock.rows(clockPartition, Long.MAX_VALUE, unseen()).stream()
        .filter(row -> SparseIndex.ORDER.compare(row, last) > 0)
        .limit(limit)
        .map(row -> new Due(row.key(), row.at()))
        .toList();
  }

  @Override
  public synchronized List<Key> board(String boardPartition, int limit) {
    ChangeRules.limit(limit);
    List<SparseIndex.Row> rows =
        new ArrayList<>(board.rows(boardPartition, Long.MAX_VALUE, unseen()));
    Collections.reverse(rows);
    return rows.stream().limit(limit).map(SparseIndex.Row::key).toList();
  }

  /** Everything that is stored, in the order of keys. */
  public synchronized List<Item> all() {
    return List.copyOf(items.values());
  }

  /** The stream after {@code sequence}; 0 tells it from its beginning. */
  public synchronized List<StreamEntry> streamAfter(long sequence) {
    return List.copyOf(stream.subList((int) sequence, stream.size()));
  }

  /** Takes away what has expired, as TTL does some day. */
  public synchronized void removeExpired(long epochMillis) {
    for (Item item : all()) {
      if (item.expiredAt(epochMillis)) {
        store(item.key(), Optional.empty());
      }
    }
  }

  private static Item texts(Item item) {
    Map<String, Value> texts = new LinkedHashMap<>(item.attributes());
    texts.values().removeIf(value -> !(value instanceof Value.Text));
    return new Item(item.key(), texts);
  }

  private Written apply(List<Change> changes) {
    for (int index = 0; index < changes.size(); index++) {
      Change change = changes.get(index);
      Optional<Item> found = get(change.key());
      if (!Holds.of(change.when(), found)) {
        return new Written.Refused(index, found);
      }
    }
    List<Optional<Item>> effects = new ArrayList<>();
    changes.forEach(change -> effects.add(Effect.of(change, get(change.key()))));
    for (int index = 0; index < changes.size(); index++) {
      store(changes.get(index).key(), effects.get(index));
    }
    return new Written.Applied();
  }

  private void store(Key key, Optional<Item> after) {
    Optional<Item> before = get(key);
    if (before.equals(after)) {
      return;
    }
    after.ifPresentOrElse(item -> items.put(key, item), () -> items.remove(key));
    clock.replace(before, after);
    board.replace(before, after);
    stream.add(new StreamEntry(stream.size() + 1L, key, before, after));
  }

  private List<StreamEntry> unseen() {
    int behind = Math.min(lag.getAsInt(), stream.size());
    return List.copyOf(stream.subList(stream.size() - behind, stream.size()));
  }
}
