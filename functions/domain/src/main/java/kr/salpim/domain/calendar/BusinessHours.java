package kr.salpim.domain.calendar;

import static kr.salpim.domain.calendar.WorkingDays.SEOUL;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import kr.salpim.domain.text.Resource;

/**
 * When the centre is open: on working days between the hours of {@code business-hours.tsv}, in
 * Seoul. It opens with its first and is closed from its last instant on; lunch counts as open.
 */
public final class BusinessHours {

  private static final String FILE = "/kr/salpim/domain/calendar/business-hours.tsv";

  private static final int COLUMNS = 7;

  /** More than a year of working days: the longest time limit of the programme's law is 90 days. */
  public static final int MAX_WORKING_DAYS = 400;

  /** As long as that many days are open at nine hours a day. */
  public static final Duration MAX_BUSINESS_TIME = Duration.ofHours(9L * MAX_WORKING_DAYS);

  private final WorkingDays days;
  private final NavigableMap<LocalDate, OfficeHours> hours = new TreeMap<>();

  BusinessHours(WorkingDays days, List<OfficeHours> hours) {
    if (hours.isEmpty()) {
      throw new IllegalArgumentException("no business hours");
    }
    this.days = days;
    hours.forEach(row -> this.hours.put(row.validFrom(), row));
  }

  /** The hours and holidays shipped as data. */
  public static BusinessHours shipped() {
    List<OfficeHours> hours =
        Resource.rows(FILE, COLUMNS).stream().map(BusinessHours::row).toList();
    return new BusinessHours(WorkingDays.shipped(), hours);
  }

  private static OfficeHours row(String[] row) {
    return new OfficeHours(
        LocalDate.parse(row[0]),
        LocalTime.parse(row[1]),
        LocalTime.parse(row[2]),
        new OfficeHours.Lunch(LocalTime.parse(row[3]), LocalTime.parse(row[4])));
  }

  public boolean openAt(Instant now) {
    return !nextOpening(now).isAfter(now);
  }

  /** Whether it is lunch time of a working day: open, but most of the staff are out. */
  public boolean lunchAt(Instant now) {
    ZonedDateTime here = now.atZone(SEOUL);
    return days.works(here.toLocalDate())
        && hoursOn(here.toLocalDate()).lunch().at(here.toLocalTime());
  }

  /** When it is open next: {@code from} itself while it is open. */
  public Instant nextOpening(Instant from) {
    Span span = spanFrom(from);
    return span.opens().isAfter(from) ? span.opens() : from;
  }

  /**
   * When so much time has passed during which it was open. A time that is used up at closing ends
   * at closing, not at the next opening.
   *
   * @throws IllegalArgumentException where the time is negative or above {@link #MAX_BUSINESS_TIME}
   */
  public Instant plus(Instant from, Duration businessTime) {
    if (businessTime.isNegative() || businessTime.compareTo(MAX_BUSINESS_TIME) > 0) {
      throw new IllegalArgumentException("no business time: " + businessTime);
    }
    Instant start = nextOpening(from);
    Span span = spanFrom(start);
    Duration left = businessTime;
    while (start.plus(left).isAfter(span.closes())) {
      left = left.minus(Duration.between(start, span.closes()));
      span = spanFrom(span.closes());
      start = span.opens();
    }
    return start.plus(left);
  }

  /**
   * Closing time of the last of so many working days. The day of {@code from} in Seoul does not
   * count (민법 제157조).
   *
   * @param days from 1 to {@link #MAX_WORKING_DAYS}
   * @throws IllegalArgumentException for any other number
   */
  public Instant plusWorkingDays(Instant from, int days) {
    if (days < 1 || days > MAX_WORKING_DAYS) {
      throw new IllegalArgumentException("no number of working days: " + days);
    }
    LocalDate day = from.atZone(SEOUL).toLocalDate();
    for (int passed = 0; passed < days; passed++) {
      day = this.days.firstFrom(day.plusDays(1));
    }
    return on(day).closes();
  }

  /** The first span of open time that ends after {@code from}. */
  private Span spanFrom(Instant from) {
    LocalDate day = days.firstFrom(from.atZone(SEOUL).toLocalDate());
    Span span = on(day);
    return span.closes().isAfter(from) ? span : on(days.firstFrom(day.plusDays(1)));
  }

  /** A day before the first row is taken to have had its hours. */
  private OfficeHours hoursOn(LocalDate day) {
    Map.Entry<LocalDate, OfficeHours> valid = hours.floorEntry(day);
    return (valid == null ? hours.firstEntry() : valid).getValue();
  }

  private Span on(LocalDate day) {
    OfficeHours row = hoursOn(day);
    return new Span(
        day.atTime(row.opens()).atZone(SEOUL).toInstant(),
        day.atTime(row.closes()).atZone(SEOUL).toInstant());
  }

  private record Span(Instant opens, Instant closes) {}
}
