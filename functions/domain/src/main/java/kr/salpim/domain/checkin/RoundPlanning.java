package kr.salpim.domain.checkin;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import kr.salpim.domain.alert.Turn;
import kr.salpim.domain.area.Directory;
import kr.salpim.domain.calendar.DatedNumbers;
import kr.salpim.domain.household.Home;
import kr.salpim.domain.household.Homes;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.tie.Round;
import kr.salpim.domain.tie.Tie;
import kr.salpim.domain.tie.Volunteer;

/**
 * Makes a volunteer's ties into the rounds of a day. Where the volunteer may not go the substitute
 * does, and where nobody may the zone's planner is asked: no tie falls silent.
 */
final class RoundPlanning {

  /** Of a neighbour at most: round, chase, tie, and a substitute with the sheet of theirs. */
  private static final int WRITES_EACH = 5;

  private final Table table;
  private final Homes homes;
  private final Directory directory;
  private final Carers carers;
  private final CheckDays days;
  private final NewRound rounds;
  private final DatedNumbers numbers;

  RoundPlanning(
      Table table,
      Directory directory,
      Carers carers,
      CheckDays days,
      KeyedHash hash,
      DatedNumbers numbers) {
    this.table = table;
    this.homes = new Homes(table);
    this.directory = directory;
    this.carers = carers;
    this.days = days;
    this.rounds = new NewRound(hash);
    this.numbers = numbers;
  }

  /** One volunteer's day in the making. */
  private final class Day {
    private final Turn turn;
    private final LocalDate today;
    private final DayRounds made;
    private Optional<LocalDate> again = Optional.empty();

    Day(Volunteer volunteer, Turn turn) {
      this.turn = turn;
      this.today = CheckDays.day(turn.now());
      this.made = new DayRounds(table, carers, rounds, volunteer, today, turn);
    }

    private void add(Tie tie, Home home) {
      // What is made up for a day on which nothing ticked may come to a day that is off.
      boolean over = !turn.now().isBefore(tie.times().closes(today)) || days.off(tie, today);
      if (over || !made.add(tie, home, "", UnaryOperator.identity())) {
        tomorrow(tie);
      } else if (tie.extra().isPresent()) {
        made.also(tie.asked());
      }
    }

    /** The day's hours are over, or nobody works there: asked after on the next day. */
    private void tomorrow(Tie tie) {
      LocalDate later = days.firstFrom(tie, today.plusDays(1));
      again = again.filter(later::isAfter).or(() -> Optional.of(later));
      made.also(tie.onceMore(later));
    }

    private List<Change> changes(List<Tie> ties, boolean more) {
      Optional<LocalDate> next =
          ties.stream().flatMap(tie -> days.next(tie, today).stream()).min(LocalDate::compareTo);
      Optional<LocalDate> soonest =
          Stream.concat(next.stream(), again.stream()).min(LocalDate::compareTo);
      Volunteer after =
          more
              ? made.volunteer().dueAt(turn.now())
              : made.volunteer().plannedTo(today, soonest.map(day -> days.planned(day, ties)));
      List<Change> all = new ArrayList<>(List.of(after.changed()));
      all.addAll(made.changes());
      return all;
    }
  }

  /**
   * @param claimed the volunteer as the clock hands them on
   */
  List<Change> changes(Item claimed, Instant now) {
    Volunteer volunteer = Volunteer.from(claimed);
    Day day = new Day(volunteer, new Turn(directory.dong(volunteer.dong()), now, now));
    List<Tie> ties = Tie.of(table, volunteer.dong(), volunteer.token());
    List<Tie> owed = ties.stream().filter(tie -> owed(tie, volunteer, day.today)).toList();
    // By all of them: those that are owed are fewer with each claim.
    boolean paged = ties.size() * WRITES_EACH > DayRounds.MAX_WRITES;
    boolean more = false;
    for (Tie tie : owed) {
      boolean left = !paged || !planned(tie, day.today);
      more |= left && day.made.full();
      if (left && !more) {
        homes
            .family(tie.household())
            .filter(home -> home.household().standing().visited())
            .ifPresent(home -> day.add(tie, home));
      }
    }
    return day.changes(ties, more);
  }

  /** By a claim before, where they are more than fit into one transaction. */
  private boolean planned(Tie tie, LocalDate today) {
    Key round = Round.key(tie.household(), tie.volunteer(), today.toString());
    return tie.extra().filter(today::isBefore).isPresent() || table.plain(round).isPresent();
  }

  /**
   * Whether a day of the tie came since the last one that was planned: what was missed is made up
   * once.
   */
  private boolean owed(Tie tie, Volunteer volunteer, LocalDate today) {
    LocalDate first = today.minusDays(numbers.number("late planning days", today));
    LocalDate from =
        volunteer.planned().map(last -> last.plusDays(1)).filter(first::isBefore).orElse(first);
    if (volunteer.planned().isEmpty()) {
      from = today;
    }
    return !from.isAfter(today)
        && tie.on(today)
        && from.datesUntil(today.plusDays(1)).anyMatch(day -> days.on(tie, day));
  }
}
