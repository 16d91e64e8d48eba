package kr.salpim.testkit.centre;

import java.util.List;
import java.util.Optional;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Due;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.table.Written;
import kr.salpim.testkit.table.MemoryTable;

/** A table during whose writes something else happens, once. */
final class Interrupted implements Table {

  private final MemoryTable memory = new MemoryTable();
  private String prefix = "";
  private Runnable happens = () -> {};

  MemoryTable memory() {
    return memory;
  }

  /** Right after the next write to an item of such a partition. */
  void afterWriteTo(String partitionPrefix, Runnable what) {
    prefix = partitionPrefix;
    happens = what;
  }

  @Override
  public Written write(Change change) {
    Written written = memory.write(change);
    if (!prefix.isEmpty() && change.key().partition().startsWith(prefix)) {
      Runnable once = happens;
      prefix = "";
      once.run();
    }
    return written;
  }

  @Override
  public Written writeAll(List<Change> changes, String token) {
    return memory.writeAll(changes, token);
  }

  @Override
  public List<Item> query(String partition, String sortPrefix, int limit) {
    return memory.query(partition, sortPrefix, limit);
  }

  @Override
  public Optional<Item> get(Key key) {
    return memory.get(key);
  }

  @Override
  public List<Due> due(String clockPartition, long untilMillis, int limit) {
    return memory.due(clockPartition, untilMillis, limit);
  }

  @Override
  public List<Due> dueAfter(String clockPartition, Due after, int limit) {
    return memory.dueAfter(clockPartition, after, limit);
  }

  @Override
  public List<Key> board(String boardPartition, int limit) {
    return memory.board(boardPartition, limit);
  }
}
