package kr.salpim.desk;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Puts the commands together at the start, so that the first caller does not wait for them. */
@ApplicationScoped
class DeskStart {

  void start(@Observes StartupEvent event, Dispatcher dispatcher) {
    dispatcher.ready();
  }
}
