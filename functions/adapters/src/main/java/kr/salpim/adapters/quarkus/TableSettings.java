package kr.salpim.adapters.quarkus;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Which table. */
@ConfigMapping(prefix = "salpim.table")
public interface TableSettings {

  /** Its name in DynamoDB. */
  @WithDefault("salpim")
  String name();
}
