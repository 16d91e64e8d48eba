package kr.salpim.domain.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What holidays are computed from.
 *
 * @param rules what returns every year
 * @param moon the lunar days by the sun
 * @param special election days and days the government named, with their names
 */
record HolidayData(List<HolidayRule> rules, LunarDays moon, Map<LocalDate, String> special) {

  HolidayData {
    rules = List.copyOf(rules);
    special = Map.copyOf(special);
  }
}
