package kr.salpim.domain.calendar;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;
import java.util.Optional;

/** Which day by the sun a day by the moon is, in Korean time, for the years that ship as data. */
record LunarDays(Map<Integer, Map<MonthDay, LocalDate>> years) {

  static final MonthDay SEOLLAL = MonthDay.of(1, 1);
  static final MonthDay BUDDHA = MonthDay.of(4, 8);
  static final MonthDay CHUSEOK = MonthDay.of(8, 15);

  LunarDays {
    years = Map.copyOf(years);
  }

  boolean covers(int year) {
    return years.containsKey(year);
  }

  Optional<LocalDate> in(int year, MonthDay lunar) {
    return Optional.ofNullable(years.getOrDefault(year, Map.of()).get(lunar));
  }
}
