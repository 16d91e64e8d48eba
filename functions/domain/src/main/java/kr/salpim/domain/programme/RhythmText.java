package kr.salpim.domain.programme;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a {@link Rhythm} as {@code programmes.tsv} writes it: {@code birth+65y 0d..90d}, {@code
 * due-140d 0d..112d}, {@code birth+1w,+2w -3d..3d}, {@code every 7d}, {@code each quarter} or
 * {@code 07-01..08-31}.
 */
final class RhythmText {

  private static final Pattern ANCHORED =
      Pattern.compile("(birth|due)([+-][0-9dwmy,+-]+)? (\\S+)\\.\\.(\\S+)");
  private static final Pattern REPEATED = Pattern.compile("every (\\S+)");
  private static final Pattern CALENDAR = Pattern.compile("each (month|quarter|half|year)");
  private static final Pattern SEASON = Pattern.compile("(\\d\\d-\\d\\d)\\.\\.(\\d\\d-\\d\\d)");
  private static final Map<String, Integer> MONTHS =
      Map.of("month", 1, "quarter", 3, "half", 6, "year", 12);

  private static final LocalDate YEAR = LocalDate.of(2027, 1, 1);

  private RhythmText() {}

  /**
   * @throws IllegalArgumentException that names the text
   */
  static Rhythm read(String text) {
    Matcher anchored = ANCHORED.matcher(text);
    if (anchored.matches()) {
      return anchored(anchored);
    }
    Matcher repeated = REPEATED.matcher(text);
    if (repeated.matches()) {
      Span every = Span.parse(repeated.group(1));
      if (!every.forward()) {
        throw new IllegalArgumentException("\"" + text + "\" never comes again");
      }
      return new Rhythm.Repeated(every);
    }
    Matcher calendar = CALENDAR.matcher(text);
    if (calendar.matches()) {
      return new Rhythm.Calendar(MONTHS.get(calendar.group(1)));
    }
    Matcher season = SEASON.matcher(text);
    if (season.matches()) {
      return new Rhythm.Season(day(season.group(1)), day(season.group(2)));
    }
    throw new IllegalArgumentException("\"" + text + "\" is no rhythm of visits");
  }

  private static Rhythm anchored(Matcher form) {
    List<Span> offsets =
        form.group(2) == null
            ? List.of(Span.parse("0d"))
            : Arrays.stream(form.group(2).split(",", -1)).map(Span::parse).toList();
    Span opens = Span.parse(form.group(3));
    Span closes = Span.parse(form.group(4));
    // A month is not always longer than 30 days: looked at from each day of a common year.
    if (YEAR.datesUntil(YEAR.plusYears(1))
        .anyMatch(day -> closes.from(day).isBefore(opens.from(day)))) {
      throw new IllegalArgumentException("\"" + form.group() + "\" ends before it begins");
    }
    Rhythm.Anchor anchor = Rhythm.Anchor.valueOf(form.group(1).toUpperCase(Locale.ROOT));
    return new Rhythm.Anchored(anchor, offsets, opens, closes);
  }

  private static MonthDay day(String text) {
    try {
      return MonthDay.parse("--" + text);
    } catch (DateTimeException wrong) {
      throw new IllegalArgumentException("\"" + text + "\" is no day of the year", wrong);
    }
  }
}
