package kr.salpim.delivery;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.util.Optional;

/** Settings of the delivery function: either the board or the accounts' credentials. */
@ConfigMapping(prefix = "salpim.delivery")
interface DeliverySettings {

  /**
   * Where the phone board takes messages, such as {@code
   * http://localhost:8080/board/api/deliveries}; it stands in for every provider.
   */
  Optional<URI> boardUrl();

  /** Where our accounts with providers are, as JSON: a path, or {@code ssm:<name>}. */
  Optional<String> credentialsFile();

  /** Under which providers know us, for receipts whose address a message names. */
  Optional<String> publicUrl();
}
