package kr.salpim.domain.visit;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.household.Profile;
import kr.salpim.domain.visit.VisitEntry.What;

/** When what is said of a visit. All in Seoul. */
public final class VisitTimes {

  private final WorkingDays days;
  private final VisitNumbers numbers;

  public VisitTimes(WorkingDays days, VisitNumbers numbers) {
    this.days = days;
    this.numbers = numbers;
  }

  /** What is said first of a visit: the reminders of the previous working day. */
  Visit.Next first(Instant start, Profile profile, Instant now) {
    Instant household = previous(start, "household notice");
    Instant staff = previous(start, "staff reminder");
    if (spokenTo(profile) && now.isBefore(staff)) {
      return new Visit.Next(VisitStep.HOUSEHOLD, later(household, now));
    }
    return new Visit.Next(VisitStep.STAFF, later(staff, now));
  }

  /**
   * Whether the household may be reminded: where it agreed, and never where somebody is in danger
   * at home, for the wrong person may read the phone.
   */
  static boolean spokenTo(Profile profile) {
    return profile.consent().messages() && !profile.careCrisis() && !profile.phones().isEmpty();
  }

  Instant previous(Instant start, String name) {
    LocalDate day = day(start).minusDays(1);
    while (!days.works(day)) {
      day = day.minusDays(1);
    }
    return at(day, numbers.time(name, day));
  }

  /** On the day of the visit; with the visit where that is earlier. */
  Instant onDay(Instant start, String name) {
    LocalDate day = day(start);
    Instant time = at(day, numbers.time(name, day));
    return time.isBefore(start) ? time : start;
  }

  /** When those who go are asked, where nobody said 시작. */
  Instant begunBy(Instant start) {
    return start.plus(numbers.minutes("not begun after", day(start)));
  }

  /** When the team lead hears of a visit of which those who go have said nothing. */
  Instant leadHears(Instant asked) {
    return asked.plus(numbers.minutes("not begun told after", day(asked)));
  }

  /** A time of the next working day after a day. */
  Instant nextWorkingDay(LocalDate day, String name) {
    LocalDate next = days.firstFrom(day.plusDays(1));
    return at(next, numbers.time(name, next));
  }

  /**
   * A time of the first working day of the week after a day. When something is due stands in clear,
   * and the last day of a visit tells a birth date: by its week alone it does not.
   */
  Instant nextWeek(LocalDate day, String name) {
    LocalDate next = days.firstFrom(day.with(TemporalAdjusters.next(DayOfWeek.MONDAY)));
    return at(next, numbers.time(name, next));
  }

  /** A time of the working day that comes so many working days after a moment. */
  Instant afterWorkingDays(Instant from, int count, String name) {
    LocalDate day = day(from);
    for (int passed = 0; passed < count; passed++) {
      day = days.firstFrom(day.plusDays(1));
    }
    return at(day, numbers.time(name, day));
  }

  /** When a refusal (거부) is looked at again; empty for all else, and where that was done. */
  Optional<Visit.Next> review(Visit visit) {
    boolean reviewed = visit.record().stream().anyMatch(e -> e.what() == What.REVIEWED);
    return visit
        .known()
        .filter(at -> visit.result().equals(Optional.of(VisitResult.REFUSED)) && !reviewed)
        .map(VisitTimes::day)
        .map(day -> day.plusDays(numbers.number("refusal review days", day) - 1L))
        .map(day -> new Visit.Next(VisitStep.REVIEW, nextWorkingDay(day, "morning reminder")));
  }

  static LocalDate day(Instant at) {
    return at.atZone(WorkingDays.SEOUL).toLocalDate();
  }

  private static Instant at(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(WorkingDays.SEOUL).toInstant();
  }

  static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
