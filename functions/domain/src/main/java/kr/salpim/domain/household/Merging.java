package kr.salpim.domain.household;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kr.salpim.domain.Ids;
import kr.salpim.domain.clock.Clockwork;
import kr.salpim.domain.clock.Timer;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Rounds;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.table.Value;

/**
 * Merges households that a person found to be one, and parts them again. A merge writes a redirect
 * and moves no item; what was stored under either is read under both ids afterwards, and under its
 * own again after an undo. Whoever changed is put on the clock to be assessed anew.
 */
public final class Merging {

  /** What came of it. */
  public sealed interface Result {

    /** It is done; {@code id} is the household that stands now. */
    record Done(String id) implements Result {}

    /** They were one already, or two already. */
    record Already(String id) implements Result {}

    record Missing() implements Result {}

    /** The one that would be taken in waits for another dong to accept it. */
    record HandoverWaits() implements Result {}

    /** More than {@link Household#MAX_MERGED} would be one. */
    record TooMany() implements Result {}
  }

  private final Table table;
  private final Clock clock;
  private final Homes homes;
  private final Joining joining;
  private final Rounds rounds;

  public Merging(Table table, Clock clock, Ids ids) {
    this(table, Joining.NOTHING, clock, ids);
  }

  /**
   * @param joining what else is done in the same transaction
   */
  public Merging(Table table, Joining joining, Clock clock, Ids ids) {
    this.joining = joining;
    this.table = table;
    this.clock = clock;
    this.homes = new Homes(table);
    this.rounds = new Rounds(table, ids);
  }

  /** Lets {@code from} be {@code into}; what either was merged into before is what is meant. */
  public Result merge(String from, String into, String by) {
    return rounds.first(() -> merged(from, into, by));
  }

  private Optional<Result> merged(String from, String into, String by) {
    Optional<Home> source = homes.root(from);
    Optional<Home> target = homes.root(into);
    if (source.isEmpty() || target.isEmpty()) {
      return Optional.of(new Result.Missing());
    }
    Household one = source.get().household();
    Household other = target.get().household();
    if (one.id().equals(other.id())) {
      return Optional.of(new Result.Already(one.id()));
    }
    if (source.get().move().isPresent()) {
      return Optional.of(new Result.HandoverWaits());
    }
    List<String> all = Stream.concat(other.merged().stream(), taken(one)).toList();
    if (all.size() > Household.MAX_MERGED) {
      return Optional.of(new Result.TooMany());
    }
    List<Change> changes = new ArrayList<>();
    changes.add(
        update(
            one,
            Map.of(Household.MERGED_INTO, new Value.Text(other.id())),
            Clockwork.TRIED,
            Condition.missing(Household.MERGED_INTO)));
    changes.add(takenIn(other, all, true, Condition.missing(Household.MERGED_INTO)));
    changes.add(Replan.soon(one.id(), clock.instant()));
    changes.add(Replan.soon(other.id(), clock.instant()));
    changes.add(log(one, "MERGED_INTO " + other.id(), by));
    changes.add(log(other, "TOOK_IN " + one.id(), by));
    changes.addAll(decided(List.of(from, one.id()), List.of(into, other.id()), true));
    changes.addAll(joining.merged(one, other, clock.instant()));
    return rounds.written(changes, new Result.Done(other.id()));
  }

  /**
   * Parts a household from the one that it was merged into. What was merged into it before goes
   * with it.
   */
  public Result undo(String id, String by) {
    return rounds.first(() -> parted(id, by));
  }

  private Optional<Result> parted(String id, String by) {
    Optional<Home> found = homes.get(id);
    if (found.isEmpty()) {
      return Optional.of(new Result.Missing());
    }
    Household part = found.get().household();
    List<Household> above = homes.above(found.get()).stream().map(Home::household).toList();
    if (above.isEmpty()) {
      return Optional.of(new Result.Already(id));
    }
    Household target = above.get(0);
    Household root = above.get(above.size() - 1);
    List<Change> changes = new ArrayList<>();
    changes.add(
        update(part, onClock(id), unmerged(), Condition.is(Household.MERGED_INTO, target.id())));
    Set<String> gone = new HashSet<>(part.ids());
    for (Household each : above) {
      List<String> left = each.merged().stream().filter(m -> !gone.contains(m)).toList();
      changes.add(
          takenIn(
              each,
              left,
              each.equals(root),
              each.mergedInto()
                  .map(Merging::redirected)
                  .orElseGet(() -> Condition.missing(Household.MERGED_INTO))));
    }
    changes.add(Replan.soon(id, clock.instant()));
    changes.add(Replan.soon(root.id(), clock.instant()));
    changes.add(log(part, "PARTED " + target.id(), by));
    changes.add(log(target, "PARTED " + id, by));
    changes.addAll(decided(List.of(id), List.of(target.id()), false));
    changes.addAll(joining.parted(part, root, clock.instant()));
    return rounds.written(changes, new Result.Done(id));
  }

  /** Notes that the two were compared and are two, so that they are not proposed again. */
  public Result reject(String one, String other) {
    return rounds.first(
        () -> {
          List<Change> changes = decided(List.of(one), List.of(other), false);
          return changes.isEmpty()
              ? Optional.of(new Result.Already(one))
              : rounds.written(changes, new Result.Done(one));
        });
  }

  private static Set<String> unmerged() {
    Set<String> remove = new HashSet<>(Clockwork.TRIED);
    remove.add(Household.MERGED_INTO);
    return remove;
  }

  private static Condition redirected(String to) {
    return Condition.is(Household.MERGED_INTO, to);
  }

  private static Stream<String> taken(Household source) {
    return Stream.concat(source.merged().stream(), Stream.of(source.id()));
  }

  private Change takenIn(Household target, List<String> merged, boolean assess, Condition when) {
    Map<String, Value> set = new HashMap<>();
    Set<String> remove = new HashSet<>();
    if (merged.isEmpty()) {
      remove.add(Household.MERGED);
    } else {
      set.put(Household.MERGED, new Value.Text(String.join("\n", merged)));
    }
    if (assess) {
      set.putAll(onClock(target.id()));
      remove.addAll(Clockwork.TRIED);
    }
    return update(target, set, remove, when);
  }

  /** Due at once, for the tick. */
  private Map<String, Value> onClock(String id) {
    return Map.of(
        Attributes.CLOCK, new Value.Text(Timer.HOUSEHOLD.partition(id)),
        Attributes.DUE, new Value.Num(clock.millis()));
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
        Condition.all(Condition.is(Household.VERSION, household.version()), when));
  }

  private Change log(Household household, String what, String by) {
    return new LogEntry(
            household.id(), clock.instant(), household.version() + 1, what, by, Optional.empty())
        .toChange();
  }

  /** What was decided of the pairs that were proposed; what nobody proposed needs no word. */
  private List<Change> decided(List<String> one, List<String> other, boolean merged) {
    Candidate.State state = merged ? Candidate.State.MERGED : Candidate.State.REJECTED;
    return one.stream()
        .flatMap(
            a -> other.stream().flatMap(b -> Stream.of(Candidate.key(a, b), Candidate.key(b, a))))
        .distinct()
        .map(table::get)
        .flatMap(Optional::stream)
        .filter(item -> Candidate.from(item).state() != state)
        .map(item -> decided(item, state))
        .toList();
  }

  private static Change decided(Item item, Candidate.State state) {
    return new Change.Update(
        item.key(),
        Map.of(Candidate.STATE, new Value.Text(state.name())),
        Map.of(),
        Set.of(Attributes.BOARD, Attributes.BOARD_AT),
        Condition.present());
  }
}
