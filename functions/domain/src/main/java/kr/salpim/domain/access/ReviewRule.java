package kr.salpim.domain.access;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.text.Resource;

/**
 * What the monthly review points out, as data: {@code review.tsv}.
 *
 * @param householdsADay more than these are many for one person
 */
record ReviewRule(int householdsADay, LocalTime nightFrom, LocalTime nightUntil) {

  private static final String FILE = "/kr/salpim/domain/access/review.tsv";
  private static final int COLUMNS = 6;

  /** The rule of a month; the first one holds for what was before it. */
  static ReviewRule shipped(YearMonth month) {
    return Resource.rows(FILE, COLUMNS).stream()
        .reduce(
            (earlier, later) -> LocalDate.parse(later[3]).isAfter(month.atDay(1)) ? earlier : later)
        .map(
            row ->
                new ReviewRule(
                    Integer.parseInt(row[0]), LocalTime.parse(row[1]), LocalTime.parse(row[2])))
        .orElseThrow(() -> new IllegalStateException(FILE + " has no row"));
  }

  boolean atNight(Instant at) {
    LocalTime time = at.atZone(WorkingDays.SEOUL).toLocalTime();
    return !time.isBefore(nightFrom) || time.isBefore(nightUntil);
  }
}
