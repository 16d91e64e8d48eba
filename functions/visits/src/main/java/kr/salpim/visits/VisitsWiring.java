package kr.salpim.visits;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import kr.salpim.adapters.threads.ThreadCrew;
import kr.salpim.domain.Ids;
import kr.salpim.domain.clock.Clockwork;
import kr.salpim.domain.outbox.Parking;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.visit.VisitParts;
import kr.salpim.domain.visit.VisitTicker;

/** Puts the visits' tick together. */
@Dependent
class VisitsWiring {

  /** Each piece waits for the table most of its time; more than this heats nothing but the CPU. */
  private static final int AT_ONCE = 8;

  @Produces
  @Singleton
  VisitTicker ticker(
      Table table, VisitParts visits, Clockwork clockwork, Parking parking, Clock clock, Ids ids) {
    return visits.ticker(table, clockwork, parking, new ThreadCrew(AT_ONCE), clock, ids);
  }
}
