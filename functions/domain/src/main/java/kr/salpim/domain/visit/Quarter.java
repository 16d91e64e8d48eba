package kr.salpim.domain.visit;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A quarter of a year, written {@code 2026-Q4}. */
public record Quarter(int year, int number) {

  private static final Pattern FORM = Pattern.compile("(20\\d\\d)-Q([1-4])");

  public static Quarter of(LocalDate day) {
    return new Quarter(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR));
  }

  /**
   * @throws IllegalArgumentException that says how it is written
   */
  public static Quarter parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new IllegalArgumentException("a quarter is written 2026-Q4");
    }
    return new Quarter(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)));
  }

  public Quarter next() {
    return number == 4 ? new Quarter(year + 1, 1) : new Quarter(year, number + 1);
  }

  @Override
  public String toString() {
    return year + "-Q" + number;
  }
}
