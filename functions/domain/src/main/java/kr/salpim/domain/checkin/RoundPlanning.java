package kr.salpim.domain.checkin;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kr.salpim.domain.alert.Turn;
import kr.salpim.domain.area.Directory;
import kr.salpim.domain.area.Dong;
import kr.salpim.domain.calendar.DatedNumbers;
import kr.salpim.domain.contact.Chase;
import kr.salpim.domain.household.Home;
import kr.salpim.domain.household.Homes;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.tie.Round;
import kr.salpim.domain.tie.RoundItem;
import kr.salpim.domain.tie.Tie;
import kr.salpim.domain.tie.Volunteer;

/**
 * Makes a volunteer's ties into the rounds of a day. Where the volunteer may not go the substitute
 * does, and where nobody may the zone's planner is asked: no tie falls silent.
 */
final class RoundPlanning {

  /**
   * Writes of one transaction of a hundred: when so many are made up, one neighbour more still
   * fits, and whoever is left waits for the next claim.
   */
  static final int MAX_WRITES = 90;

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
    private Volunteer volunteer;
    private final Sheets sheets = new Sheets(table);
    private final StandIns standIns;
    private final Map<String, List<Secret>> labels = new HashMap<>();
    private final List<Change> changes = new ArrayList<>();
    private Optional<LocalDate> again = Optional.empty();

    Day(Volunteer volunteer, Turn turn) {
      this.volunteer = volunteer;
      this.turn = turn;
      this.today = CheckDays.day(turn.now());
      this.standIns = new StandIns(carers, turn.dong(), today);
    }

    private Dong dong() {
      return turn.dong();
    }

    /** Whether nothing more fits: the rest is planned by the next claim, at once. */
    private boolean full() {
      return 1 + changes.size() + standIns.size() + sheets.size() >= MAX_WRITES;
    }

    private void add(Tie tie, Home home) {
      // What is made up for a day on which nothing ticked may come to a day that is off.
      if (!turn.now().isBefore(tie.times().closes(today)) || days.off(tie, today)) {
        tomorrow(tie);
        return;
      }
      carer(tie, home).ifPresentOrElse(carer -> add(tie, home, carer), () -> tomorrow(tie));
    }

    /** The day's hours are over, or nobody works there: asked after on the next day. */
    private void tomorrow(Tie tie) {
      LocalDate later = days.firstFrom(tie, today.plusDays(1));
      again = again.filter(later::isAfter).or(() -> Optional.of(later));
      changes.add(tie.onceMore(later));
    }

    private void add(Tie tie, Home home, Carer carer) {
      List<Secret> others = labels.computeIfAbsent(carer.token(), who -> new ArrayList<>());
      Round round = rounds.of(tie, home, carer, others, today, "", turn);
      others.add(round.label());
      changes.add(RoundItem.planned(round));
      for (String token : round.chased()) {
        Chase chase = Chase.ofRound(token, round.chase(), round.key());
        changes.add(new Change.Put(chase.toItem(), Condition.always()));
      }
      if (tie.extra().isPresent()) {
        changes.add(tie.asked());
      }
      sheets.put(round);
    }

    /** Whoever goes: the volunteer, the substitute, or the one who answers for volunteers. */
    private Optional<Carer> carer(Tie tie, Home home) {
      if (carers.mayGo(volunteer, dong(), today)) {
        volunteer = volunteer.working(today, carers.minutes(today));
        return Optional.of(Carer.of(volunteer));
      }
      return tie.substitute()
          .flatMap(standIns::take)
          .map(Carer::of)
          .or(() -> Carers.coordinator(dong(), home.household().zone(), today).map(Carer::of));
    }

    private List<Change> changes(Optional<LocalDate> next, boolean more) {
      List<Change> all = new ArrayList<>();
      Optional<LocalDate> soonest =
          Stream.concat(next.stream(), again.stream()).min(LocalDate::compareTo);
      Volunteer after =
          more
              ? volunteer.dueAt(turn.now())
              : volunteer.plannedTo(today, soonest.map(days::planned));
      all.add(after.changed());
      all.addAll(changes);
      all.addAll(standIns.changes());
      all.addAll(sheets.changes());
      return all;
    }
  }

  /**
   * @param claimed the volunteer as the clock hands them on
   */
  List<Change> changes(Item claimed, Instant now) {
    Volunteer volunteer = Volunteer.from(claimed);
    Day day = new Day(volunteer, new Turn(directory.dong(volunteer.dong()), now, now));
    List<Tie> ties = ties(volunteer);
    List<Tie> owed = ties.stream().filter(tie -> owed(tie, volunteer, day.today)).toList();
    boolean paged = owed.size() * WRITES_EACH > MAX_WRITES;
    boolean more = false;
    for (Tie tie : owed) {
      boolean left = !paged || !planned(tie, day.today);
      more |= left && day.full();
      if (left && !more) {
        homes
            .family(tie.household())
            .filter(home -> home.household().standing().visited())
            .ifPresent(home -> day.add(tie, home));
      }
    }
    return day.changes(next(ties, day.today), more);
  }

  /** By a claim before, where they are more than fit into one transaction. */
  private boolean planned(Tie tie, LocalDate today) {
    Key round = Round.key(tie.household(), tie.volunteer(), today.toString());
    return tie.extra().filter(today::isBefore).isPresent() || table.plain(round).isPresent();
  }

  private List<Tie> ties(Volunteer volunteer) {
    return Tie.of(table, volunteer.dong(), volunteer.token());
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

  private Optional<LocalDate> next(List<Tie> ties, LocalDate today) {
    return ties.stream().flatMap(tie -> days.next(tie, today).stream()).min(LocalDate::compareTo);
  }
}
