package kr.salpim.adapters.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import kr.salpim.adapters.metrics.Metric;
import kr.salpim.adapters.metrics.Metrics;
import kr.salpim.adapters.testing.LoggedLines;
import kr.salpim.domain.clock.Clockwork;
import kr.salpim.domain.table.TableDown;
import org.junit.jupiter.api.Test;

class PulseTest {

  private final List<String> told = new ArrayList<>();
  private final Metrics metrics = (metric, value) -> told.add(metric.title() + " " + value);

  @Test
  void eachTickSaysHowLateItLeftWhatItDidNotDo() {
    Pulse pulse = new Pulse(metrics);
    Tick.Report report = pulse.after(new Clockwork.Tick(3, 1, 2, 61_999));
    pulse.after(Clockwork.NOTHING);

    assertThat(report).isEqualTo(new Tick.Report(3, 1, 2));
    assertThat(told).containsExactly("OldestDueSeconds 61", "OldestDueSeconds 0");
  }

  @Test
  void aNumberThatCannotBeReadFailsNothingAndIsALine() {
    try (LoggedLines log = new LoggedLines()) {
      new Pulse(metrics)
          .gauge(
              Metric.URGENT_UNACKNOWLEDGED,
              () -> {
                throw new TableDown("throttled");
              });
      assertThat(told).isEmpty();
      assertThat(log.with("gauge-failed")).hasSize(1);
    }
  }

  @Test
  void whatNobodyHearsIsNotRead() {
    AtomicInteger read = new AtomicInteger();
    new Pulse(Metrics.NONE).gauge(Metric.CIRCUIT_OPEN, read::incrementAndGet);
    assertThat(read).hasValue(0);
  }
}
