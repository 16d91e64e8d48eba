package kr.salpim.domain.referral;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import kr.salpim.domain.Ids;
import kr.salpim.domain.clock.Clockwork;
import kr.salpim.domain.clock.Crew;
import kr.salpim.domain.clock.Timer;
import kr.salpim.domain.household.Homes;
import kr.salpim.domain.household.Household;
import kr.salpim.domain.outbox.Parking;
import kr.salpim.domain.table.Changes;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Rounds;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.table.Written;

/** The minute tick of referrals: whoever is late is reminded. */
public final class ReferralTicker {

  private static final Optional<Boolean> DONE = Optional.of(true);

  private static final List<Timer> TIMERS = List.of(Timer.REFERRAL);

  private final Table table;
  private final Homes homes;
  private final Reminding reminding;
  private final Clockwork clockwork;
  private final Parking parking;
  private final Crew crew;
  private final Clock clock;
  private final Ids ids;
  private final Rounds rounds;

  ReferralTicker(
      Table table,
      Reminding reminding,
      Clockwork clockwork,
      Parking parking,
      Crew crew,
      Clock clock,
      Ids ids) {
    this.table = table;
    this.homes = new Homes(table);
    this.reminding = reminding;
    this.clockwork = clockwork;
    this.parking = parking;
    this.crew = crew;
    this.clock = clock;
    this.ids = ids;
    this.rounds = new Rounds(table, ids);
  }

  public Clockwork.Tick tick() {
    return clockwork.tick(TIMERS, new Work(), crew);
  }

  /** What fails again and again is tried on, at a slower pace: no referral may fall silent. */
  private final class Work implements Clockwork.Worker {
    @Override
    public void work(Item claimed) {
      ReferralTicker.this.work(claimed);
    }

    @Override
    public void giveUp(Item claimed, String reason) {
      homes
          .dong(Household.id(claimed.key()))
          .ifPresentOrElse(
              dong -> parking.slowDownReferral(claimed, dong, reason, ReferralItem.urgent(claimed)),
              () -> table.write(Clockwork.finish(claimed, Map.of())));
    }

    @Override
    public boolean goesOn(Item claimed) {
      return Parking.stuck(claimed);
    }
  }

  private void work(Item claimed) {
    // As the clock handed it on at first: it need not be read a second time.
    AtomicReference<Optional<Item>> first = new AtomicReference<>(Optional.of(claimed));
    rounds.first(
        () -> {
          Optional<Item> held =
              first.getAndSet(Optional.empty()).or(() -> Clockwork.held(table, claimed));
          if (held.isEmpty()) {
            return DONE;
          }
          Written written =
              Changes.apply(table, reminding.changes(held.get(), clock.instant()), ids);
          return written instanceof Written.Applied ? DONE : Optional.empty();
        });
  }
}
