package kr.salpim.domain.calendar;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.List;
import java.util.Optional;

/**
 * One row of {@code holiday-rules.tsv}: a day that returns every year, as long as it is law.
 *
 * @param day by the sun or by the moon
 * @param before how many days before it are holidays too
 * @param after how many days after it are holidays too
 * @param validFrom the first day of the rule, {@link LocalDate#MIN} where it is older than the data
 * @param validUntil its last day, {@link LocalDate#MAX} while it is law
 * @param substituteFrom from when on {@code substitute} is law
 */
record HolidayRule(
    String name,
    boolean lunar,
    MonthDay day,
    int before,
    int after,
    LocalDate validFrom,
    LocalDate validUntil,
    Substitute substitute,
    LocalDate substituteFrom) {

  /** Its days in the year; none of a lunar rule's where the moon of that year is not known. */
  List<LocalDate> in(int year, LunarDays moon) {
    return middle(year, moon).stream()
        .flatMap(middle -> middle.minusDays(before).datesUntil(middle.plusDays(after + 1L)))
        .filter(date -> !date.isBefore(validFrom) && !date.isAfter(validUntil))
        .toList();
  }

  /** Whether a day of it that is lost on that date is given back. */
  boolean givenBack(LocalDate date) {
    return substitute != Substitute.NONE && !date.isBefore(substituteFrom);
  }

  private Optional<LocalDate> middle(int year, LunarDays moon) {
    return lunar ? moon.in(year, day) : Optional.of(Year.of(year).atMonthDay(day));
  }
}
