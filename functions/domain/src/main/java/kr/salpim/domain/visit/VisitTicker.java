package kr.salpim.domain.visit;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import kr.salpim.domain.Ids;
import kr.salpim.domain.clock.Clockwork;
import kr.salpim.domain.clock.Crew;
import kr.salpim.domain.clock.Timer;
import kr.salpim.domain.household.Homes;
import kr.salpim.domain.household.Household;
import kr.salpim.domain.household.Replan;
import kr.salpim.domain.outbox.Parking;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Changes;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Rounds;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.table.Written;

/**
 * The minute tick of visits: whether those who are there are safe comes before what else is due of
 * visits, this before the plans of households, and these before the jobs that make more of them
 * due.
 */
public final class VisitTicker {

  private static final Optional<Boolean> DONE = Optional.of(true);

  /** A minute tick and the next ones that take what it left; whatever waits longer is looked at. */
  private static final Duration ROUTINE = Duration.ofMinutes(10);

  private static final List<Timer> TIMERS =
      List.of(Timer.VISIT_SAFETY, Timer.VISIT, Timer.PLAN, Timer.JOB);

  private final Table table;
  private final Visiting visiting;
  private final Planning planning;
  private final Replanning replanning;
  private final Clockwork clockwork;
  private final Crew crew;
  private final Clock clock;
  private final Ids ids;
  private final Rounds rounds;
  private final Homes homes;
  private final Parking parking;

  VisitTicker(
      Table table,
      Visiting visiting,
      Planning planning,
      Replanning replanning,
      Clockwork clockwork,
      Parking parking,
      Crew crew,
      Clock clock,
      Ids ids) {
    this.table = table;
    this.visiting = visiting;
    this.planning = planning;
    this.replanning = replanning;
    this.clockwork = clockwork;
    this.crew = crew;
    this.clock = clock;
    this.ids = ids;
    this.parking = parking;
    this.homes = new Homes(table);
    this.rounds = new Rounds(table, ids);
  }

  public Clockwork.Tick tick() {
    return clockwork.tick(TIMERS, new Work(), crew);
  }

  /** What fails again and again is tried on, at a slower pace: a visit must not fall silent. */
  private final class Work implements Clockwork.Worker {
    @Override
    public void work(Item claimed) {
      if (ReplanJob.is(claimed.key())) {
        replanning.work(claimed, clock);
      } else {
        VisitTicker.this.work(claimed);
      }
    }

    /**
     * A month's plans as they come need no claim: nobody waits for one, and most write little else.
     * What was changed, claimed before, or is due for long might be what processes die of.
     */
    @Override
    public Optional<List<Change>> shortcut(Item due) {
      boolean routine =
          isPlan(due)
              && due.number(Replan.CHANGED).isEmpty()
              && due.number(Clockwork.ATTEMPTS).isEmpty()
              && due.number(Attributes.DUE).orElseThrow()
                  > clock.instant().minus(ROUTINE).toEpochMilli();
      return routine
          ? Optional.of(planning.changes(due, false, clock.instant()))
          : Optional.empty();
    }

    @Override
    public void giveUp(Item claimed, String reason) {
      dong(claimed)
          .ifPresentOrElse(
              code -> parking.slowDownVisit(claimed, code, reason),
              () -> table.write(Clockwork.finish(claimed, Map.of())));
    }

    private Optional<String> dong(Item claimed) {
      if (ReplanJob.is(claimed.key())) {
        return Optional.of(ReplanJob.area(claimed.key()));
      }
      return Visit.is(claimed.key())
          ? claimed.text(VisitItem.DONG)
          : homes.dong(Household.id(claimed.key()));
    }

    @Override
    public boolean goesOn(Item claimed) {
      return Parking.stuck(claimed);
    }
  }

  private void work(Item claimed) {
    AtomicBoolean again = new AtomicBoolean();
    rounds.first(
        () -> {
          boolean thorough = again.getAndSet(true);
          // As the clock handed it on at first: it need not be read a second time.
          Optional<Item> held = thorough ? Clockwork.held(table, claimed) : Optional.of(claimed);
          if (held.isEmpty()) {
            return DONE;
          }
          List<Change> changes =
              isPlan(claimed)
                  ? planning.changes(held.get(), thorough, clock.instant())
                  : visiting.changes(held.get(), clock.instant());
          return Changes.apply(table, changes, ids) instanceof Written.Applied
              ? DONE
              : Optional.empty();
        });
  }

  private static boolean isPlan(Item item) {
    return item.key().sort().equals(Replan.SORT);
  }
}
