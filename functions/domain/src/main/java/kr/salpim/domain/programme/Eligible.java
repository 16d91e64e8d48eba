package kr.salpim.domain.programme;

import java.util.Arrays;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kr.salpim.domain.household.HouseholdFact;

/** Who takes part in a programme. */
public sealed interface Eligible {

  /** Whoever lives in a household of which one of these is true. */
  record Facts(Set<HouseholdFact> facts) implements Eligible {
    public Facts {
      // In one order everywhere, for TableMark.
      facts = Collections.unmodifiableSet(new TreeSet<>(facts));
    }
  }

  /** Everybody of whom the rhythm's day is known. */
  record Everybody() implements Eligible {}

  /** Whom a person puts in, see {@link Enrolment}. */
  record Enrolled() implements Eligible {}

  /**
   * Reads {@code everybody}, {@code enrolled} or names of facts with commas between.
   *
   * @throws IllegalArgumentException for a fact that is unknown
   */
  static Eligible parse(String text) {
    return switch (text) {
      case "everybody" -> new Everybody();
      case "enrolled" -> new Enrolled();
      default ->
          new Facts(
              Arrays.stream(text.split(",", -1)).map(Eligible::fact).collect(Collectors.toSet()));
    };
  }

  private static HouseholdFact fact(String name) {
    return Arrays.stream(HouseholdFact.values())
        .filter(fact -> fact.name().equals(name))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("\"" + name + "\" is no fact of a household"));
  }
}
