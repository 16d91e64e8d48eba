package kr.salpim.domain.programme;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import kr.salpim.domain.contact.Role;

/**
 * One programme of visits (방문 사업): a row of {@code programmes.tsv}.
 *
 * @param id as it stands in keys, such as {@code AGE_65}
 * @param set which table of programmes it belongs to; {@link #ANY} belongs to each
 * @param validFrom first day on which the row counts
 * @param group of programmes of which somebody is in one at a time, such as {@code HEALTH}; also
 *     which form its visit record has
 * @param label as staff read it
 * @param roles who goes, the one who answers for it first
 * @param minutes that a visit takes
 * @param ordinary whether a team lead may let one person go alone, for a quarter at a time
 */
public record Programme(
    String id,
    String set,
    LocalDate validFrom,
    String group,
    String label,
    Eligible who,
    Rhythm rhythm,
    List<Role> roles,
    int minutes,
    boolean ordinary,
    String source,
    boolean verified) {

  static final int COLUMNS = 12;

  /** Belongs to every table of programmes. */
  static final String ANY = "ANY";

  /** Stands in keys; {@code #} would end it there. */
  private static final Pattern ID = Pattern.compile("[A-Z][A-Z0-9_]{1,29}");

  /**
   * What a visitor keeps free for a visit: {@code slot minutes} of {@code visit/numbers.tsv}. A
   * longer one would run into the next visit.
   */
  public static final int MAX_MINUTES = 90;

  /** A label stands in messages to staff. */
  private static final int MAX_LABEL = 20;

  public Programme {
    roles = List.copyOf(roles);
    check(ID.matcher(id).matches(), "\"" + id + "\" is no name of a programme");
    check(!label.isBlank() && label.length() <= MAX_LABEL, "a label has 1 to 20 letters");
    check(
        minutes > 0 && minutes <= MAX_MINUTES,
        "a visit takes 1 to " + MAX_MINUTES + " minutes, as long as a slot of the plan");
    check(!roles.isEmpty() && roles.size() <= 2, "one or two roles go");
    boolean enrolled = who instanceof Eligible.Enrolled;
    check(
        enrolled || !(rhythm instanceof Rhythm.Repeated),
        "\"every\" counts from the day on which somebody is enrolled");
  }

  private static void check(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  /**
   * Reads a row: id, set, valid from, group, label, who, when, roles, minutes, ordinary, source,
   * verified.
   *
   * @throws IllegalArgumentException that says what is wrong
   */
  static Programme parse(String... cells) {
    check(cells.length == COLUMNS, cells.length + " columns, not " + COLUMNS);
    return new Programme(
        cells[0],
        cells[1],
        day(cells[2]),
        cells[3],
        cells[4],
        Eligible.parse(cells[5]),
        RhythmText.read(cells[6]),
        Arrays.stream(cells[7].split(",", -1)).map(Programme::role).toList(),
        number(cells[8]),
        truth(cells[9]),
        cells[10],
        truth(cells[11]));
  }

  private static Role role(String name) {
    return Arrays.stream(Role.values())
        .filter(role -> role.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("\"" + name + "\" is no role"));
  }

  private static LocalDate day(String cell) {
    try {
      return LocalDate.parse(cell);
    } catch (DateTimeException wrong) {
      throw new IllegalArgumentException("\"" + cell + "\" is no day such as 2026-11-23", wrong);
    }
  }

  private static int number(String cell) {
    check(cell.matches("\\d{1,4}"), "\"" + cell + "\" is no number of minutes");
    return Integer.parseInt(cell);
  }

  private static boolean truth(String cell) {
    check(cell.equals("true") || cell.equals("false"), "\"" + cell + "\" is not true or false");
    return cell.equals("true");
  }

  /** Whether that one says what this one says, and one of them would never count. */
  boolean stoodFor(Programme other) {
    return id.equals(other.id) && set.equals(other.set) && validFrom.equals(other.validFrom);
  }

  /** Whether it has this set's rows, or those of every set. */
  boolean in(String name) {
    return set.equals(ANY) || set.equals(name);
  }
}
