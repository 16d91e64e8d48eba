package kr.salpim.adapters.quarkus;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import kr.salpim.adapters.metrics.EmbeddedMetrics;
import kr.salpim.adapters.metrics.Metrics;

/** Metrics go to standard output beside the logger, whose form they must not take. */
@Dependent
class MetricWiring {

  @Produces
  @Singleton
  Metrics metrics(MetricSettings settings, TableSettings table) {
    return settings.enabled()
        ? new EmbeddedMetrics(table.name(), Clock.systemUTC(), System.out)
        : Metrics.NONE;
  }
}
