package kr.salpim.desk;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A table as CSV (RFC 4180) as spreadsheets read it: a byte order mark says that it is UTF-8, which
 * Excel takes for the code page of Windows else, and no cell is taken for a formula.
 */
public final class Csv {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private static final String LINE_END = "\r\n";

  /** With what a formula begins, in full width too. */
  private static final String FORMULA = "=+-@＝＋－＠";

  private Csv() {}

  public static String of(List<String> header, List<List<String>> rows) {
    return BYTE_ORDER_MARK
        + line(header)
        + rows.stream().map(Csv::line).collect(Collectors.joining());
  }

  private static String line(List<String> cells) {
    return cells.stream().map(Csv::cell).collect(Collectors.joining(",")) + LINE_END;
  }

  private static String cell(String text) {
    return "\"" + (formula(text) ? "'" : "") + text.replace("\"", "\"\"") + "\"";
  }

  /** Spreadsheets pass over what shows nothing before it. */
  private static boolean formula(String text) {
    return text.codePoints()
        .dropWhile(Csv::blank)
        .limit(1)
        .anyMatch(first -> FORMULA.indexOf(first) >= 0);
  }

  private static boolean blank(int letter) {
    return Character.isWhitespace(letter)
        || Character.isSpaceChar(letter)
        || Character.isISOControl(letter)
        || Character.getType(letter) == Character.FORMAT;
  }
}
