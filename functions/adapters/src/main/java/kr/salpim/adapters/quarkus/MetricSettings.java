package kr.salpim.adapters.quarkus;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Whether metrics are written. The functions' packages do; one machine has nobody to draw them. */
@ConfigMapping(prefix = "salpim.metrics")
public interface MetricSettings {

  /** As lines of CloudWatch's embedded metric format on standard output. */
  @WithDefault("false")
  boolean enabled();
}
