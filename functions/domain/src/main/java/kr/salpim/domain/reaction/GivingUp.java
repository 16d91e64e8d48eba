package kr.salpim.domain.reaction;

import java.util.Map;
import java.util.Optional;
import kr.salpim.domain.alert.Alert;
import kr.salpim.domain.alert.AlertItem;
import kr.salpim.domain.clock.Clockwork;
import kr.salpim.domain.household.Homes;
import kr.salpim.domain.household.Household;
import kr.salpim.domain.inbound.Inbound;
import kr.salpim.domain.inbound.InboundItem;
import kr.salpim.domain.outbox.Parking;
import kr.salpim.domain.sos.Sos;
import kr.salpim.domain.sos.SosItem;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.table.Value;

/**
 * What becomes of a fact that could not be reacted to: it waits for a person on the list of the
 * dong that answers for it. A household keeps its state there, and comes off the list with whatever
 * puts it on the clock anew. An alert or SOS goes on, see {@link Parking}. Nothing sealed is looked
 * at, for that it does not open may be what failed.
 */
final class GivingUp {

  private final Table table;
  private final Homes homes;
  private final Parking parking;

  GivingUp(Table table, Parking parking) {
    this.table = table;
    this.homes = new Homes(table);
    this.parking = parking;
  }

  /** An alert or an SOS of which a person was told is tried on. */
  boolean goesOn(Item claimed) {
    return (Alert.is(claimed.key()) || Sos.is(claimed.key())) && Parking.stuck(claimed);
  }

  void giveUp(Item claimed, String reason) {
    if (Alert.is(claimed.key())) {
      parking.slowDown(claimed, claimed.text(AlertItem.DONG).orElseThrow(), reason);
      return;
    }
    if (Sos.is(claimed.key())) {
      parking.slowDownSos(claimed, claimed.text(SosItem.DONG).orElseThrow(), reason);
      return;
    }
    Optional<String> dong =
        Inbound.is(claimed.key())
            ? claimed.text(InboundItem.DONG)
            : homes.dong(Household.id(claimed.key()));
    if (dong.isPresent()) {
      parking.park(claimed, dong.get(), Map.of(Clockwork.REASON, new Value.Text(reason)));
    } else {
      // Its household was erased meanwhile: there is nothing left to be done.
      table.write(Clockwork.finish(claimed, Map.of()));
    }
  }
}
