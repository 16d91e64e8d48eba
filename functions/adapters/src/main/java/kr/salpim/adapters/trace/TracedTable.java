package kr.salpim.adapters.trace;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.salpim.adapters.log.Trace;
import kr.salpim.adapters.metrics.Metrics;
import kr.salpim.domain.outbox.Outgoing;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.risk.Signal;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Due;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.table.Value;
import kr.salpim.domain.table.Written;

/**
 * Everything that happens is a write, so here the log follows it: a new outgoing message or signal
 * is born with the trace of what caused it, and each step of a message is one line. Where nothing
 * is known to be the cause it is the first item of the transaction.
 */
public final class TracedTable implements Table {

  private final Table inner;
  private final TraceIds traces;
  private final Steps steps;

  public TracedTable(Table inner, KeyedHash hash, Metrics metrics) {
    this.inner = inner;
    this.traces = new TraceIds(hash);
    this.steps = new Steps(traces, metrics);
  }

  @Override
  public Written write(Change change) {
    String cause = cause(change);
    Change traced = traced(change, cause);
    Written written = inner.write(traced);
    if (written instanceof Written.Applied applied) {
      steps.tell(traced, followed(applied.before()).orElse(cause));
    }
    return written;
  }

  @Override
  public Written writeAll(List<Change> changes, String token) {
    String cause = cause(changes.get(0));
    List<Change> traced = changes.stream().map(change -> traced(change, cause)).toList();
    Written written = inner.writeAll(traced, token);
    if (written instanceof Written.Applied) {
      traced.forEach(change -> steps.tell(change, cause));
    }
    return written;
  }

  private String cause(Change first) {
    return Trace.current().orElseGet(() -> traces.of(first.key()));
  }

  /** A receipt is told under the trace of the message that it is for. */
  private static Optional<String> followed(Optional<Item> before) {
    return before.flatMap(item -> item.text(Attributes.TRACE));
  }

  private static Change traced(Change change, String cause) {
    if (!(change instanceof Change.Put put)
        || !Outgoing.is(put.key()) && !Signal.is(put.key())
        || put.item().text(Attributes.TRACE).isPresent()) {
      return change;
    }
    Map<String, Value> attributes = new HashMap<>(put.item().attributes());
    attributes.put(Attributes.TRACE, new Value.Text(cause));
    return new Change.Put(new Item(put.key(), attributes), put.when());
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
  public Optional<Item> plain(Key key) {
    return inner.plain(key);
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
