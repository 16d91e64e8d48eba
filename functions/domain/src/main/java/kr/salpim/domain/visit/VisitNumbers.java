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
import kr.salpim.domain.calendar.DatedNumbers;
import kr.salpim.domain.contact.Role;
import kr.salpim.domain.text.Resource;

/** Times and limits of visits, as dated data: {@code numbers.tsv} and {@code workload.tsv}. */
public final class VisitNumbers {

  private static final String NUMBERS = "/kr/salpim/domain/visit/numbers.tsv";
  private static final String WORKLOAD = "/kr/salpim/domain/visit/workload.tsv";
  private static final int WORKLOAD_COLUMNS = 6;
  private static final String OTHER = "OTHER";

  /** How many visits somebody can make. */
  public record Limit(int day, int month) {}

  private final DatedNumbers numbers = DatedNumbers.of(NUMBERS);
  private final Map<String, NavigableMap<LocalDate, Limit>> limits = new HashMap<>();

  private VisitNumbers() {}

  public static VisitNumbers shipped() {
    VisitNumbers all = new VisitNumbers();
    for (String[] row : Resource.rows(WORKLOAD, WORKLOAD_COLUMNS)) {
      all.limits
          .computeIfAbsent(row[0], name -> new TreeMap<>())
          .put(
              LocalDate.parse(row[3]),
              new Limit(Integer.parseInt(row[1]), Integer.parseInt(row[2])));
    }
    return all;
  }

  public LocalTime time(String name, LocalDate day) {
    return numbers.time(name, day);
  }

  public int number(String name, LocalDate day) {
    return numbers.number(name, day);
  }

  public Duration minutes(String name, LocalDate day) {
    return numbers.minutes(name, day);
  }

  /** How many visits somebody of the role can make. */
  public Limit limit(Role role, LocalDate day) {
    return DatedNumbers.on(limits.getOrDefault(role.name(), limits.get(OTHER)), day);
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
