package kr.salpim.domain.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.programme.Enrolment;
import kr.salpim.domain.programme.Occurrence;
import kr.salpim.domain.programme.Occurrences;

/** When a household's visits are planned next. */
final class PlanDates {

  /** Plans of a month are spread over the small hours before it. */
  private static final int SPREAD_MINUTES = 240;

  private static final int HOUR = 1;

  /** Longer than the longest rhythm that is not bound to a birthday. */
  private static final int LOOK_AHEAD_DAYS = 400;

  private final VisitNumbers numbers;

  PlanDates(VisitNumbers numbers) {
    this.numbers = numbers;
  }

  /** Last day up to which what opens is planned on {@code today}: the end of a month. */
  LocalDate until(LocalDate today) {
    LocalDate ahead = today.plusDays(numbers.number("plan days ahead", today));
    return ahead.withDayOfMonth(ahead.lengthOfMonth());
  }

  /**
   * So many days before the month in which the next window opens; with the year at the latest, so
   * that a programme which is new is noticed.
   */
  Instant next(String household, Occurrences occurrences, LocalDate until, LocalDate today) {
    LocalDate year = LocalDate.of(until.getYear() + 1, 1, 1);
    Optional<LocalDate> opens =
        occurrences.between(until.plusDays(1), until.plusDays(LOOK_AHEAD_DAYS)).stream()
            .map(Occurrence::opens)
            .filter(day -> day.isAfter(until))
            .min(Comparator.naturalOrder())
            .map(day -> day.withDayOfMonth(1));
    Optional<LocalDate> reassessed =
        occurrences.enrolments().stream()
            .flatMap(one -> one.reassess().stream())
            .filter(day -> day.isAfter(today))
            .min(Comparator.naturalOrder());
    LocalDate month =
        Stream.concat(opens.stream(), Stream.of(year)).min(LocalDate::compareTo).get();
    LocalDate plan = month.minusDays(numbers.number("plan days ahead", today));
    LocalDate day =
        Stream.concat(reassessed.stream(), Stream.of(plan)).min(LocalDate::compareTo).get();
    LocalDate later = day.isAfter(today) ? day : today.plusDays(1);
    return later
        .atTime(HOUR, 0)
        .plusMinutes(Math.floorMod(household.hashCode(), SPREAD_MINUTES))
        .atZone(WorkingDays.SEOUL)
        .toInstant();
  }

  /** Whether a group is to be looked at again. */
  static boolean reassessed(Enrolment enrolment, LocalDate today) {
    return enrolment.reassess().filter(day -> !day.isAfter(today)).isPresent();
  }
}
