package kr.salpim.testkit.parked;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Due;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.table.Written;

/** A table some of whose items do not open, and others cannot be written as a whole. */
final class Damaged implements Table {

  /** What goes wrong; its text quotes what nobody else may read. */
  static final class Damage extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Damage() {
      super("김주민");
    }
  }

  private final Table inner;
  final Set<Key> shut = new HashSet<>();
  final Set<Key> stuck = new HashSet<>();

  Damaged(Table inner) {
    this.inner = inner;
  }

  @Override
  public Optional<Item> get(Key key) {
    if (shut.contains(key)) {
      throw new Damage();
    }
    return inner.get(key);
  }

  @Override
  public Optional<Item> plain(Key key) {
    return inner.plain(key);
  }

  @Override
  public Written writeAll(List<Change> changes, String token) {
    if (changes.stream().anyMatch(c -> c instanceof Change.Put && stuck.contains(c.key()))) {
      throw new Damage();
    }
    return inner.writeAll(changes, token);
  }

  @Override
  public Written write(Change change) {
    return inner.write(change);
  }

  @Override
  public List<Item> query(String partition, String sortPrefix, int limit) {
    return inner.query(partition, sortPrefix, limit);
  }

  @Override
  public List<Due> due(String clockPartition, long untilMillis, int limit) {
    return inner.due(clockPartition, untilMillis, limit);
  }

  @Override
  public List<Due> dueAfter(String clockPartition, Due after, int limit) {
    return inner.dueAfter(clockPartition, after, limit);
  }

  @Override
  public List<Key> board(String boardPartition, int limit) {
    return inner.board(boardPartition, limit);
  }
}
