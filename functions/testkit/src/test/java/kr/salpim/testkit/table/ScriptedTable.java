package kr.salpim.testkit.table;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Due;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.table.TableBusy;
import kr.salpim.domain.table.TableUnclear;
import kr.salpim.domain.table.Written;

/** Fails call by call as the test says, then lets through. */
final class ScriptedTable implements Table {

  enum Fault {
    NONE,
    BUSY,
    NOT_SENT,
    LOST,
    SLOW
  }

  private static final long SLOW_MILLIS = 800;

  private final Table inner;
  private final LongConsumer clock;
  private final Deque<Fault> faults = new ArrayDeque<>();
  private Fault otherwise = Fault.NONE;
  private Runnable meanwhile = () -> {};
  private int calls;

  /**
   * @param clock moves on by so many milliseconds
   */
  ScriptedTable(Table inner, LongConsumer clock) {
    this.inner = inner;
    this.clock = clock;
  }

  void next(Fault... wanted) {
    faults.addAll(List.of(wanted));
  }

  void always(Fault fault) {
    otherwise = fault;
  }

  /** What somebody else does while our call does not arrive. */
  void meanwhile(Runnable happens) {
    meanwhile = happens;
  }

  int calls() {
    return calls;
  }

  @Override
  public List<Item> query(String partition, String sortPrefix, int limit) {
    return call(() -> inner.query(partition, sortPrefix, limit));
  }

  @Override
  public Optional<Item> get(Key key) {
    return call(() -> inner.get(key));
  }

  @Override
  public Written write(Change change) {
    return call(() -> inner.write(change));
  }

  @Override
  public Written writeAll(List<Change> changes, String token) {
    return call(() -> inner.writeAll(changes, token));
  }

  @Override
  public List<Due> due(String clockPartition, long untilMillis, int limit) {
    return call(() -> inner.due(clockPartition, untilMillis, limit));
  }

  @Override
  public List<Due> dueAfter(String clockPartition, Due after, int limit) {
    return call(() -> inner.dueAfter(clockPartition, after, limit));
  }

  @Override
  public List<Key> board(String boardPartition, int limit) {
    return call(() -> inner.board(boardPartition, limit));
  }

  private <T> T call(Supplier<T> call) {
    calls++;
    Fault fault = faults.isEmpty() ? otherwise : faults.remove();
    switch (fault) {
      case BUSY -> throw new TableBusy("TransactionConflict");
      case NOT_SENT -> {
        meanwhile.run();
        throw new TableUnclear("SocketTimeout");
      }
      case SLOW -> {
        clock.accept(SLOW_MILLIS);
        throw new TableUnclear("SocketTimeout");
      }
      default -> {
        T answer = call.get();
        if (fault == Fault.LOST) {
          throw new TableUnclear("SocketTimeout");
        }
        return answer;
      }
    }
  }
}
