package kr.salpim.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import kr.salpim.adapters.lambda.Tick;
import kr.salpim.checkins.CheckinsFunction;
import kr.salpim.delivery.DeliveryFunction;
import kr.salpim.domain.table.Table;
import kr.salpim.local.clock.ClockMove;
import kr.salpim.local.clock.MovedClock;
import kr.salpim.local.clock.OffsetFile;
import kr.salpim.local.demo.DemoAgencies;
import kr.salpim.local.demo.DemoDong;
import kr.salpim.local.stream.StreamSwitch;
import kr.salpim.partners.PartnersFunction;
import kr.salpim.risk.RiskFunction;
import kr.salpim.visits.VisitsFunction;

/**
 * What is different on one machine: the clock can be moved, and one process calls all functions.
 */
@Dependent
class LocalWiring {

  /** Takes the place of the business clock of every function. */
  @Produces
  @Singleton
  MovedClock clock(LocalSettings settings) {
    return new MovedClock(Clock.systemUTC(), new OffsetFile(settings.data().resolve("clock")));
  }

  /** What the schedules of AWS call each minute; reactions first, because they fill the outbox. */
  @Produces
  @Singleton
  ClockMove move(
      MovedClock clock,
      Table table,
      RiskFunction risk,
      VisitsFunction visits,
      CheckinsFunction checkins,
      PartnersFunction partners,
      DeliveryFunction delivery) {
    return new ClockMove(
        clock,
        table,
        List.of(
            () -> risk.tick(new Tick()),
            () -> visits.tick(new Tick()),
            () -> checkins.tick(new Tick()),
            () -> partners.tick(new Tick()),
            () -> delivery.tick(new Tick())));
  }

  @Produces
  @Singleton
  StreamSwitch stream(LocalSettings settings) {
    return new StreamSwitch(settings.stream());
  }

  @Produces
  @Singleton
  DemoDong demo(ObjectMapper json) {
    return DemoDong.shipped(json);
  }

  @Produces
  @Singleton
  DemoAgencies agencies(ObjectMapper json) {
    return DemoAgencies.shipped(json);
  }
}
