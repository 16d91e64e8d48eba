package kr.salpim.checkins;

import io.quarkus.funqy.Funq;
import jakarta.enterprise.context.ApplicationScoped;
import kr.salpim.adapters.lambda.Pulse;
import kr.salpim.adapters.lambda.Tick;
import kr.salpim.domain.checkin.CheckTicker;

/** Check-ins: who is to be asked after whom, and the days from which they come. */
@ApplicationScoped
public class CheckinsFunction {

  private final CheckTicker checkins;
  private final Pulse pulse;

  CheckinsFunction(CheckTicker checkins, Pulse pulse) {
    this.checkins = checkins;
    this.pulse = pulse;
  }

  /** The minute tick. */
  @Funq("checkins-tick")
  public Tick.Report tick(Tick tick) {
    return pulse.after(checkins.tick());
  }
}
