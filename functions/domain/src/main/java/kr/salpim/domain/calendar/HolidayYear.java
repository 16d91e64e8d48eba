package kr.salpim.domain.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Computes one year: the days of the rules, the special days, then what is given back. */
final class HolidayYear {

  private final SortedMap<LocalDate, List<HolidayRule>> byRule = new TreeMap<>();
  private final NavigableMap<LocalDate, String> names = new TreeMap<>();

  private HolidayYear(int year, HolidayData data) {
    for (HolidayRule rule : data.rules()) {
      for (LocalDate date : rule.in(year, data.moon())) {
        byRule.computeIfAbsent(date, none -> new ArrayList<>()).add(rule);
      }
    }
    byRule.forEach((date, rules) -> names.put(date, joined(rules)));
    data.special().entrySet().stream()
        .filter(special -> special.getKey().getYear() == year)
        .forEach(special -> names.merge(special.getKey(), special.getValue(), HolidayYear::both));
  }

  /** The holidays of the year with their names; its Sundays are not listed. */
  static NavigableMap<LocalDate, String> of(int year, HolidayData data) {
    HolidayYear computed = new HolidayYear(year, data);
    computed.addSubstitutes();
    return Collections.unmodifiableNavigableMap(computed.names);
  }

  /**
   * In the order of the days that were lost, so that of two that fall on the same day the later one
   * goes to the next (제3조제2항).
   */
  private void addSubstitutes() {
    for (Map.Entry<LocalDate, List<HolidayRule>> day : byRule.entrySet()) {
      for (String name : lost(day.getKey(), day.getValue())) {
        names.put(firstFreeAfter(day.getKey()), name + " 대체공휴일");
      }
    }
  }

  /**
   * The names under which something is given back for that day. On a weekend each holiday counts by
   * its own rule. On a weekday two holidays that meet lose one day off, and one is given back: so
   * it was on 2025-05-06 for 어린이날 and 부처님 오신 날.
   */
  private static List<String> lost(LocalDate date, List<HolidayRule> rules) {
    List<HolidayRule> entitled = rules.stream().filter(rule -> rule.givenBack(date)).toList();
    if (Weekend.has(date)) {
      return entitled.stream()
          .filter(rule -> rule.substitute().on(date.getDayOfWeek()))
          .map(HolidayRule::name)
          .toList();
    }
    boolean meets = rules.size() > 1 && !entitled.isEmpty();
    return meets ? List.of(joined(entitled)) : List.of();
  }

  /**
   * The first day that is no holiday (special days and Sundays are), no substitute yet and no
   * Saturday (제3조제3항). It is found within days: no year has a fortnight of holidays.
   */
  private LocalDate firstFreeAfter(LocalDate lost) {
    LocalDate day = lost.plusDays(1);
    while (Weekend.has(day) || names.containsKey(day)) {
      day = day.plusDays(1);
    }
    return day;
  }

  private static String joined(List<HolidayRule> rules) {
    return rules.stream().map(HolidayRule::name).collect(Collectors.joining(", "));
  }

  private static String both(String one, String other) {
    return one + ", " + other;
  }
}
