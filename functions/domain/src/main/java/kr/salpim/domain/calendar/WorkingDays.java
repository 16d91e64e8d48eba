package kr.salpim.domain.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** On which days the centre works: Monday to Friday, without public holidays (관공서의 공휴일). */
public final class WorkingDays {

  public static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

  /** Longer than any run of days off: 추석 2025 with 개천절, 한글날 and weekend took seven. */
  private static final int MAX_DAYS_OFF = 30;

  private final Holidays holidays;

  public WorkingDays(Holidays holidays) {
    this.holidays = holidays;
  }

  /** The day in Seoul at that time. */
  public static LocalDate day(Instant at) {
    return at.atZone(SEOUL).toLocalDate();
  }

  /** By the holidays shipped as data. */
  public static WorkingDays shipped() {
    return new WorkingDays(Holidays.shipped());
  }

  public boolean works(LocalDate day) {
    return !Weekend.has(day) && !holidays.contains(day);
  }

  /** The first working day after the day in Seoul at {@code now}. */
  public LocalDate nextAfter(Instant now) {
    return firstFrom(day(now).plusDays(1));
  }

  /** The day itself where it is a working day, else the next one. */
  public LocalDate firstFrom(LocalDate day) {
    return day.datesUntil(day.plusDays(MAX_DAYS_OFF))
        .filter(this::works)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no working day within " + MAX_DAYS_OFF));
  }
}
