package kr.salpim.risk;

import io.smallrye.config.ConfigMapping;

/** Settings of the reactor. */
@ConfigMapping(prefix = "salpim.risk")
public interface RiskSettings {

  /** Five-digit code of the district office (자치구) that this deployment serves. */
  String gu();
}
