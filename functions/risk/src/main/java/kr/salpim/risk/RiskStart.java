package kr.salpim.risk;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import kr.salpim.domain.area.Directory;
import kr.salpim.domain.ladder.Ladders;
import kr.salpim.domain.reaction.Reactor;
import kr.salpim.domain.table.TableBusy;
import kr.salpim.domain.table.TableDown;
import kr.salpim.domain.table.TableUnclear;

/**
 * Refuses to start where nobody would hear of an emergency at night, and puts the reactor together,
 * so that a wrong setting ends the start and not the first emergency.
 */
@ApplicationScoped
public class RiskStart {

  private static final String CODE = "[0-9]{5}";

  void start(
      @Observes StartupEvent event, RiskSettings settings, Directory directory, Reactor reactor) {
    String gu =
        settings
            .gu()
            .filter(code -> code.matches(CODE))
            .orElseThrow(
                () ->
                    new ConfigurationException(
                        "salpim.risk.gu is missing: the five-digit code of the gu (자치구)"));
    try {
      Ladders.requireNightDesk(directory.dong(gu));
    } catch (IllegalStateException missing) {
      throw new ConfigurationException("salpim.risk.gu: " + missing.getMessage());
    } catch (TableDown | TableBusy | TableUnclear unread) {
      // They say a code of the table's. One line instead of a stack; the next start asks anew.
      throw new ConfigurationException(
          "salpim.risk.gu: the table cannot be read (" + unread.getMessage() + ")");
    }
  }
}
