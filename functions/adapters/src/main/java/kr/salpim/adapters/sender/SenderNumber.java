package kr.salpim.adapters.sender;

import java.util.regex.Pattern;

/**
 * Numbers that text messages may come from in Korea: registered beforehand (전기통신사업법 §84의2), 8 to 11
 * digits, no 050 number, and 15YY, 16YY and 18YY numbers as they are, without an area code.
 */
public final class SenderNumber {

  private static final Pattern DIGITS = Pattern.compile("[0-9]{8,11}");
  private static final Pattern VIRTUAL = Pattern.compile("050.*");
  private static final Pattern NATIONWIDE = Pattern.compile("1[568][0-9]{6}");
  private static final Pattern NATIONWIDE_WITH_AREA =
      Pattern.compile("0(?:2|[3-6][1-5])1[568][0-9]{6}");

  private SenderNumber() {}

  /**
   * The account's number to send from, in its national form.
   *
   * @throws IllegalArgumentException with one line where the law allows no sender of that form
   */
  public static String of(Credentials credentials, String field) {
    String number = credentials.needed(field);
    if (!DIGITS.matcher(number).matches()) {
      throw credentials.wrong(field, "is no number of 8 to 11 digits");
    }
    if (VIRTUAL.matcher(number).matches()) {
      throw credentials.wrong(field, "is a 050 number, which may not send");
    }
    if (NATIONWIDE_WITH_AREA.matcher(number).matches()) {
      throw credentials.wrong(field, "is a 15YY, 16YY or 18YY number with an area code");
    }
    if (!number.startsWith("0") && !NATIONWIDE.matcher(number).matches()) {
      throw credentials.wrong(field, "lacks its area code");
    }
    return number;
  }
}
