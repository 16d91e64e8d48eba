package kr.salpim.testkit.visit;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import kr.salpim.domain.household.Member;
import kr.salpim.domain.programme.Enrolment;

/**
 * What a household is owed of some programmes, counted as one does with a calendar on the wall:
 * nothing here is shared with what plans.
 *
 * @param from first day that counts; what closes before is not looked at
 * @param to what opens later is not looked at
 */
record ByHand(LocalDate from, LocalDate to) {

  /** The programmes that are counted here, and no others. */
  static final Set<String> PROGRAMMES =
      Set.of("AGE_65", "AGE_70", "BIRTH", "HEALTH_INTENSIVE", "HEALTH_REGULAR", "HEALTH_SELF");

  static String line(String programme, LocalDate opens, LocalDate closes) {
    return programme + " " + opens + " " + closes;
  }

  /** Whoever turns 65 or 70 or was born; two on one day are visited at once. */
  Set<String> lives(List<Member> members) {
    Set<String> owed = new TreeSet<>();
    for (LocalDate birth : members.stream().flatMap(m -> m.birth().stream()).toList()) {
      add(owed, "AGE_65", birthday(birth, 65), birthday(birth, 65).plusDays(90));
      add(owed, "AGE_70", birthday(birth, 70), birthday(birth, 70).plusDays(90));
      add(owed, "BIRTH", birth, birth.plusDays(28));
    }
    return owed;
  }

  private static LocalDate birthday(LocalDate birth, int age) {
    int year = birth.getYear() + age;
    boolean leapDay = birth.getMonthValue() == 2 && birth.getDayOfMonth() == 29;
    return leapDay && !Year.isLeap(year)
        ? LocalDate.of(year, 2, 28)
        : LocalDate.of(year, birth.getMonthValue(), birth.getDayOfMonth());
  }

  /** Weekly, monthly or twice a year from the day on which somebody was put in. */
  List<String> group(Enrolment one) {
    List<String> owed = new ArrayList<>();
    for (int n = 0; !opens(one, n).isAfter(to); n++) {
      add(owed, one.programme(), opens(one, n), opens(one, n + 1).minusDays(1));
    }
    return owed;
  }

  private static LocalDate opens(Enrolment one, int n) {
    LocalDate since = one.since();
    return switch (one.programme()) {
      case "HEALTH_INTENSIVE" -> since.plusDays(7L * n);
      case "HEALTH_REGULAR" -> since.plusMonths(n);
      case "HEALTH_SELF" -> since.plusMonths(6L * n);
      default -> throw new IllegalArgumentException(one.programme());
    };
  }

  private void add(Collection<String> owed, String programme, LocalDate opens, LocalDate closes) {
    if (!closes.isBefore(from) && !opens.isAfter(to)) {
      owed.add(line(programme, opens, closes));
    }
  }

  /** All of it, in order. */
  List<String> all(List<Member> members, List<Enrolment> groups) {
    return Stream.concat(
            lives(members).stream(),
            groups.stream()
                .filter(one -> PROGRAMMES.contains(one.programme()))
                .flatMap(one -> group(one).stream()))
        .sorted()
        .toList();
  }
}
