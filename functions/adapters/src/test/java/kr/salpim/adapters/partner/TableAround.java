package kr.salpim.adapters.partner;

import java.util.List;
import java.util.Optional;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Due;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.table.Written;

/** A table of which a test changes one thing. */
class TableAround implements Table {

  private final Table inner;

  TableAround(Table inner) {
    this.inner = inner;
  }

  @Override
  public List<Item> query(String partition, String sortPrefix, int limit) {
    return inner.query(partition, sortPrefix, limit);
  }

  @Override
  public Optional<Item> get(Key key) {
    return inner.get(key);
  }

  @Override
  public Written write(Change change) {
    return inner.write(change);
  }

  @Override
  public Written writeAll(List<Change> changes, String token) {
    return inner.writeAll(changes, token);
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
