package kr.salpim.risk;

import jakarta.inject.Singleton;
import java.time.Clock;
import kr.salpim.adapters.lambda.Pulse;
import kr.salpim.adapters.lambda.Tick;
import kr.salpim.adapters.metrics.Metric;
import kr.salpim.domain.alert.Unacknowledged;
import kr.salpim.domain.clock.Clockwork;
import kr.salpim.domain.table.Table;

/** What operators see of the reactor each minute. */
@Singleton
class RiskPulse {

  private final Pulse pulse;
  private final Unacknowledged unacknowledged;

  RiskPulse(Pulse pulse, Table table, Clock clock) {
    this.pulse = pulse;
    this.unacknowledged = new Unacknowledged(table, clock);
  }

  Tick.Report after(Clockwork.Tick tick) {
    pulse.gauge(Metric.URGENT_UNACKNOWLEDGED, unacknowledged::count);
    pulse.gauge(Metric.OLDEST_URGENT, unacknowledged::oldestSeconds);
    return pulse.after(tick);
  }
}
