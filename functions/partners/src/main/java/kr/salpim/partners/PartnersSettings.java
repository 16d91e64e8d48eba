package kr.salpim.partners;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Settings of partners. */
@ConfigMapping(prefix = "salpim.partners")
interface PartnersSettings {

  /**
   * Where the partners' secrets are: a path, or {@code ssm:<name>}. Not needed where all partners
   * come with tokens: without it nobody who signs is let in.
   */
  Optional<String> secretsFile();
}
