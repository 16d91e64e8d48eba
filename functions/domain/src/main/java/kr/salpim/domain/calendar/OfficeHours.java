package kr.salpim.domain.calendar;

import java.time.LocalDate;
import java.time.LocalTime;

/** One row of {@code business-hours.tsv}: from when to when a working day is open, in Seoul. */
record OfficeHours(LocalDate validFrom, LocalTime opens, LocalTime closes) {

  OfficeHours {
    if (!opens.isBefore(closes)) {
      throw new IllegalArgumentException("opens at " + opens + ", closes at " + closes);
    }
  }
}
