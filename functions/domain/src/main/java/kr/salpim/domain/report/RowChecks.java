package kr.salpim.domain.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.salpim.domain.household.Fault;
import kr.salpim.domain.household.Problem;
import kr.salpim.domain.load.SignalIntake.Entry;
import kr.salpim.domain.risk.KindOf;

/**
 * What is wrong with a partner's row before it is read, and what an urgent one is taken without.
 */
final class RowChecks {

  static final String KIND = "kind";
  private static final String OBSERVED = "observed";

  /** Somebody has to look whatever is wrong with these. */
  private static final Set<String> SPARED =
      Set.of(
          "name",
          "birth",
          "phone",
          "address",
          "amount",
          "months",
          "note",
          Sights.SEEN,
          Sights.SEEN_AT,
          "other");

  /** An emergency of an unknown day is one of today; one of long ago is none. */
  private static final Set<String> NO_DAY =
      Set.of(Fault.MISSING.code(), Fault.UNREADABLE.code(), Fault.IN_FUTURE.code());

  private RowChecks() {}

  /**
   * The row with what is wrong with it.
   *
   * @param vouches whether the caller's word that somebody is well counts
   */
  static Entry judged(Entry entry, boolean vouches) {
    List<Problem> problems = new ArrayList<>(entry.problems());
    Map<String, String> fields = entry.fields();
    if (KindOf.ofOurs(fields.getOrDefault(KIND, ""))) {
      problems.add(Problem.of(KIND, Fault.NOT_PERMITTED));
    }
    if (fields.getOrDefault(Sights.SEEN, "").equals("true")) {
      if (!vouches) {
        problems.add(Problem.of(Sights.SEEN, Fault.NOT_PERMITTED));
      } else if (!fields.containsKey(Sights.SEEN_AT)) {
        problems.add(Problem.of(Sights.SEEN_AT, Fault.MISSING));
      }
    }
    return new Entry(entry.line(), fields, problems);
  }

  /** Whether an urgent row is taken without what is wrong with it, and anything comes of that. */
  static boolean spared(List<Problem> problems, Entry entry) {
    boolean less =
        !entry.problems().isEmpty()
            || problems.stream().anyMatch(problem -> entry.fields().containsKey(problem.field()));
    return less
        && problems.stream()
            .allMatch(
                problem ->
                    SPARED.contains(problem.field())
                        || problem.field().equals(OBSERVED) && NO_DAY.contains(problem.reason()));
  }

  /** The row without them. */
  static Entry without(Entry entry, List<Problem> problems) {
    Map<String, String> fields = new HashMap<>(entry.fields());
    problems.forEach(problem -> fields.remove(problem.field()));
    return new Entry(entry.line(), fields, List.of());
  }
}
