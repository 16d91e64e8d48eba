package kr.salpim.delivery;

import io.smallrye.config.ConfigMapping;
import java.net.URI;

/** Settings of the delivery function. */
@ConfigMapping(prefix = "salpim.delivery")
interface DeliverySettings {

  /**
   * Where the phone board takes messages, such as {@code
   * http://localhost:8080/board/api/deliveries}.
   */
  URI boardUrl();
}
