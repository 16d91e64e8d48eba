package kr.salpim.adapters.trace;

import java.util.function.Supplier;
import kr.salpim.adapters.log.Trace;
import kr.salpim.domain.Causes;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.table.Item;

/** What a thread does for an item is logged and stored under the item's trace. */
public final class ThreadCauses implements Causes {

  private final TraceIds traces;

  public ThreadCauses(KeyedHash hash) {
    this.traces = new TraceIds(hash);
  }

  @Override
  public <T> T during(Item cause, Supplier<T> work) {
    return Trace.during(traces.of(cause), work);
  }
}
