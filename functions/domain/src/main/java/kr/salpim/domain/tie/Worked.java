package kr.salpim.domain.tie;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.NavigableMap;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * How many minutes a volunteer has been asked for, by day.
 *
 * @param minutes by day in Seoul
 */
public record Worked(NavigableMap<LocalDate, Integer> minutes) {

  /** The longest month, and the week that ends it. */
  private static final int KEEP_DAYS = 45;

  public Worked {
    minutes = new TreeMap<>(minutes);
  }

  public static Worked none() {
    return new Worked(new TreeMap<>());
  }

  /** With more on a day; what no limit looks at any longer is forgotten. */
  public Worked plus(LocalDate day, int more) {
    NavigableMap<LocalDate, Integer> all =
        new TreeMap<>(minutes.tailMap(day.minusDays(KEEP_DAYS), true));
    all.merge(day, more, Integer::sum);
    return new Worked(all);
  }

  /** Whether that much more may be asked for on a day. */
  public boolean allows(VolunteerRules.Rule rule, LocalDate day, int more) {
    long days =
        minutes.keySet().stream().filter(weekOf(day)).filter(d -> !d.equals(day)).count() + 1;
    return within(rule.minutesDay(), sum(day::equals) + more)
        && within(rule.daysWeek(), (int) days)
        && within(rule.minutesWeek(), week(day) + more)
        && within(rule.minutesMonth(), month(day) + more);
  }

  /** Minutes of the week of a day, from Monday on. */
  public int week(LocalDate day) {
    return sum(weekOf(day));
  }

  private static Predicate<LocalDate> weekOf(LocalDate day) {
    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return d -> !d.isBefore(monday) && d.isBefore(monday.plusWeeks(1));
  }

  /** Minutes of the month of a day. */
  public int month(LocalDate day) {
    return sum(d -> YearMonth.from(d).equals(YearMonth.from(day)));
  }

  private static boolean within(OptionalInt limit, int value) {
    return limit.isEmpty() || value <= limit.getAsInt();
  }

  private int sum(Predicate<LocalDate> which) {
    return minutes.entrySet().stream()
        .filter(entry -> which.test(entry.getKey()))
        .mapToInt(NavigableMap.Entry::getValue)
        .sum();
  }

  public String text() {
    return minutes.entrySet().stream()
        .map(entry -> entry.getKey() + "=" + entry.getValue())
        .collect(Collectors.joining(","));
  }

  public static Worked parse(String text) {
    NavigableMap<LocalDate, Integer> all = new TreeMap<>();
    for (String part : text.isEmpty() ? new String[0] : text.split(",")) {
      String[] pair = part.split("=");
      all.put(LocalDate.parse(pair[0]), Integer.valueOf(pair[1]));
    }
    return new Worked(all);
  }
}
