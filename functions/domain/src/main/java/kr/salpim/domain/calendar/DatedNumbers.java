package kr.salpim.domain.calendar;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import kr.salpim.domain.text.Resource;

/**
 * Times and limits as dated data: rows of name, value, first day, source and whether it was
 * verified. A later day's row replaces an earlier one of the same name.
 */
public final class DatedNumbers {

  private static final int COLUMNS = 5;

  private final String file;
  private final Map<String, NavigableMap<LocalDate, String>> rows = new HashMap<>();

  private DatedNumbers(String file) {
    this.file = file;
  }

  /**
   * @param file path of the data
   */
  public static DatedNumbers of(String file) {
    DatedNumbers all = new DatedNumbers(file);
    for (String[] row : Resource.rows(file, COLUMNS)) {
      all.rows
          .computeIfAbsent(row[0], name -> new TreeMap<>())
          .put(LocalDate.parse(row[2]), row[1]);
    }
    return all;
  }

  /** What counts on a day; before the first row its value is taken to have been there. */
  public static <T> T on(NavigableMap<LocalDate, T> dated, LocalDate day) {
    Map.Entry<LocalDate, T> valid = dated.floorEntry(day);
    return (valid == null ? dated.firstEntry() : valid).getValue();
  }

  private String text(String name, LocalDate day) {
    NavigableMap<LocalDate, String> dated = rows.get(name);
    if (dated == null) {
      throw new IllegalStateException(file + " has no \"" + name + "\"");
    }
    return on(dated, day);
  }

  /** Whether there is a row of this name. */
  public boolean has(String name) {
    return rows.containsKey(name);
  }

  public LocalTime time(String name, LocalDate day) {
    return LocalTime.parse(text(name, day));
  }

  public int number(String name, LocalDate day) {
    return Integer.parseInt(text(name, day));
  }

  public Duration minutes(String name, LocalDate day) {
    return Duration.ofMinutes(number(name, day));
  }
}
