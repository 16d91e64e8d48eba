package kr.salpim.domain.risk;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * From what on the law lets an institution tell of a household, in numbers. Written as {@code
 * event}, where that it happened is enough, or as conditions joined by {@code ;}: {@code
 * months>=3}, {@code won 1000000..20000000}, {@code days<=730}.
 *
 * @param months the fewest
 * @param least of won
 * @param most of won
 * @param days since it was so, at most
 */
public record Threshold(
    OptionalLong months, OptionalLong least, OptionalLong most, OptionalLong days) {

  static final String EVENT = "event";

  private static final Pattern MONTHS = Pattern.compile("months>=(\\d{1,4})");
  private static final Pattern WON = Pattern.compile("won (\\d{1,15})\\.\\.(\\d{1,15})");
  private static final Pattern DAYS = Pattern.compile("days<=(\\d{1,5})");

  /**
   * @throws IllegalArgumentException that names the condition which cannot be read
   */
  static Threshold parse(String cell) {
    OptionalLong months = OptionalLong.empty();
    OptionalLong least = OptionalLong.empty();
    OptionalLong most = OptionalLong.empty();
    OptionalLong days = OptionalLong.empty();
    if (!cell.equals(EVENT)) {
      for (String condition : cell.split(";", -1)) {
        Matcher inMonths = MONTHS.matcher(condition);
        Matcher inWon = WON.matcher(condition);
        Matcher inDays = DAYS.matcher(condition);
        if (inMonths.matches()) {
          months = number(inMonths, 1);
        } else if (inWon.matches()) {
          least = number(inWon, 1);
          most = number(inWon, 2);
        } else if (inDays.matches()) {
          days = number(inDays, 1);
        } else {
          throw new IllegalArgumentException("no threshold: " + condition);
        }
      }
    }
    return new Threshold(months, least, most, days);
  }

  private static OptionalLong number(Matcher matcher, int group) {
    return OptionalLong.of(Long.parseLong(matcher.group(group)));
  }

  /** What is wrong with a row. */
  List<WrongValue> check(
      OptionalLong won, OptionalLong count, LocalDate observed, LocalDate today) {
    List<WrongValue> problems = new ArrayList<>();
    atLeast("months", count, months, problems);
    atLeast("amount", won, least, problems);
    if (won.isPresent() && most.isPresent() && won.getAsLong() > most.getAsLong()) {
      problems.add(new WrongValue("amount", "above " + most.getAsLong()));
    }
    if (days.isPresent() && ChronoUnit.DAYS.between(observed, today) > days.getAsLong()) {
      problems.add(new WrongValue("observed", "more than " + days.getAsLong() + " days ago"));
    }
    return problems;
  }

  private static void atLeast(
      String field, OptionalLong value, OptionalLong least, List<WrongValue> problems) {
    if (least.isEmpty()) {
      return;
    }
    if (value.isEmpty()) {
      problems.add(new WrongValue(field, "missing, the threshold is " + least.getAsLong()));
    } else if (value.getAsLong() < least.getAsLong()) {
      problems.add(new WrongValue(field, "below " + least.getAsLong()));
    }
  }
}
