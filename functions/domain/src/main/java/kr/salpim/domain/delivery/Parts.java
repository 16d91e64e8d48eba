package kr.salpim.domain.delivery;

import java.time.Clock;
import kr.salpim.domain.Ids;
import kr.salpim.domain.area.Directory;
import kr.salpim.domain.clock.Clockwork;
import kr.salpim.domain.clock.Crew;
import kr.salpim.domain.gate.Caps;
import kr.salpim.domain.gate.Gate;
import kr.salpim.domain.gate.Hours;
import kr.salpim.domain.outbox.Hold;
import kr.salpim.domain.outbox.Parking;
import kr.salpim.domain.outbox.Receipts;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.provider.Senders;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.text.Texts;

/**
 * What a deliverer stands on.
 *
 * @param crew how many messages of a tick are worked at once
 */
public record Parts(
    Table table,
    Directory directory,
    Senders senders,
    Hours hours,
    Caps caps,
    Texts texts,
    KeyedHash hash,
    Clockwork clockwork,
    Parking parking,
    Hold hold,
    Crew crew,
    Clock clock,
    Ids ids) {

  /** Puts the deliverer together. */
  public Deliverer deliverer() {
    Breakers breakers = new Breakers(clock);
    Gate gate = new Gate(hours, caps, hash, texts, senders, breakers::broken);
    Moves moves = new Moves(table, clock, ids);
    Waits waits = new Waits(table, clock);
    Letters letters = new Letters(table, directory, clock);
    Receipts receipts = new Receipts(table, hash, clock);
    Aftermath aftermath =
        new Aftermath(moves, waits, receipts, parking, letters, gate, senders, hash, clock);
    Attempt attempt = new Attempt(senders, breakers, moves, aftermath, clock);
    return new Deliverer(
        table, letters, gate, attempt, moves, waits, aftermath, clockwork, hold, crew, clock);
  }
}
