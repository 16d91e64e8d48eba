package kr.salpim.domain.privacy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Masks what must never be stored: resident registration numbers (주민등록번호, 개인정보보호법 §24의2). */
public final class Redaction {

  private static final String DIGIT = "[0-9０-９]";
  private static final String TWO_DIGIT_MONTH = "(?:[0０]" + DIGIT + "|[1１][0-2０-２])";
  private static final String TWO_DIGIT_DAY = "(?:[0-2０-２]" + DIGIT + "|[3３][01０１])";

  /** Six digits of a birth date, a dash or space or nothing, a century digit and six more. */
  private static final Pattern RESIDENT_NUMBER =
      Pattern.compile(
          "(?<!"
              + DIGIT
              + ")("
              + DIGIT
              + "{2}"
              + TWO_DIGIT_MONTH
              + TWO_DIGIT_DAY
              + "\\s?[-–—‐‑－.·_~]?\\s?)([0-9０-９]"
              + DIGIT
              + "{6})(?!"
              + DIGIT
              + ")");

  private Redaction() {}

  /** The text with the last seven digits of each resident number starred; its length stays. */
  public static String maskResidentNumbers(String text) {
    Matcher matcher = RESIDENT_NUMBER.matcher(text);
    return matcher.replaceAll(found -> Matcher.quoteReplacement(found.group(1) + "*******"));
  }
}
