package kr.salpim.checkins;

import io.quarkus.funqy.Funq;
import jakarta.enterprise.context.ApplicationScoped;
import kr.salpim.adapters.lambda.Tick;
import kr.salpim.domain.checkin.CheckTicker;

/** Check-ins: who is to be asked after whom, and the days from which they come. */
@ApplicationScoped
public class CheckinsFunction {

  private final CheckTicker checkins;

  CheckinsFunction(CheckTicker checkins) {
    this.checkins = checkins;
  }

  /** The minute tick. */
  @Funq("checkins-tick")
  public Tick.Report tick(Tick tick) {
    return Tick.Report.of(checkins.tick());
  }
}
