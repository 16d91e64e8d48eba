package kr.salpim.domain.checkin;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.salpim.domain.calendar.DatedNumbers;
import kr.salpim.domain.calendar.Holidays;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.tie.Tie;

/** On which days neighbours are asked after, and when these are planned. All in Seoul. */
final class CheckDays {

  /** A tie that has no day within a year and a bit has none. */
  private static final int MAX_AHEAD = 400;

  private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

  private final Holidays holidays;
  private final DatedNumbers numbers;

  CheckDays(Holidays holidays, DatedNumbers numbers) {
    this.holidays = holidays;
    this.numbers = numbers;
  }

  static LocalDate day(Instant at) {
    return at.atZone(WorkingDays.SEOUL).toLocalDate();
  }

  /**
   * Whether a neighbour is asked after on a day: one of the tie's, or the next one after days that
   * are off where one of the tie's was among these.
   */
  boolean on(Tie tie, LocalDate day) {
    if (!tie.on(day)) {
      return false;
    }
    if (tie.extra().filter(day::equals).isPresent()) {
      return true;
    }
    if (off(tie, day)) {
      return false;
    }
    LocalDate before = day;
    do {
      if (tie.times().days().contains(before.getDayOfWeek())) {
        return true;
      }
      before = before.minusDays(1);
    } while (tie.on(before) && off(tie, before));
    return false;
  }

  /** Nobody is asked on a holiday, nor at a weekend, unless the tie says so. */
  boolean off(Tie tie, LocalDate day) {
    boolean weekend = WEEKEND.contains(day.getDayOfWeek());
    boolean weekends = tie.times().days().stream().anyMatch(WEEKEND::contains);
    boolean holiday = holidays.contains(day) && !tie.times().holidays();
    return holiday || weekend && !weekends;
  }

  /** The first day from this one on, on which the neighbour can be asked after. */
  LocalDate firstFrom(Tie tie, LocalDate day) {
    return day.datesUntil(day.plusDays(MAX_AHEAD))
        .filter(d -> !off(tie, d))
        .findFirst()
        .orElse(day);
  }

  /** The tie's next day after this one. */
  Optional<LocalDate> next(Tie tie, LocalDate after) {
    LocalDate from = after.isBefore(tie.start()) ? tie.start().minusDays(1) : after;
    return from.plusDays(1)
        .datesUntil(from.plusDays(MAX_AHEAD))
        .filter(day -> on(tie, day))
        .findFirst();
  }

  /** When a day is planned: before anybody is asked on it. */
  Instant planned(LocalDate day, List<Tie> ties) {
    Instant time = day.atTime(numbers.time("plan time", day)).atZone(WorkingDays.SEOUL).toInstant();
    return ties.stream()
        .filter(tie -> tie.on(day))
        .map(tie -> tie.times().opens(day))
        .filter(time::isAfter)
        .min(Instant::compareTo)
        .orElse(time);
  }
}
