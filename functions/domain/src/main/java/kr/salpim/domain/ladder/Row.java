package kr.salpim.domain.ladder;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kr.salpim.domain.risk.Level;

/** One row of {@code ladders.tsv} or of what an office sets in its place. */
record Row(Group group, LocalDate validFrom, Rung rung) {

  static final int COLUMNS = 10;

  /** Stands where a step asks for nothing in particular. */
  private static final String NONE = "-";

  private static final String ANY = "ANY";

  /** Two text messages' worth. */
  private static final int MAX_TASK = 60;

  /** At what time of the week a ladder begins. */
  enum When {
    DUTY,
    OFF
  }

  /**
   * What one ladder is for.
   *
   * @param level empty for all that have none of their own
   */
  record Group(CaseKind kind, Optional<Level> level, When when) {}

  /**
   * @throws IllegalArgumentException that says what is wrong
   */
  static Row parse(String... cells) {
    if (cells.length != COLUMNS) {
      throw new IllegalArgumentException(cells.length + " columns, not " + COLUMNS);
    }
    if (!cells[9].equals("true") && !cells[9].equals("false")) {
      throw new IllegalArgumentException("verified is true or false, not \"" + cells[9] + "\"");
    }
    Group group =
        new Group(named(CaseKind.class, cells[0]), level(cells[1]), named(When.class, cells[2]));
    return new Row(
        group,
        day(cells[7]),
        new Rung(step(cells[3]), roles(cells[4]), Wait.parse(cells[5]), task(cells[6])));
  }

  private static Optional<Level> level(String cell) {
    if (cell.equals(ANY)) {
      return Optional.empty();
    }
    Level level = named(Level.class, cell);
    if (!level.alerts()) {
      throw new IllegalArgumentException("nobody is called at level " + level);
    }
    return Optional.of(level);
  }

  private static int step(String cell) {
    if (!cell.matches("[1-9]")) {
      throw new IllegalArgumentException("\"" + cell + "\" is no step from 1 to 9");
    }
    return Integer.parseInt(cell);
  }

  private static List<LadderRole> roles(String cell) {
    List<LadderRole> roles =
        Arrays.stream(cell.split(",", -1))
            .map(name -> named(LadderRole.class, name.strip()))
            .toList();
    if (roles.stream().distinct().count() < roles.size()) {
      throw new IllegalArgumentException("a role stands twice in \"" + cell + "\"");
    }
    return roles;
  }

  private static Optional<String> task(String cell) {
    if (cell.length() > MAX_TASK || cell.isBlank()) {
      throw new IllegalArgumentException("a task has 1 to " + MAX_TASK + " letters");
    }
    return cell.equals(NONE) ? Optional.empty() : Optional.of(cell);
  }

  private static LocalDate day(String cell) {
    try {
      return LocalDate.parse(cell);
    } catch (DateTimeParseException wrong) {
      throw new IllegalArgumentException("\"" + cell + "\" is no day such as 2026-11-23", wrong);
    }
  }

  private static <T extends Enum<T>> T named(Class<T> type, String name) {
    try {
      return Enum.valueOf(type, name);
    } catch (IllegalArgumentException unknown) {
      throw new IllegalArgumentException(
          "\"" + name + "\" is none of " + Arrays.toString(type.getEnumConstants()), unknown);
    }
  }
}
