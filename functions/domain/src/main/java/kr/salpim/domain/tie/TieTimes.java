package kr.salpim.domain.tie;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.table.Item;

/**
 * On which days and at what hours a neighbour is asked after.
 *
 * @param days of the week, at least one
 * @param from when the volunteer is asked, in Seoul
 * @param to until when volunteers and neighbour are written to; before {@code from} where the night
 *     ends on the next day
 * @param holidays on public holidays too; else on the next day that is none
 */
public record TieTimes(Set<DayOfWeek> days, LocalTime from, LocalTime to, boolean holidays) {

  private static final String DAYS = "dy";
  private static final String FROM = "fr";
  private static final String TO = "un";
  private static final String HOLIDAYS = "ho";

  public TieTimes {
    if (days.isEmpty()) {
      throw new IllegalArgumentException("a neighbour is asked after at least once a week");
    }
    days = Set.copyOf(days);
  }

  /** Whether somebody is written to before or after these hours of the day. */
  public boolean outside(LocalTime first, LocalTime last) {
    return from.isBefore(first) || to.isAfter(last) || !from.isBefore(to);
  }

  /** When a day's round is asked. */
  public Instant opens(LocalDate day) {
    return day.atTime(from).atZone(WorkingDays.SEOUL).toInstant();
  }

  /** Until when a day's round stays with volunteers and neighbour. */
  public Instant closes(LocalDate day) {
    LocalDate last = from.isBefore(to) ? day : day.plusDays(1);
    return last.atTime(to).atZone(WorkingDays.SEOUL).toInstant();
  }

  void write(Item.Builder item) {
    String names =
        EnumSet.copyOf(days).stream().map(DayOfWeek::name).collect(Collectors.joining(","));
    item.text(DAYS, names).text(FROM, from.toString()).text(TO, to.toString());
    if (holidays) {
      item.number(HOLIDAYS, 1);
    }
  }

  static TieTimes read(Item item) {
    return new TieTimes(
        Arrays.stream(item.text(DAYS).orElseThrow().split(","))
            .map(DayOfWeek::valueOf)
            .collect(Collectors.toSet()),
        LocalTime.parse(item.text(FROM).orElseThrow()),
        LocalTime.parse(item.text(TO).orElseThrow()),
        item.number(HOLIDAYS).orElse(0) == 1);
  }
}
