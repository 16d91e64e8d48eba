package kr.salpim.delivery;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** Settings of the delivery function: either the board or the accounts' credentials. */
@ConfigMapping(prefix = "salpim.delivery")
interface DeliverySettings {

  /**
   * Where the phone board takes messages, such as {@code
   * http://localhost:8080/board/api/deliveries}; it stands in for every provider.
   */
  Optional<URI> boardUrl();

  /** JSON file with our accounts with providers. */
  Optional<Path> credentialsFile();

  /** Under which providers know us, for receipts whose address a message names. */
  Optional<String> publicUrl();
}
