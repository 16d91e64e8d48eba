package kr.salpim.domain.calendar;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * One row of {@code business-hours.tsv}: from when to when a working day is open, in Seoul.
 *
 * @param lunch within these; somebody stays
 */
record OfficeHours(LocalDate validFrom, LocalTime opens, LocalTime closes, Lunch lunch) {

  /** From its first instant on until before its last. */
  record Lunch(LocalTime from, LocalTime to) {

    boolean at(LocalTime time) {
      return !time.isBefore(from) && time.isBefore(to);
    }
  }

  OfficeHours {
    if (!opens.isBefore(closes)) {
      throw new IllegalArgumentException("opens at " + opens + ", closes at " + closes);
    }
    if (lunch.from().isBefore(opens)
        || lunch.to().isAfter(closes)
        || lunch.to().isBefore(lunch.from())) {
      throw new IllegalArgumentException("lunch from " + lunch.from() + " to " + lunch.to());
    }
  }
}
