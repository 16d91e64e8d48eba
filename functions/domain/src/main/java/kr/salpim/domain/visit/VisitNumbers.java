package kr.salpim.domain.visit;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import kr.salpim.domain.contact.Role;
import kr.salpim.domain.text.Resource;

/** Times and limits of visits, as dated data: {@code numbers.tsv} and {@code workload.tsv}. */
public final class VisitNumbers {

  private static final String NUMBERS = "/kr/salpim/domain/visit/numbers.tsv";
  private static final int NUMBER_COLUMNS = 5;
  private static final String WORKLOAD = "/kr/salpim/domain/visit/workload.tsv";
  private static final int WORKLOAD_COLUMNS = 6;
  private static final String OTHER = "OTHER";

  /** How many visits somebody can make. */
  public record Limit(int day, int month) {}

  private final Map<String, NavigableMap<LocalDate, String>> numbers = new HashMap<>();
  private final Map<String, NavigableMap<LocalDate, Limit>> limits = new HashMap<>();

  private VisitNumbers() {}

  public static VisitNumbers shipped() {
    VisitNumbers all = new VisitNumbers();
    for (String[] row : Resource.rows(NUMBERS, NUMBER_COLUMNS)) {
      all.numbers
          .computeIfAbsent(row[0], name -> new TreeMap<>())
          .put(LocalDate.parse(row[2]), row[1]);
    }
    for (String[] row : Resource.rows(WORKLOAD, WORKLOAD_COLUMNS)) {
      all.limits
          .computeIfAbsent(row[0], name -> new TreeMap<>())
          .put(
              LocalDate.parse(row[3]),
              new Limit(Integer.parseInt(row[1]), Integer.parseInt(row[2])));
    }
    return all;
  }

  /** A day before the first row is taken to have had its value. */
  private static <T> T on(NavigableMap<LocalDate, T> dated, LocalDate day) {
    Map.Entry<LocalDate, T> valid = dated.floorEntry(day);
    return (valid == null ? dated.firstEntry() : valid).getValue();
  }

  private String text(String name, LocalDate day) {
    NavigableMap<LocalDate, String> dated = numbers.get(name);
    if (dated == null) {
      throw new IllegalStateException(NUMBERS + " has no \"" + name + "\"");
    }
    return on(dated, day);
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

  /** How many visits somebody of the role can make. */
  public Limit limit(Role role, LocalDate day) {
    return on(limits.getOrDefault(role.name(), limits.get(OTHER)), day);
  }

  /** When visits of a day may begin, earliest first. */
  public List<LocalTime> slots(LocalDate day) {
    List<LocalTime> slots = new ArrayList<>();
    LocalTime time = time("first slot", day);
    while (!time.isAfter(time("last slot", day))) {
      if (time.isBefore(time("lunch from", day)) || !time.isBefore(time("lunch to", day))) {
        slots.add(time);
        time = time.plus(minutes("slot minutes", day));
      } else {
        time = time("lunch to", day);
      }
    }
    return slots;
  }
}
