package kr.salpim.delivery;

import jakarta.inject.Singleton;
import java.util.List;
import kr.salpim.adapters.lambda.Pulse;
import kr.salpim.adapters.lambda.Tick;
import kr.salpim.adapters.log.EventLog;
import kr.salpim.adapters.log.LogField;
import kr.salpim.adapters.metrics.Metric;
import kr.salpim.domain.area.Line;
import kr.salpim.domain.clock.Clockwork;

/** What operators see of delivery: the lines that rest, by name in the log. */
@Singleton
class DeliveryPulse {

  private final Pulse pulse;

  DeliveryPulse(Pulse pulse) {
    this.pulse = pulse;
  }

  Tick.Report after(Clockwork.Tick tick, List<Line> resting) {
    name(resting);
    pulse.gauge(Metric.CIRCUIT_OPEN, resting::size);
    return pulse.after(tick);
  }

  /** A reader of the stream learns of lines by itself, and says so only while one rests. */
  void afterRecord(List<Line> resting) {
    name(resting);
    if (!resting.isEmpty()) {
      pulse.gauge(Metric.CIRCUIT_OPEN, resting::size);
    }
  }

  private static void name(List<Line> resting) {
    resting.forEach(
        line -> EventLog.event("line-rests").with(LogField.WAY, line.toString()).warn());
  }
}
