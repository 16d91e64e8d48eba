package kr.salpim.domain.ladder;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.salpim.domain.calendar.BusinessHours;

/** How long a step waits, such as {@code 10m}, {@code 4bh} or {@code 1bd}. */
public record Wait(int amount, Unit unit) {

  /** In what is counted. */
  public enum Unit {
    /** Minutes of the clock, day and night. A day is the longest: nobody waits longer in danger. */
    MINUTES("m", 1, 24 * 60),
    /** Hours during which the centre is open; none means until the next opening. */
    BUSINESS_HOURS("bh", 0, 9 * BusinessHours.MAX_WORKING_DAYS),
    /** Working days, the first of which is the next one; up to the end of the last. */
    WORKING_DAYS("bd", 1, BusinessHours.MAX_WORKING_DAYS);

    private final String suffix;
    private final int least;
    private final int most;

    Unit(String suffix, int least, int most) {
      this.suffix = suffix;
      this.least = least;
      this.most = most;
    }

    private static Unit of(String suffix) {
      for (Unit unit : values()) {
        if (unit.suffix.equals(suffix)) {
          return unit;
        }
      }
      throw new IllegalArgumentException("\"" + suffix + "\" is no unit of time");
    }
  }

  private static final Pattern FORM = Pattern.compile("(\\d{1,4})([a-z]{1,2})");

  /**
   * @throws IllegalArgumentException for an amount the unit does not go to
   */
  public Wait {
    if (amount < unit.least || amount > unit.most) {
      throw new IllegalArgumentException(
          "from " + unit.least + " to " + unit.most + unit.suffix + ", not " + amount);
    }
  }

  /**
   * @throws IllegalArgumentException that names the text
   */
  public static Wait parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new IllegalArgumentException("\"" + text + "\" is no time such as 10m, 4bh or 1bd");
    }
    return new Wait(Integer.parseInt(form.group(1)), Unit.of(form.group(2)));
  }

  /** When it is over. What runs on business time is over while the centre is open. */
  public Instant after(Instant start, BusinessHours hours) {
    return switch (unit) {
      case MINUTES -> start.plus(Duration.ofMinutes(amount));
      case BUSINESS_HOURS -> hours.nextOpening(hours.plus(start, Duration.ofHours(amount)));
      case WORKING_DAYS -> hours.nextOpening(hours.plusWorkingDays(start, amount));
    };
  }

  @Override
  public String toString() {
    return amount + unit.suffix;
  }
}
