package kr.salpim.checkins;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import kr.salpim.domain.checkin.CheckTicker;

/** Puts the tick together at the start, so that the first one does not wait for it. */
@ApplicationScoped
public class CheckinsStart {

  void start(@Observes StartupEvent event, CheckTicker ticker) {
    // Being handed over is enough: it is made for it.
  }
}
