package kr.salpim.delivery;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import kr.salpim.domain.delivery.Deliverer;

/**
 * Puts the deliverer together at the start, so that a wrong setting ends it and not the first
 * emergency.
 */
@ApplicationScoped
public class DeliveryStart {

  void start(@Observes StartupEvent event, Deliverer deliverer) {
    // Being handed over is enough: it is made for it.
  }
}
