package kr.salpim.visits;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import kr.salpim.domain.visit.VisitTicker;

/** Puts the tick together at the start, so that the first one does not wait for it. */
@ApplicationScoped
public class VisitsStart {

  void start(@Observes StartupEvent event, VisitTicker ticker) {
    // Being handed over is enough: it is made for it.
  }
}
