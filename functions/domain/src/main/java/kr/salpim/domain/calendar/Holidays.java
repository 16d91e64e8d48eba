package kr.salpim.domain.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The public holidays of Korea with their substitute days, computed from dated rules (관공서의 공휴일에 관한
 * 규정, 제2조부터 제4조까지). Sundays, holidays by that decree too, are not listed.
 *
 * <p>A year is computed when it is first asked for. Beyond the years whose lunar days ship as data
 * ({@link #covers}) the fixed days still hold; no year is refused.
 */
public final class Holidays {

  private final HolidayData data;

  /** Only years that are covered: whatever dates callers bring, it stays small. */
  private final Map<Integer, NavigableMap<LocalDate, String>> years = new ConcurrentHashMap<>();

  Holidays(HolidayData data) {
    this.data = data;
  }

  /** The holidays shipped as data; their files are read once. */
  public static Holidays shipped() {
    return Shipped.HOLIDAYS;
  }

  public boolean contains(LocalDate day) {
    return year(day.getYear()).containsKey(day);
  }

  /** Its name; two that meet are joined: {@code 부처님 오신 날, 어린이날}. */
  public Optional<String> name(LocalDate day) {
    return Optional.ofNullable(year(day.getYear()).get(day));
  }

  /** The holidays of the year, the earliest first. */
  public List<Holiday> of(int year) {
    return year(year).entrySet().stream()
        .map(day -> new Holiday(day.getKey(), day.getValue()))
        .toList();
  }

  /** Whether the year is complete; of other years 설날, 부처님 오신 날 and 추석 are missing. */
  public boolean covers(int year) {
    return data.moon().covers(year);
  }

  private NavigableMap<LocalDate, String> year(int year) {
    if (!ChronoField.YEAR.range().isValidValue(year)) {
      return Collections.emptyNavigableMap();
    }
    return covers(year)
        ? years.computeIfAbsent(year, missing -> HolidayYear.of(missing, data))
        : HolidayYear.of(year, data);
  }

  private static final class Shipped {
    private static final Holidays HOLIDAYS = new Holidays(HolidayFiles.read());
  }
}
