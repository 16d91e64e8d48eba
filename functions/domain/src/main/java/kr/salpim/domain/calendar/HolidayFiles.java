package kr.salpim.domain.calendar;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.salpim.domain.text.Resource;

/** Reads the holidays that ship as data: see the heads of the three files. */
final class HolidayFiles {

  private static final String FOLDER = "/kr/salpim/domain/calendar/";

  /** Stands where a date is open. */
  private static final String OPEN = "-";

  private HolidayFiles() {}

  static HolidayData read() {
    return new HolidayData(rules(), moon(), special());
  }

  private static List<HolidayRule> rules() {
    return Resource.rows(FOLDER + "holiday-rules.tsv", 12).stream()
        .map(HolidayFiles::rule)
        .toList();
  }

  private static HolidayRule rule(String[] row) {
    return new HolidayRule(
        row[0],
        lunar(row[1]),
        MonthDay.of(Integer.parseInt(row[2]), Integer.parseInt(row[3])),
        Integer.parseInt(row[4]),
        Integer.parseInt(row[5]),
        date(row[6], LocalDate.MIN),
        date(row[7], LocalDate.MAX),
        Substitute.valueOf(row[8]),
        date(row[9], LocalDate.MAX));
  }

  private static boolean lunar(String kind) {
    return switch (kind) {
      case "lunar" -> true;
      case "solar" -> false;
      default -> throw new IllegalStateException("neither solar nor lunar: " + kind);
    };
  }

  private static LocalDate date(String cell, LocalDate open) {
    return cell.equals(OPEN) ? open : LocalDate.parse(cell);
  }

  private static LunarDays moon() {
    Map<Integer, Map<MonthDay, LocalDate>> years = new HashMap<>();
    for (String[] row : Resource.rows(FOLDER + "lunar.tsv", 6)) {
      years.put(
          Integer.valueOf(row[0]),
          Map.of(
              LunarDays.SEOLLAL, LocalDate.parse(row[1]),
              LunarDays.BUDDHA, LocalDate.parse(row[2]),
              LunarDays.CHUSEOK, LocalDate.parse(row[3])));
    }
    return new LunarDays(years);
  }

  private static Map<LocalDate, String> special() {
    Map<LocalDate, String> days = new HashMap<>();
    for (String[] row : Resource.rows(FOLDER + "special-days.tsv", 5)) {
      days.put(LocalDate.parse(row[0]), row[1]);
    }
    return days;
  }
}
