package kr.salpim.domain.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;
import kr.salpim.domain.text.Resource;

/** On which days the centre works: Monday to Friday, without public holidays (관공서의 공휴일). */
public final class WorkingDays {

  public static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

  /** Longer than any run of days off: 설날 with weekend and substitutes takes six. */
  private static final int MAX_DAYS_OFF = 30;

  private final Set<LocalDate> holidays;

  public WorkingDays(Set<LocalDate> holidays) {
    this.holidays = Set.copyOf(holidays);
  }

  /** The holidays shipped as data. */
  public static WorkingDays shipped() {
    Set<LocalDate> days = new HashSet<>();
    for (String[] row : Resource.rows("/kr/salpim/domain/calendar/holidays.tsv", 4)) {
      days.add(LocalDate.parse(row[0]));
    }
    return new WorkingDays(days);
  }

  public boolean works(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY
        && day.getDayOfWeek() != DayOfWeek.SUNDAY
        && !holidays.contains(day);
  }

  /** The first working day after the day in Seoul at {@code now}. */
  public LocalDate nextAfter(Instant now) {
    LocalDate today = now.atZone(SEOUL).toLocalDate();
    return today
        .datesUntil(today.plusDays(MAX_DAYS_OFF))
        .skip(1)
        .filter(this::works)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no working day within " + MAX_DAYS_OFF));
  }
}
