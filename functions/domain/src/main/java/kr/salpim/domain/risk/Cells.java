package kr.salpim.domain.risk;

import java.util.Optional;

/** Reads the cells of a row of data. All throw {@link IllegalArgumentException} with the cell. */
final class Cells {

  private static final String NONE = "-";

  /** Longer ones do not fit a line on a phone. */
  private static final int MOST_NAME = 20;

  private Cells() {}

  static int number(String cell) {
    try {
      return Integer.parseInt(cell);
    } catch (NumberFormatException malformed) {
      throw new IllegalArgumentException("no number: " + cell, malformed);
    }
  }

  static int number(String cell, int least, int most) {
    int number = number(cell);
    if (number < least || number > most) {
      throw new IllegalArgumentException(number + " is not " + least + ".." + most);
    }
    return number;
  }

  static boolean truth(String cell) {
    return switch (cell) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("neither true nor false: " + cell);
    };
  }

  /** A name as it stands in reasons: they are stored line by line and read on a phone. */
  static String name(String cell) {
    if (cell.length() > MOST_NAME || cell.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("no name of at most " + MOST_NAME + " characters");
    }
    return cell;
  }

  static Optional<String> optional(String cell) {
    return cell.equals(NONE) ? Optional.empty() : Optional.of(cell);
  }
}
