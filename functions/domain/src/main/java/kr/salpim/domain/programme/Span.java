package kr.salpim.domain.programme;

import java.time.LocalDate;
import java.time.Period;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * So many days, weeks, months or years, such as {@code 7d}, {@code 2w}, {@code 6m} or {@code 65y};
 * {@code -140d} goes back. Whoever was born on 29 February is a year older on 28 February of a
 * common year (민법 제160조).
 */
public record Span(Period period) {

  /** Beyond any life. */
  private static final int MAX = 1_500;

  private static final Pattern FORM = Pattern.compile("([+-]?)(\\d{1,4})([dwmy])");

  /**
   * @throws IllegalArgumentException that names the text
   */
  public static Span parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches() || Integer.parseInt(form.group(2)) > MAX) {
      throw new IllegalArgumentException("\"" + text + "\" is no span such as 7d, 2w, 6m or 65y");
    }
    int amount = Integer.parseInt(form.group(2)) * (form.group(1).equals("-") ? -1 : 1);
    return new Span(
        switch (form.group(3)) {
          case "d" -> Period.ofDays(amount);
          case "w" -> Period.ofWeeks(amount);
          case "m" -> Period.ofMonths(amount);
          default -> Period.ofYears(amount);
        });
  }

  /** Always counted from the first day, so that month ends do not wander. */
  public LocalDate from(LocalDate day, int times) {
    return day.plus(period.multipliedBy(times));
  }

  public LocalDate from(LocalDate day) {
    return from(day, 1);
  }

  boolean forward() {
    return !period.isNegative() && !period.isZero();
  }
}
