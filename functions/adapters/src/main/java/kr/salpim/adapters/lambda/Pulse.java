package kr.salpim.adapters.lambda;

import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import kr.salpim.adapters.log.EventLog;
import kr.salpim.adapters.log.LogField;
import kr.salpim.adapters.metrics.Metric;
import kr.salpim.adapters.metrics.Metrics;
import kr.salpim.domain.clock.Clockwork;

/** What each tick tells operators. Nothing that is measured for them can fail what was done. */
@Singleton
public class Pulse {

  private final Metrics metrics;

  public Pulse(Metrics metrics) {
    this.metrics = metrics;
  }

  /** What a tick did, and how late it left what it did not do. */
  public Tick.Report after(Clockwork.Tick tick) {
    metrics.tell(Metric.OLDEST_DUE, TimeUnit.MILLISECONDS.toSeconds(tick.lateMillis()));
    return Tick.Report.of(tick);
  }

  /** A number that is read only where somebody hears it. */
  public void gauge(Metric metric, IntSupplier value) {
    if (!metrics.heard()) {
      return;
    }
    try {
      metrics.tell(metric, value.getAsInt());
    } catch (RuntimeException unread) {
      EventLog.event("gauge-failed").with(LogField.KIND, metric.title()).error(unread);
    }
  }
}
