package kr.salpim.domain.household;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.salpim.domain.Ids;
import kr.salpim.domain.outbox.Parking;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Rounds;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.table.Value;

/**
 * Hands households over between dong: the old one proposes, the new one accepts or refuses. Who may
 * do which is the caller's to see to; a household is never without a dong.
 */
public final class Handovers {

  /** What came of it. */
  public sealed interface Result {

    record Done(Handover handover) implements Result {}

    /** One waits already; or the one that was to be decided is decided. */
    record Already(Handover handover) implements Result {}

    /** There is no such household or hand-over, or the household was merged. */
    record Missing() implements Result {}

    /** The household is in that dong. */
    record SameDong() implements Result {}

    record Refused(List<Problem> problems) implements Result {
      public Refused {
        problems = List.copyOf(problems);
      }
    }
  }

  private final Table table;
  private final Clock clock;
  private final Homes homes;
  private final Rounds rounds;
  private final ContactLinks contacts;
  private final Successor successor;

  public Handovers(Table table, KeyedHash hash, Successor successor, Clock clock, Ids ids) {
    this.successor = successor;
    this.table = table;
    this.clock = clock;
    this.homes = new Homes(table);
    this.rounds = new Rounds(table, ids);
    this.contacts = new ContactLinks(table, hash);
  }

  /** The old dong proposes; {@code to} is a dong that the caller knows to be there. */
  public Result propose(String id, String to, String by, String reason) {
    Optional<Fault> fault = ProfileCheck.text(reason, LogEntry.MAX_REASON);
    return fault.isPresent()
        ? new Result.Refused(List.of(Problem.of("reason", fault.get())))
        : rounds.first(() -> proposed(id, to, by, reason));
  }

  private Optional<Result> proposed(String id, String to, String by, String reason) {
    Optional<Home> found = homes.root(id);
    if (found.isEmpty()) {
      return Optional.of(new Result.Missing());
    }
    Household household = found.get().household();
    Optional<Handover> waiting = found.get().move().flatMap(sort -> find(household.id(), sort));
    if (waiting.isPresent()) {
      return Optional.of(new Result.Already(waiting.get()));
    }
    if (household.dong().equals(to)) {
      return Optional.of(new Result.SameDong());
    }
    Handover handover =
        new Handover(
            household.id(),
            sort(household.version() + 1),
            household.dong(),
            to,
            Handover.State.PROPOSED,
            clock.instant(),
            by,
            new Secret(reason),
            Optional.empty());
    List<Change> changes =
        List.of(
            update(
                household,
                Map.of(Household.MOVE, new Value.Text(handover.sort())),
                Set.of(),
                Condition.missing(Household.MOVE)),
            new Change.Put(handover.toItem(), Condition.absent()));
    return rounds.written(changes, new Result.Done(handover));
  }

  /** The new dong accepts: from now on it is responsible, and its zone is {@code zone}. */
  public Result accept(Key move, String by, Optional<String> zone) {
    List<Problem> problems = Draft.zoneProblems(zone);
    return problems.isEmpty()
        ? rounds.first(() -> decided(move, Handover.State.ACCEPTED, by, "", zone))
        : new Result.Refused(problems);
  }

  /** The new dong refuses: the old one stays responsible. */
  public Result refuse(Key move, String by, String reason) {
    return ended(move, Handover.State.REFUSED, by, reason);
  }

  /** The old dong takes its proposal back. */
  public Result withdraw(Key move, String by, String reason) {
    return ended(move, Handover.State.WITHDRAWN, by, reason);
  }

  private Result ended(Key move, Handover.State state, String by, String reason) {
    Optional<Fault> fault = ProfileCheck.text(reason, LogEntry.MAX_REASON);
    return fault.isPresent()
        ? new Result.Refused(List.of(Problem.of("reason", fault.get())))
        : rounds.first(() -> decided(move, state, by, reason, Optional.empty()));
  }

  private Optional<Result> decided(
      Key move, Handover.State state, String by, String reason, Optional<String> zone) {
    Optional<Handover> found = find(Household.id(move), move.sort());
    Optional<Home> home = homes.get(Household.id(move));
    if (found.isEmpty() || home.isEmpty()) {
      return Optional.of(new Result.Missing());
    }
    Handover handover = found.get();
    if (handover.state() != Handover.State.PROPOSED) {
      return Optional.of(new Result.Already(handover));
    }
    List<Change> changes = new ArrayList<>();
    changes.add(decision(handover, state, by, reason, clock.instant()));
    changes.add(household(home.get(), handover, state, zone));
    if (state == Handover.State.ACCEPTED) {
      changes.add(log(home.get().household(), handover, by));
      changes.add(Replan.soon(home.get().id(), clock.instant()));
      changes.addAll(contacts.moved(home.get().id(), home.get().profile().phones(), handover.to()));
      changes.addAll(
          successor.changes(home.get().household(), handover.to(), zone, clock.instant()));
    }
    Handover after =
        new Handover(
            handover.household(),
            handover.sort(),
            handover.from(),
            handover.to(),
            state,
            handover.proposed(),
            handover.by(),
            handover.reason(),
            Optional.of(by));
    return rounds.written(changes, new Result.Done(after));
  }

  private static Change household(
      Home home, Handover handover, Handover.State state, Optional<String> zone) {
    Map<String, Value> set = new HashMap<>();
    Set<String> remove = new HashSet<>(Set.of(Household.MOVE));
    if (state == Handover.State.ACCEPTED) {
      set.put(Household.DONG, new Value.Text(handover.to()));
      if (home.parked()) {
        set.put(Attributes.BOARD, new Value.Text(Parking.list(handover.to())));
      }
      zone.ifPresentOrElse(
          name -> set.put(Household.ZONE, new Value.Text(name)), () -> remove.add(Household.ZONE));
    }
    return update(home.household(), set, remove, Condition.is(Household.MOVE, handover.sort()));
  }

  private static Change decision(
      Handover handover, Handover.State state, String by, String reason, Instant now) {
    Map<String, Value> set = new HashMap<>();
    set.put(Handover.STATE, new Value.Text(state.name()));
    set.put(Handover.DECIDED_BY, new Value.Text(by));
    set.put(Handover.DECIDED, new Value.Num(now.toEpochMilli()));
    set.put(Handover.ANSWER, new Value.Hidden(new Secret(reason)));
    return new Change.Update(
        handover.key(),
        set,
        Map.of(),
        Set.of(Attributes.BOARD, Attributes.BOARD_AT),
        Condition.is(Handover.STATE, Handover.State.PROPOSED.name()));
  }

  private static Change update(
      Household household, Map<String, Value> values, Set<String> remove, Condition when) {
    Map<String, Value> set = new HashMap<>(values);
    set.put(Household.VERSION, new Value.Num(household.version() + 1));
    return new Change.Update(
        Household.key(household.id()),
        set,
        Map.of(),
        remove,
        Condition.all(Registration.asRead(household), when));
  }

  private Change log(Household household, Handover handover, String by) {
    return new LogEntry(
            household.id(),
            clock.instant(),
            household.version() + 1,
            "DONG " + handover.to(),
            by,
            Optional.empty())
        .toChange();
  }

  private Optional<Handover> find(String household, String sort) {
    return table.get(new Key(Household.partition(household), sort)).map(Handover::from);
  }

  /** Unique in the household, for its version grows with each proposal. */
  private static String sort(long version) {
    return Handover.SORT_PREFIX + String.format(Locale.ROOT, "%010d", version);
  }
}
