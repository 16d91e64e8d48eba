package kr.salpim.delivery;

import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.util.Set;
import kr.salpim.adapters.channel.board.BoardProvider;
import kr.salpim.domain.Ids;
import kr.salpim.domain.clock.Clockwork;
import kr.salpim.domain.delivery.Deliverer;
import kr.salpim.domain.delivery.Provider;
import kr.salpim.domain.outbox.Parking;
import kr.salpim.domain.table.Table;

/** Puts the deliverer together. */
@Dependent
class DeliveryWiring {

  @Produces
  @Singleton
  Provider provider(DeliverySettings settings) {
    URI board = settings.boardUrl();
    if (board.getHost() == null || !Set.of("http", "https").contains(board.getScheme())) {
      throw new ConfigurationException("salpim.delivery.board-url is no http or https address");
    }
    return new BoardProvider(board);
  }

  @Produces
  @Singleton
  Deliverer deliverer(
      Table table, Provider provider, Clockwork clockwork, Parking parking, Clock clock, Ids ids) {
    return new Deliverer(table, provider, clockwork, parking, clock, ids);
  }
}
