package kr.salpim.domain.visit;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kr.salpim.domain.access.FieldGroup;
import kr.salpim.domain.household.Fault;
import kr.salpim.domain.household.ProfileCheck;

/**
 * One line of a visit record: a row of {@code forms.tsv}.
 *
 * @param form group of the programmes that have it
 * @param label as staff read it
 * @param least fewest letters of a text, or the lowest number
 * @param required where somebody was met
 * @param group of data to which it belongs
 */
public record FormField(
    String form,
    String id,
    String label,
    Kind kind,
    List<String> choices,
    long least,
    long most,
    boolean required,
    FieldGroup group,
    LocalDate validFrom,
    String source,
    boolean verified) {

  static final int COLUMNS = 12;

  /** What {@link Kind#YES_NO} takes. */
  private static final List<String> YES_NO = List.of("예", "아니요");

  /** What a line holds. */
  public enum Kind {
    TEXT,
    NUMBER,
    CHOICE,
    YES_NO
  }

  public FormField {
    choices = List.copyOf(choices);
  }

  static FormField parse(String... cells) {
    Kind kind = Kind.valueOf(cells[3]);
    return new FormField(
        cells[0],
        cells[1],
        cells[2],
        kind,
        kind == Kind.YES_NO
            ? YES_NO
            : Arrays.stream(cells[4].split(",")).filter(word -> !word.isBlank()).toList(),
        Long.parseLong(cells[5]),
        Long.parseLong(cells[6]),
        Boolean.parseBoolean(cells[7]),
        FieldGroup.valueOf(cells[8]),
        LocalDate.parse(cells[9]),
        cells[10],
        Boolean.parseBoolean(cells[11]));
  }

  /** What is wrong with a value. */
  Optional<Fault> fault(String value) {
    return switch (kind) {
      case TEXT ->
          value.length() < least
              ? Optional.of(Fault.MISSING)
              : ProfileCheck.text(value, (int) most);
      case NUMBER -> number(value) ? Optional.empty() : Optional.of(Fault.UNREADABLE);
      case CHOICE, YES_NO ->
          choices.contains(value) ? Optional.empty() : Optional.of(Fault.UNREADABLE);
    };
  }

  private boolean number(String value) {
    return value.matches("\\d{1,9}")
        && Long.parseLong(value) >= least
        && Long.parseLong(value) <= most;
  }
}
