package kr.salpim.intake;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import kr.salpim.adapters.webhook.Webhooks;

/**
 * Puts the webhooks together at the start, so that a wrong setting ends it and not the first call.
 */
@ApplicationScoped
public class IntakeStart {

  void start(@Observes StartupEvent event, Webhooks webhooks) {
    // Being handed over is enough: they are made for it.
  }
}
