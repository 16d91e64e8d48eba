package kr.salpim.domain.checkin;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import kr.salpim.domain.Ids;
import kr.salpim.domain.area.Dong;
import kr.salpim.domain.clock.Clockwork;
import kr.salpim.domain.clock.Crew;
import kr.salpim.domain.clock.Timer;
import kr.salpim.domain.outbox.Parking;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Changes;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Rounds;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.table.Written;
import kr.salpim.domain.tie.Sheet;

/** The minute tick of check-ins: whoever is to be asked comes before what is to be planned. */
public final class CheckTicker {

  private static final Optional<Boolean> DONE = Optional.of(true);

  /** Looks of one tick: a list of some hundred neighbours is asked within two. */
  private static final int MAX_LOOKS = 6;

  private static final List<Timer> TIMERS = List.of(Timer.ROUND, Timer.ROUND_PLAN);

  private final Table table;
  private final CheckParts.Steps steps;
  private final Clockwork clockwork;
  private final Parking parking;
  private final Crew crew;
  private final Clock clock;
  private final Ids ids;
  private final Rounds rounds;

  CheckTicker(
      Table table,
      CheckParts.Steps steps,
      Clockwork clockwork,
      Parking parking,
      Crew crew,
      Clock clock,
      Ids ids) {
    this.table = table;
    this.steps = steps;
    this.clockwork = clockwork;
    this.parking = parking;
    this.crew = crew;
    this.clock = clock;
    this.ids = ids;
    this.rounds = new Rounds(table, ids);
  }

  /** Looks again at once where more is due than one transaction takes: a warning is in haste. */
  public Clockwork.Tick tick() {
    AtomicBoolean more = new AtomicBoolean();
    Clockwork.Tick total = Clockwork.NOTHING;
    for (int look = 0; look == 0 || look < MAX_LOOKS && more.getAndSet(false); look++) {
      total = total.plus(clockwork.tick(TIMERS, new Work(more), crew));
    }
    return total;
  }

  /** What fails again and again is tried on, at a slower pace: a silence must not be missed. */
  private final class Work implements Clockwork.Worker {
    private final AtomicBoolean more;

    Work(AtomicBoolean more) {
      this.more = more;
    }

    @Override
    public void work(Item claimed) {
      CheckTicker.this.work(claimed);
      if (Warning.is(claimed.key()) || Stepping.goesOn(claimed, clock.instant())) {
        more.set(true);
      }
    }

    @Override
    public void giveUp(Item claimed, String reason) {
      String dong = claimed.key().partition().substring(Dong.PARTITION_PREFIX.length());
      parking.slowDownRound(claimed, dong, reason);
    }

    @Override
    public boolean goesOn(Item claimed) {
      return Parking.stuck(claimed);
    }
  }

  private List<Change> changes(Item held) {
    if (Sheet.is(held.key())) {
      return steps.stepping().changes(held, clock.instant());
    }
    if (Warning.is(held.key())) {
      return steps.weather().changes(held, clock.instant());
    }
    return Week.is(held.key())
        ? steps.thanking().changes(held, clock.instant())
        : steps.planning().changes(held, clock.instant());
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
          List<Change> changes = changes(held.get());
          return Changes.apply(table, changes, ids) instanceof Written.Applied
              ? DONE
              : Optional.empty();
        });
  }
}
