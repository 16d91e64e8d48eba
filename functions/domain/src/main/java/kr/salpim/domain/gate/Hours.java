package kr.salpim.domain.gate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.outbox.MessageClass;
import kr.salpim.domain.text.Resource;

/** The quiet hours, as data: {@code quiet-hours.tsv}. */
public final class Hours {

  private static final String FILE = "/kr/salpim/domain/gate/quiet-hours.tsv";
  private static final int COLUMNS = 8;

  /** The longest run of days on which the centre is closed, with room. */
  private static final int MAX_DAYS = 30;

  /**
   * One class's quiet hours for one kind of reader.
   *
   * @param staff whether it is for those who work for the centre, or for everybody else
   * @param workingDaysOnly whether days on which the centre is closed are quiet altogether
   */
  private record Row(
      MessageClass type,
      boolean staff,
      LocalTime from,
      LocalTime until,
      boolean workingDaysOnly,
      LocalDate validFrom) {

    private static Row parse(String[] row) {
      return new Row(
          MessageClass.valueOf(row[0]),
          row[1].equals("STAFF"),
          LocalTime.parse(row[2]),
          LocalTime.parse(row[3]),
          row[4].equals("WORKING"),
          LocalDate.parse(row[5]));
    }

    boolean applies(MessageClass asked, boolean toStaff, LocalDate day) {
      return type == asked && staff == toStaff && !validFrom.isAfter(day);
    }
  }

  private final List<Row> rows;
  private final WorkingDays days;

  private Hours(List<Row> rows, WorkingDays days) {
    this.rows = rows;
    this.days = days;
  }

  public static Hours shipped(WorkingDays days) {
    return new Hours(Resource.rows(FILE, COLUMNS).stream().map(Row::parse).toList(), days);
  }

  /** When it stops being quiet for this class and reader; empty where it is not quiet now. */
  Optional<Instant> quietUntil(MessageClass type, boolean staff, Instant now) {
    ZonedDateTime here = now.atZone(WorkingDays.SEOUL);
    Optional<Row> row =
        rows.stream().filter(r -> r.applies(type, staff, here.toLocalDate())).reduce((a, b) -> b);
    return row.filter(r -> quiet(r, here)).map(r -> end(r, here));
  }

  private boolean quiet(Row row, ZonedDateTime at) {
    LocalTime time = at.toLocalTime();
    boolean night =
        row.from().isAfter(row.until())
            ? !time.isBefore(row.from()) || time.isBefore(row.until())
            : !time.isBefore(row.from()) && time.isBefore(row.until());
    return night || row.workingDaysOnly() && !days.works(at.toLocalDate());
  }

  private Instant end(Row row, ZonedDateTime at) {
    return Stream.iterate(at.toLocalDate(), day -> day.plusDays(1))
        .limit(MAX_DAYS)
        .map(day -> day.atTime(row.until()).atZone(WorkingDays.SEOUL))
        .filter(end -> end.isAfter(at) && !quiet(row, end))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("it is never loud for " + row.type()))
        .toInstant();
  }
}
