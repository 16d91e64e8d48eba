package kr.salpim.domain.visit;

import java.util.List;
import java.util.Optional;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Due;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.table.Written;

/** A table in which nothing stands. */
final class NoTable implements Table {

  @Override
  public List<Item> query(String partition, String sortPrefix, int limit) {
    return List.of();
  }

  @Override
  public Optional<Item> get(Key key) {
    return Optional.empty();
  }

  @Override
  public Written write(Change change) {
    throw new UnsupportedOperationException("nothing is written here");
  }

  @Override
  public Written writeAll(List<Change> changes, String token) {
    throw new UnsupportedOperationException("nothing is written here");
  }

  @Override
  public List<Due> due(String clockPartition, long untilMillis, int limit) {
    return List.of();
  }

  @Override
  public List<Due> dueAfter(String clockPartition, Due after, int limit) {
    return List.of();
  }

  @Override
  public List<Key> board(String boardPartition, int limit) {
    return List.of();
  }
}
