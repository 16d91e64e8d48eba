package kr.salpim.domain.reaction;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import kr.salpim.domain.Ids;
import kr.salpim.domain.alert.Alert;
import kr.salpim.domain.alert.AlertItem;
import kr.salpim.domain.alert.Alerts;
import kr.salpim.domain.alert.Closing;
import kr.salpim.domain.alert.Turn;
import kr.salpim.domain.area.Directory;
import kr.salpim.domain.clock.Clockwork;
import kr.salpim.domain.clock.Crew;
import kr.salpim.domain.clock.Timer;
import kr.salpim.domain.household.FamilyChange;
import kr.salpim.domain.household.Homes;
import kr.salpim.domain.household.Household;
import kr.salpim.domain.inbound.Inbound;
import kr.salpim.domain.inbound.InboundItem;
import kr.salpim.domain.outbox.Parking;
import kr.salpim.domain.risk.Signal;
import kr.salpim.domain.sos.Sos;
import kr.salpim.domain.sos.SosItem;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Rounds;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.table.Written;
import kr.salpim.domain.watch.SosAlarm;

/**
 * Reacts to new facts. What a fact calls for and the fact's leaving the clock are one transaction:
 * stream and tick may both try, the effect happens once.
 */
public final class Reactor {

  /** Nothing is left to be done; see {@link Rounds}. */
  private static final Optional<Boolean> DONE = Optional.of(true);

  private static final Optional<Boolean> AGAIN = Optional.empty();

  /** In the order of a tick: who wrote and who waits for help come before what was loaded. */
  private static final List<Timer> TIMERS =
      List.of(
          Timer.SOS, Timer.INBOUND, Timer.ALERT, Timer.SIGNAL, Timer.HOUSEHOLD, Timer.SIGNAL_LATER);

  private final Table table;
  private final Effects effects;
  private final Signals signals;
  private final Alerts alerts;
  private final SosAlarm sos;
  private final Directory directory;
  private final Clockwork clockwork;
  private final GivingUp givingUp;
  private final Crew crew;
  private final Clock clock;
  private final Ids ids;
  private final Rounds rounds;

  public Reactor(
      Table table,
      Effects effects,
      Signals signals,
      Alerts alerts,
      SosAlarm sos,
      Directory directory,
      Clockwork clockwork,
      Parking parking,
      Crew crew,
      Clock clock,
      Ids ids) {
    this.table = table;
    this.effects = effects;
    this.signals = signals;
    this.alerts = alerts;
    this.sos = sos;
    this.directory = directory;
    this.clockwork = clockwork;
    this.givingUp = new GivingUp(table, parking);
    this.crew = crew;
    this.clock = clock;
    this.ids = ids;
    this.rounds = new Rounds(table, ids);
  }

  /** Whether the item is a fact that this reactor knows. */
  public static boolean concerns(Item item) {
    return Inbound.is(item.key()) || Signal.is(item.key()) || Sos.is(item.key());
  }

  /** The stream handed on a new fact. Does nothing where the tick was first. */
  public void react(Item fact) {
    if (fact.number(Attributes.DUE).isPresent()) {
      react(fact, Haste.STREAM);
    }
  }

  /**
   * The minute tick: facts that the stream has not handed on in time, and what is due by itself.
   */
  public Clockwork.Tick tick() {
    return clockwork.tick(TIMERS, new Look(), crew);
  }

  /** What the tick does with each item that is due. */
  private final class Look implements Clockwork.Worker {

    @Override
    public void work(Item claimed) {
      react(claimed, Haste.TICK);
    }

    @Override
    public boolean goesOn(Item claimed) {
      return givingUp.goesOn(claimed);
    }

    @Override
    public void giveUp(Item claimed, String reason) {
      givingUp.giveUp(claimed, reason);
    }
  }

  private void react(Item fact, Haste haste) {
    if (Inbound.is(fact.key())) {
      Inbound inbound = InboundItem.from(fact);
      contest(fact, now -> finished(fact, effects.of(inbound, haste, now)));
    } else if (Alert.is(fact.key()) || Sos.is(fact.key())) {
      climb(fact, haste);
    } else if (fact.key().sort().equals(Household.SORT)) {
      reassess(fact, haste);
    } else {
      contest(fact, now -> signals.signalled(fact, haste, now));
    }
  }

  /** What a fact calls for, its own end first; decided anew in each round. */
  private interface Decision {
    List<Change> at(Instant now);
  }

  private void contest(Item fact, Decision decision) {
    rounds.first(
        () -> {
          Written written = table.writeAll(decision.at(clock.instant()), ids.next());
          boolean over = written instanceof Written.Refused refused && refused.index() == 0;
          return over || written instanceof Written.Applied ? DONE : AGAIN;
        });
  }

  /** The end of a fact, and what comes of it. */
  static List<Change> finished(Item fact, List<Change> rest) {
    return Stream.concat(Stream.of(Clockwork.finish(fact, Map.of())), rest.stream()).toList();
  }

  /**
   * The household itself is due. Its own change takes it off the clock; where it was merged since,
   * the one that it turned out to be is due in its place.
   */
  private void reassess(Item claimed, Haste haste) {
    rounds.first(
        () -> {
          Instant now = clock.instant();
          Optional<Item> held = Clockwork.held(table, claimed);
          if (held.isEmpty()) {
            return DONE;
          }
          boolean merged = Household.from(held.get()).mergedInto().isPresent();
          return rounds.written(
              merged ? passedOn(claimed, now) : signals.reassessed(claimed, haste, now), true);
        });
  }

  private List<Change> passedOn(Item claimed, Instant now) {
    List<Change> changes = new ArrayList<>();
    changes.add(Clockwork.finish(claimed, Map.of()));
    new Homes(table)
        .root(Household.id(claimed.key()))
        .map(root -> new FamilyChange(root.household()))
        .ifPresent(
            family -> {
              Closing.assessAnew(family, family.root().id(), now);
              changes.addAll(family.changes());
            });
    return changes;
  }

  /**
   * The alert or SOS itself is what is held: whoever takes it in this very moment is first or
   * second.
   */
  private void climb(Item claimed, Haste haste) {
    // As the clock handed it on at first: it need not be read a second time.
    AtomicReference<Item> item = new AtomicReference<>(claimed);
    rounds.first(
        () -> {
          if (climbed(item.get(), haste)) {
            return DONE;
          }
          Optional<Item> now = Clockwork.held(table, claimed);
          now.ifPresent(item::set);
          return now.isPresent() ? AGAIN : DONE;
        });
  }

  private boolean climbed(Item item, Haste haste) {
    Instant now = clock.instant();
    List<Change> changes =
        Sos.is(item.key())
            ? sos.due(SosItem.from(item), now, haste.firstDue(now))
            : climbing(AlertItem.from(item), haste, now);
    return table.writeAll(changes, ids.next()) instanceof Written.Applied;
  }

  private List<Change> climbing(Alert alert, Haste haste, Instant now) {
    return alerts.due(alert, turn(alert.dong(), haste, now));
  }

  private Turn turn(String dong, Haste haste, Instant now) {
    return new Turn(directory.dong(dong), now, haste.firstDue(now));
  }
}
