package kr.salpim.adapters.quarkus;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.util.Optional;

/** Where SSM is, for settings that name a parameter: {@code ssm:<name>}. */
@ConfigMapping(prefix = "salpim.ssm")
public interface SecretSettings {

  /** Another than the region's own. */
  Optional<URI> endpoint();
}
