package kr.salpim.desk.checkin;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/** Days of the week as people write them: {@code 월,수,금}, {@code 월요일}, {@code MONDAY}. */
final class DayWords {

  /** All seven in English with what stands between them. */
  static final int LONGEST = 80;

  private static final String KOREAN = "월화수목금토일";

  private DayWords() {}

  /**
   * @throws IllegalArgumentException where one of them is no day
   */
  static Set<DayOfWeek> read(String written) {
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    Stream.of(written.split("[\\s,·/]+")).map(DayWords::day).forEach(days::add);
    return days;
  }

  private static DayOfWeek day(String word) {
    int place = word.length() == 1 || word.endsWith("요일") ? KOREAN.indexOf(word.charAt(0)) : -1;
    if (place >= 0 && (word.length() == 1 || word.length() == "월요일".length())) {
      return DayOfWeek.of(place + 1);
    }
    return Stream.of(DayOfWeek.values())
        .filter(day -> day.name().equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("days are written 월,수,금 or MONDAY,FRIDAY"));
  }
}
