package kr.salpim.checkins;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import kr.salpim.adapters.threads.ThreadCrew;
import kr.salpim.domain.Ids;
import kr.salpim.domain.checkin.CheckParts;
import kr.salpim.domain.checkin.CheckTicker;
import kr.salpim.domain.clock.Clockwork;
import kr.salpim.domain.outbox.Parking;
import kr.salpim.domain.table.Table;

/** Puts the tick together. */
@Dependent
class CheckinsWiring {

  /** Each piece waits for the table most of its time; more than this heats nothing but the CPU. */
  private static final int AT_ONCE = 8;

  @Produces
  @Singleton
  CheckTicker ticker(
      Table table, CheckParts checks, Clockwork clockwork, Parking parking, Clock clock, Ids ids) {
    return checks.ticker(table, clockwork, parking, new ThreadCrew(AT_ONCE), clock, ids);
  }
}
