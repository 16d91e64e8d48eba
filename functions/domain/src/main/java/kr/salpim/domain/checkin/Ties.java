package kr.salpim.domain.checkin;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.salpim.domain.Ids;
import kr.salpim.domain.area.Dong;
import kr.salpim.domain.calendar.DatedNumbers;
import kr.salpim.domain.household.Fault;
import kr.salpim.domain.household.Home;
import kr.salpim.domain.household.Homes;
import kr.salpim.domain.household.Problem;
import kr.salpim.domain.household.Profile;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Rounds;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.tie.Tie;
import kr.salpim.domain.tie.TieTimes;
import kr.salpim.domain.tie.Volunteer;

/** Ties neighbours to volunteers, and ends ties. */
public final class Ties {

  /** Neighbours of one volunteer: a 돌봄단 member looks after some fifty over a week. */
  public static final int MAX = 100;

  /** People who live alone and are looked after in the largest dong, several times over. */
  private static final int MAX_OF_DONG = 10_000;

  private final Table table;
  private final Homes homes;
  private final CheckDays days;
  private final Thanking thanking;
  private final DatedNumbers numbers;
  private final Clock clock;
  private final Rounds rounds;

  Ties(Table table, CheckDays days, Thanking thanking, DatedNumbers numbers, Clock clock, Ids ids) {
    this.table = table;
    this.homes = new Homes(table);
    this.days = days;
    this.thanking = thanking;
    this.numbers = numbers;
    this.clock = clock;
    this.rounds = new Rounds(table, ids);
  }

  /** A volunteer's ties. */
  public List<Tie> of(String dong, String volunteer) {
    return table
        .query(Volunteer.key(dong, volunteer).partition(), Tie.sorts(volunteer), MAX)
        .stream()
        .map(Tie::from)
        .toList();
  }

  /** All ties of a dong. */
  public List<Tie> ofDong(String dong) {
    return table.query(Dong.partition(dong), Tie.SORT_PREFIX, MAX_OF_DONG).stream()
        .map(Tie::from)
        .toList();
  }

  /** The tie of these two. */
  public Optional<Tie> find(String dong, String volunteer, String household) {
    return table.get(Tie.key(dong, volunteer, household)).map(Tie::from);
  }

  /** How the neighbour is named to whoever looks after them. */
  public static Secret label(Tie tie, Profile profile) {
    return Labels.of(tie, profile);
  }

  /** A household's ties. */
  public List<Tie> ofHousehold(String household) {
    return Tie.of(table, household).stream()
        .flatMap(key -> table.get(key).stream())
        .map(Tie::from)
        .toList();
  }

  /**
   * Writes a tie, or another in its place; its misses and its day of asking again stay.
   *
   * @return what is wrong; nothing where it is written
   */
  public List<Problem> set(Tie wished) {
    return rounds.first(() -> written(wished));
  }

  private Optional<List<Problem>> written(Tie wished) {
    Optional<Volunteer> volunteer =
        table.get(Volunteer.key(wished.dong(), wished.volunteer())).map(Volunteer::from);
    Optional<Home> home = homes.family(wished.household());
    List<Problem> problems = problems(wished, volunteer, home);
    if (!problems.isEmpty()) {
      return Optional.of(problems);
    }
    Optional<Tie> before = table.get(wished.key()).map(Tie::from);
    Tie tie = before.map(old -> wished.with(old.misses(), old.extra())).orElse(wished);
    Instant now = clock.instant();
    List<Change> changes = new ArrayList<>();
    changes.add(new Change.Put(tie.toItem(), Condition.always()));
    changes.add(new Change.Put(tie.pointerItem(), Condition.always()));
    days.next(tie, last(volunteer.get(), now))
        .ifPresent(
            day ->
                changes.add(
                    volunteer
                        .get()
                        .plannedSince(last(volunteer.get(), now))
                        .dueAt(soon(day, tie, now))
                        .changed()));
    thanking.begins(tie.dong(), now).ifPresent(changes::add);
    return rounds.written(changes, List.of());
  }

  /** The last day that is not to be planned any more. */
  private static LocalDate last(Volunteer volunteer, Instant now) {
    LocalDate yesterday = CheckDays.day(now).minusDays(1);
    return volunteer.planned().filter(yesterday::isBefore).orElse(yesterday);
  }

  private Instant soon(LocalDate day, Tie tie, Instant now) {
    Instant planned = days.planned(day, List.of(tie));
    return planned.isBefore(now) ? now : planned;
  }

  private List<Problem> problems(Tie tie, Optional<Volunteer> volunteer, Optional<Home> home) {
    List<Problem> problems = new ArrayList<>();
    if (volunteer.isEmpty()) {
      problems.add(Problem.of("volunteer", Fault.MISSING));
    }
    if (of(tie.dong(), tie.volunteer()).stream()
            .filter(other -> !other.household().equals(tie.household()))
            .count()
        >= MAX) {
      // What is beyond would never be read, and nobody would be asked.
      problems.add(Problem.of("volunteer", Fault.TOO_MANY));
    }
    if (home.isEmpty() || !home.get().household().id().equals(tie.household())) {
      problems.add(Problem.of("household", Fault.MISSING));
    }
    if (tie.substitute().filter(tie.volunteer()::equals).isPresent()
        || tie.substitute()
            .filter(who -> table.get(Volunteer.key(tie.dong(), who)).isEmpty())
            .isPresent()) {
      problems.add(Problem.of("substitute", Fault.MISSING));
    }
    if (tie.end().filter(day -> !day.isAfter(tie.start())).isPresent()) {
      problems.add(Problem.of("end", Fault.UNREADABLE));
    }
    return alike(tie, home, problems);
  }

  /** Two who would be named alike on one list need a nickname. */
  private List<Problem> alike(Tie tie, Optional<Home> home, List<Problem> problems) {
    if (problems.isEmpty()) {
      String label = Labels.of(tie, home.orElseThrow().profile()).reveal();
      boolean taken =
          of(tie.dong(), tie.volunteer()).stream()
              .filter(other -> !other.household().equals(tie.household()))
              .flatMap(
                  other ->
                      homes
                          .family(other.household())
                          .map(h -> Labels.of(other, h.profile()))
                          .stream())
              .anyMatch(other -> other.reveal().equals(label));
      if (taken) {
        problems.add(Problem.of("nickname", Fault.NAMED_ALIKE));
      }
    }
    return problems;
  }

  /** Whether a tie's hours need that somebody said so: at night, or on holidays. */
  public boolean unusual(TieTimes times, LocalDate day) {
    LocalTime first = numbers.time("first hour", day);
    LocalTime last = numbers.time("last hour", day);
    return times.outside(first, last);
  }

  /**
   * Ends a tie on a day.
   *
   * @return whether there is such a tie
   */
  public boolean end(Tie tie, LocalDate day) {
    return rounds.first(
        () -> {
          Optional<Tie> stored = table.get(tie.key()).map(Tie::from);
          return stored.isEmpty()
              ? Optional.of(false)
              : rounds.written(
                  List.of(new Change.Put(stored.get().ending(day).toItem(), Condition.present())),
                  true);
        });
  }
}
