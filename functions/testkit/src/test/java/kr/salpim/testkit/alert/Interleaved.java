package kr.salpim.testkit.alert;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BooleanSupplier;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Due;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.table.Written;

/**
 * A table before some of whose transactions another writer comes first: two writers at once whose
 * steps a seed orders, so that a run can be repeated.
 */
public final class Interleaved implements Table {

  private final Table inner;
  private BooleanSupplier first = () -> false;
  private Runnable other = () -> {};
  private boolean inside;
  private boolean beforeWrites;

  public Interleaved(Table inner) {
    this.inner = inner;
  }

  /** What the other writer does from now on before one transaction in three. */
  void between(Random drawn, Runnable what) {
    first = () -> drawn.nextInt(3) == 0;
    other = what;
  }

  /** What the other writer does from now on before each transaction. */
  public void always(Runnable what) {
    first = () -> true;
    other = what;
  }

  /** What the other writer does from now on before each transaction and each single write. */
  public void beforeAll(Runnable what) {
    always(what);
    beforeWrites = true;
  }

  @Override
  public Written writeAll(List<Change> changes, String token) {
    otherFirst();
    return inner.writeAll(changes, token);
  }

  @Override
  public Written write(Change change) {
    if (beforeWrites) {
      otherFirst();
    }
    return inner.write(change);
  }

  private void otherFirst() {
    if (!inside && first.getAsBoolean()) {
      inside = true;
      try {
        other.run();
      } finally {
        inside = false;
      }
    }
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
