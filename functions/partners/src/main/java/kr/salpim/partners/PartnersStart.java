package kr.salpim.partners;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import kr.salpim.adapters.partner.PartnerApi;

/** Puts the calls together at the start, so that a wrong setting ends it and not the first call. */
@ApplicationScoped
public class PartnersStart {

  void start(@Observes StartupEvent event, PartnerApi api) {
    // Being handed over is enough: they are made for it.
  }
}
