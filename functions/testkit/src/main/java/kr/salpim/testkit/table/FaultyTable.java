package kr.salpim.testkit.table;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Due;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.table.TableBusy;
import kr.salpim.domain.table.TableUnclear;
import kr.salpim.domain.table.Written;

/**
 * Puts seeded faults before a table: what DynamoDB does on bad days, and its local edition never.
 */
public final class FaultyTable implements Table {

  private final Table inner;
  private final Faults faults;

  /** Faults before any table; the lag of index reads is only there before {@link #memory}. */
  public FaultyTable(Table inner, Faults faults) {
    this.inner = inner;
    this.faults = faults;
  }

  /** The twin whose index reads lag by these faults; to be put behind a {@code FaultyTable}. */
  public static MemoryTable memory(Faults faults) {
    return new MemoryTable(faults::nextLag);
  }

  @Override
  public List<Item> query(String partition, String sortPrefix, int limit) {
    return read(() -> inner.query(partition, sortPrefix, limit));
  }

  @Override
  public Optional<Item> get(Key key) {
    return read(() -> inner.get(key));
  }

  @Override
  public List<Due> due(String clockPartition, long untilMillis, int limit) {
    return read(() -> inner.due(clockPartition, untilMillis, limit));
  }

  @Override
  public List<Due> dueAfter(String clockPartition, Due after, int limit) {
    return read(() -> inner.dueAfter(clockPartition, after, limit));
  }

  @Override
  public List<Key> board(String boardPartition, int limit) {
    return read(() -> inner.board(boardPartition, limit));
  }

  @Override
  public Written write(Change change) {
    return written(() -> inner.write(change));
  }

  @Override
  public Written writeAll(List<Change> changes, String token) {
    if (faults.conflict()) {
      throw new TableBusy("TransactionConflict");
    }
    return written(() -> inner.writeAll(changes, token));
  }

  private <T> T read(Supplier<T> call) {
    throttle();
    T answer = call.get();
    loseAnswer();
    return answer;
  }

  private Written written(Supplier<Written> call) {
    throttle();
    int number = faults.beforeWrite();
    Written written = faults.step(call);
    faults.afterWrite(number);
    loseAnswer();
    return written;
  }

  private void throttle() {
    if (faults.throttled()) {
      throw new TableBusy("ThrottlingException");
    }
  }

  private void loseAnswer() {
    if (faults.answerLost()) {
      throw new TableUnclear("SocketTimeout");
    }
  }
}
