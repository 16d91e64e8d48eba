package kr.salpim.domain.checkin;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kr.salpim.domain.alert.Turn;
import kr.salpim.domain.area.Directory;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.calendar.DatedNumbers;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.clock.Lane;
import kr.salpim.domain.contact.Address;
import kr.salpim.domain.household.Homes;
import kr.salpim.domain.outbox.MessageClass;
import kr.salpim.domain.outbox.Outgoing;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.text.Texts;
import kr.salpim.domain.tie.Tie;
import kr.salpim.domain.tie.Volunteer;
import kr.salpim.domain.tie.VolunteerRules;

/**
 * At the end of each week: every volunteer is thanked and reads whom they look after next, and the
 * coordinator reads how the dong's rounds ended and whose papers run out.
 */
final class Thanking {

  /** Volunteers of a page: each is a message and at most one more write of a transaction. */
  private static final int PAGE = 30;

  /** A longer list is on the board; nobody reads it in a message. */
  private static final int MAX_NAMED = 12;

  private static final int WEEK_DAYS = 7;

  private final Table table;
  private final Homes homes;
  private final Directory directory;
  private final PaperEnds papers;
  private final CheckDays days;
  private final DatedNumbers numbers;
  private final Texts texts;
  private final KeyedHash hash;

  Thanking(
      Table table,
      Directory directory,
      VolunteerRules rules,
      CheckDays days,
      DatedNumbers numbers,
      Texts texts,
      KeyedHash hash) {
    this.table = table;
    this.homes = new Homes(table);
    this.directory = directory;
    this.papers = new PaperEnds(rules, numbers);
    this.days = days;
    this.numbers = numbers;
    this.texts = texts;
    this.hash = hash;
  }

  /** When it is next, after a moment. */
  Instant next(Instant now) {
    LocalDate today = CheckDays.day(now);
    DayOfWeek weekday = DayOfWeek.of(numbers.number("summary weekday", today));
    Instant due = at(today.with(TemporalAdjusters.nextOrSame(weekday)));
    return due.isAfter(now) ? due : at(today.with(TemporalAdjusters.next(weekday)));
  }

  private Instant at(LocalDate day) {
    return day.atTime(numbers.time("summary time", day)).atZone(WorkingDays.SEOUL).toInstant();
  }

  /** The change that lets a dong's weeks begin; empty where they have. */
  Optional<Change> begins(String dong, Instant now) {
    return table.get(Week.key(dong)).isPresent()
        ? Optional.empty()
        : Optional.of(Week.begins(dong, next(now)));
  }

  /**
   * One page of a dong's volunteers.
   *
   * @param claimed the week as the clock hands it on
   */
  List<Change> changes(Item claimed, Instant now) {
    Week week = Week.from(claimed);
    Turn turn = new Turn(directory.dong(week.dong()), now, now);
    List<Volunteer> page = page(week);
    List<Change> changes = new ArrayList<>();
    Tally sum = week.sum();
    Optional<Staff> coordinator = coordinator(turn);
    LocalDate today = CheckDays.day(now);
    int ending = 0;
    for (Volunteer volunteer : page) {
      Tally own = own(week.dong(), volunteer.token(), today);
      sum = sum.plus(own);
      thanks(volunteer, own, turn).ifPresent(changes::add);
      // Nobody counts as told where nobody is there to be.
      Optional<LocalDate> paper = coordinator.flatMap(told -> papers.ends(volunteer, today));
      ending += paper.isPresent() ? 1 : 0;
      paper.ifPresent(day -> changes.add(volunteer.warnedOf(day).changed()));
    }
    if (ending > 0) {
      tell("papers|" + week.after().orElse(""), "check.papers", turn, ending)
          .ifPresent(changes::add);
    }
    if (page.size() == PAGE) {
      changes.add(0, week.goesOn(page.get(PAGE - 1).token(), sum, now));
    } else {
      changes.add(0, week.again(next(now)));
      sum = sum.plus(staffs(turn));
      if (sum.rounds() > 0) {
        tell(
                "week",
                "check.week.staff",
                turn,
                sum.rounds(),
                sum.reached(),
                sum.passedOn(),
                sum.escalated(),
                sum.open())
            .ifPresent(changes::add);
      }
    }
    return changes;
  }

  private List<Volunteer> page(Week week) {
    return Volunteers.of(table, week.dong()).stream()
        .filter(
            volunteer -> week.after().filter(l -> volunteer.token().compareTo(l) <= 0).isEmpty())
        .limit(PAGE)
        .toList();
  }

  private Tally own(String dong, String token, LocalDate today) {
    return Tally.of(table, dong, token, today.minusDays(WEEK_DAYS - 1L), today, line -> true);
  }

  /** Of whom one of the staff was asked, because no volunteer could go. */
  private Tally staffs(Turn turn) {
    LocalDate today = CheckDays.day(turn.now());
    return turn.dong().staff().stream()
        .map(Staff::token)
        .distinct()
        .map(token -> own(turn.dong().code(), token, today))
        .reduce(Tally.NONE, Tally::plus);
  }

  /** Nobody is thanked for nothing, nor told of nobody. */
  private Optional<Change> thanks(Volunteer volunteer, Tally own, Turn turn) {
    String named = named(volunteer, CheckDays.day(turn.now()));
    if (own.rounds() == 0 && named.isEmpty()) {
      return Optional.empty();
    }
    String next = named.isEmpty() ? "" : texts.korean("check.week.next", named);
    String done = own.reached() == 0 ? "" : texts.korean("check.week.count", own.reached());
    String text = texts.korean("check.week", turn.dong().sender()) + done + next;
    return Optional.of(message("thanks", volunteer.token(), volunteer.address(), text, turn));
  }

  /** Whom the volunteer looks after in the next seven days. */
  private String named(Volunteer volunteer, LocalDate today) {
    if (volunteer.left().filter(day -> !today.isBefore(day)).isPresent()) {
      return "";
    }
    List<Tie> next =
        Tie.of(table, volunteer.dong(), volunteer.token()).stream()
            .filter(tie -> days.next(tie, today).filter(week(today)::contains).isPresent())
            .toList();
    String names =
        next.stream()
            .limit(MAX_NAMED)
            .flatMap(
                tie ->
                    homes
                        .family(tie.household())
                        .filter(home -> home.household().standing().visited())
                        .stream()
                        .map(home -> Labels.of(tie, home.profile()).reveal()))
            .collect(Collectors.joining(", "));
    int rest = next.size() - MAX_NAMED;
    return rest > 0 ? names + texts.korean("check.week.rest", rest) : names;
  }

  private static Set<LocalDate> week(LocalDate today) {
    return today.plusDays(1).datesUntil(today.plusDays(WEEK_DAYS + 1L)).collect(Collectors.toSet());
  }

  private Optional<Change> tell(String step, String key, Turn turn, Object... counts) {
    Object[] values = new Object[counts.length + 1];
    values[0] = turn.dong().sender();
    System.arraycopy(counts, 0, values, 1, counts.length);
    return coordinator(turn)
        .map(
            staff ->
                message(step, staff.token(), staff.address(), texts.korean(key, values), turn));
  }

  private static Optional<Staff> coordinator(Turn turn) {
    return Carers.coordinator(turn.dong(), Optional.empty(), CheckDays.day(turn.now()));
  }

  private Change message(String step, String token, Address to, String text, Turn turn) {
    String cause = "week|" + turn.dong().code() + "|" + CheckDays.day(turn.now());
    return Outgoing.causedBy(
            hash,
            cause,
            step + "|" + token,
            to,
            text,
            MessageClass.INFORMATIONAL,
            turn.dong().code(),
            turn.now())
        .queue(turn.firstDue(), Lane.LATER);
  }
}
