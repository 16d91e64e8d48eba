package kr.salpim.risk;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import kr.salpim.domain.Ids;
import kr.salpim.domain.area.Directory;
import kr.salpim.domain.clock.Clockwork;
import kr.salpim.domain.inbound.Responder;
import kr.salpim.domain.outbox.Parking;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.reaction.Effects;
import kr.salpim.domain.reaction.Reactor;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.text.Texts;

/** Puts the reactor together. */
@Dependent
class RiskWiring {

  @Produces
  @Singleton
  Reactor reactor(
      Table table,
      Responder responder,
      Texts texts,
      KeyedHash hash,
      Directory directory,
      Clockwork clockwork,
      Parking parking,
      Clock clock,
      Ids ids) {
    Effects effects = new Effects(table, responder, texts, hash);
    return new Reactor(table, effects, directory, clockwork, parking, clock, ids);
  }
}
