package kr.salpim.domain.reaction;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kr.salpim.domain.Ids;
import kr.salpim.domain.area.Directory;
import kr.salpim.domain.area.Dong;
import kr.salpim.domain.clock.Clockwork;
import kr.salpim.domain.clock.Timer;
import kr.salpim.domain.contact.Contact;
import kr.salpim.domain.inbound.Inbound;
import kr.salpim.domain.inbound.InboundItem;
import kr.salpim.domain.outbox.Parking;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.table.TableBusy;
import kr.salpim.domain.table.Written;

/**
 * Reacts to new facts. What a fact calls for and the fact's leaving the clock are one transaction:
 * stream and tick may both try, the effect happens once.
 */
public final class Reactor {

  /** Each round lost means that another reaction took the same question number; see intake. */
  private static final int MAX_ROUNDS = 20;

  private final Table table;
  private final Effects effects;
  private final Directory directory;
  private final Clockwork clockwork;
  private final Parking parking;
  private final Clock clock;
  private final Ids ids;

  public Reactor(
      Table table,
      Effects effects,
      Directory directory,
      Clockwork clockwork,
      Parking parking,
      Clock clock,
      Ids ids) {
    this.table = table;
    this.effects = effects;
    this.directory = directory;
    this.clockwork = clockwork;
    this.parking = parking;
    this.clock = clock;
    this.ids = ids;
  }

  /** Whether the item is a fact that this reactor knows. */
  public static boolean concerns(Item item) {
    return item.key().partition().startsWith(Contact.PARTITION_PREFIX)
        && item.key().sort().startsWith(Inbound.SORT_PREFIX);
  }

  /** The stream handed on a new fact. Does nothing where the tick was first. */
  public void react(Item fact) {
    react(fact, Haste.STREAM);
  }

  /** The minute tick: facts that the stream has not handed on in time. */
  public Clockwork.Tick tick() {
    return clockwork.tick(
        Timer.INBOUND,
        fact -> {
          if (Clockwork.exhausted(fact)) {
            parking.park(fact, InboundItem.from(fact).dong(), Map.of());
          } else {
            react(fact, Haste.TICK);
          }
        });
  }

  private void react(Item fact, Haste haste) {
    Inbound inbound = InboundItem.from(fact);
    Dong dong = directory.dong(inbound.dong());
    for (int round = 0; round < MAX_ROUNDS; round++) {
      Instant now = clock.instant();
      List<Change> changes = new ArrayList<>();
      changes.add(Clockwork.finish(fact, Map.of()));
      changes.addAll(effects.of(inbound, dong, haste, now));
      Written written = table.writeAll(changes, ids.next());
      if (written instanceof Written.Applied
          || written instanceof Written.Refused refused && refused.index() == 0) {
        return;
      }
    }
    throw new TableBusy("contended");
  }
}
