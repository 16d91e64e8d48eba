package kr.salpim.risk;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Settings of the reactor. */
@ConfigMapping(prefix = "salpim.risk")
public interface RiskSettings {

  /**
   * Five-digit code of the district office (자치구) that this deployment serves; needed. Optional to
   * Quarkus, so that our own line says that it is missing.
   */
  Optional<String> gu();
}
