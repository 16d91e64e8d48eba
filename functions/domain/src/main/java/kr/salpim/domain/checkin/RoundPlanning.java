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
   * Rounds of a volunteer's day: each is up to four items of one transaction of a hundred. The rest
   * is asked after on the next day.
   */
  static final int MAX_A_DAY = 20;

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
    private int planned;

    Day(Volunteer volunteer, Turn turn) {
      this.volunteer = volunteer;
      this.turn = turn;
      this.today = CheckDays.day(turn.now());
      this.standIns = new StandIns(carers, turn.dong(), today);
    }

    private Dong dong() {
      return turn.dong();
    }

    private void add(Tie tie, Home home) {
      Optional<Carer> carer = carer(tie, home);
      // What is made up for a day on which nothing ticked may come to a day that is off.
      boolean late = !turn.now().isBefore(tie.times().closes(today)) || days.off(tie, today);
      if (late || planned >= MAX_A_DAY || carer.isEmpty()) {
        LocalDate later = days.firstFrom(tie, today.plusDays(1));
        again = again.filter(later::isAfter).or(() -> Optional.of(later));
        changes.add(tie.onceMore(later));
        return;
      }
      planned++;
      List<Secret> others = labels.computeIfAbsent(carer.get().token(), who -> new ArrayList<>());
      Round round = rounds.of(tie, home, carer.get(), others, today, "", turn);
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

    private List<Change> changes(Optional<LocalDate> next) {
      List<Change> all = new ArrayList<>();
      Optional<LocalDate> soonest =
          Stream.concat(next.stream(), again.stream()).min(LocalDate::compareTo);
      all.add(volunteer.plannedTo(today, soonest.map(days::planned)).changed());
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
    for (Tie tie : ties) {
      if (owed(tie, volunteer, day.today)) {
        homes
            .family(tie.household())
            .filter(home -> home.household().standing().visited())
            .ifPresent(home -> day.add(tie, home));
      }
    }
    return day.changes(next(ties, day.today));
  }

  private List<Tie> ties(Volunteer volunteer) {
    return table.query(volunteer.key().partition(), Tie.sorts(volunteer.token()), Ties.MAX).stream()
        .map(Tie::from)
        .toList();
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
