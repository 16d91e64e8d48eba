package kr.salpim.domain.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Saturday, on which offices are closed without a holiday, and Sunday, which is one. */
final class Weekend {

  private Weekend() {}

  static boolean has(LocalDate day) {
    return has(day.getDayOfWeek());
  }

  static boolean has(DayOfWeek day) {
    return day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY;
  }
}
