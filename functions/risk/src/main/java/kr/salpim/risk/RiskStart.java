package kr.salpim.risk;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import kr.salpim.domain.area.Directory;
import kr.salpim.domain.ladder.Ladders;
import kr.salpim.domain.reaction.Reactor;

/**
 * Refuses to start where nobody would hear of an emergency at night, and puts the reactor together,
 * so that a wrong setting ends the start and not the first emergency.
 */
@ApplicationScoped
public class RiskStart {

  void start(
      @Observes StartupEvent event, RiskSettings settings, Directory directory, Reactor reactor) {
    try {
      Ladders.requireNightDesk(directory.dong(settings.gu()));
    } catch (IllegalStateException missing) {
      throw new ConfigurationException("salpim.risk.gu: " + missing.getMessage());
    }
  }
}
