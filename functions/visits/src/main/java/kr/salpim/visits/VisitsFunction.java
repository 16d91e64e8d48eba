package kr.salpim.visits;

import io.quarkus.funqy.Funq;
import jakarta.enterprise.context.ApplicationScoped;
import kr.salpim.adapters.lambda.Pulse;
import kr.salpim.adapters.lambda.Tick;
import kr.salpim.domain.visit.VisitTicker;

/** Visits: what is due of them and of the plans they come from. */
@ApplicationScoped
public class VisitsFunction {

  private final VisitTicker visits;
  private final Pulse pulse;

  VisitsFunction(VisitTicker visits, Pulse pulse) {
    this.visits = visits;
    this.pulse = pulse;
  }

  /** The minute tick. */
  @Funq("visits-tick")
  public Tick.Report tick(Tick tick) {
    return pulse.after(visits.tick());
  }
}
