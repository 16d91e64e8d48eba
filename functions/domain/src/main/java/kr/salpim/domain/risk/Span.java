package kr.salpim.domain.risk;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/**
 * The days on which a row of dated data holds.
 *
 * @param from the first day
 * @param to the last day
 */
public record Span(LocalDate from, LocalDate to) {

  /** Stands where a date is open. */
  static final String OPEN = "-";

  public Span {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("valid to " + to + " is before valid from " + from);
    }
  }

  /**
   * @throws IllegalArgumentException that names the cell which is no date
   */
  static Span parse(String from, String to) {
    return new Span(date(from), to.equals(OPEN) ? LocalDate.MAX : date(to));
  }

  private static LocalDate date(String cell) {
    try {
      return LocalDate.parse(cell);
    } catch (DateTimeParseException malformed) {
      throw new IllegalArgumentException("no date: " + cell, malformed);
    }
  }

  boolean holds(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  boolean overlaps(Span other) {
    return !from.isAfter(other.to) && !other.from.isAfter(to);
  }
}
