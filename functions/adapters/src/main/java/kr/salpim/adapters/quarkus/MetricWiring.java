package kr.salpim.adapters.quarkus;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
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
        ? new EmbeddedMetrics(table.name(), Clock.systemUTC(), standardOutput())
        : Metrics.NONE;
  }

  private static PrintStream standardOutput() {
    return new PrintStream(
        new FileOutputStream(FileDescriptor.out), false, StandardCharsets.US_ASCII);
  }
}
