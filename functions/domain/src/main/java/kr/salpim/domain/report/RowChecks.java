package kr.salpim.domain.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.salpim.domain.household.Fault;
import kr.salpim.domain.household.Problem;
import kr.salpim.domain.load.Haste;
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

  /** What the row says beside its note, on which an emergency in the note does not depend. */
  private static final Set<String> OWN = Set.of(KIND, "amount", "months", OBSERVED);

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

  /**
   * An urgent row without what is wrong with it, or the emergency of its note alone where the rest
   * cannot be taken; empty where nothing comes of either.
   */
  static Optional<Entry> less(List<Problem> problems, Entry entry, Haste haste) {
    boolean there =
        !entry.problems().isEmpty()
            || problems.stream().anyMatch(problem -> entry.fields().containsKey(problem.field()));
    if (there && problems.stream().allMatch(RowChecks::spared)) {
      return Optional.of(without(entry, problems));
    }
    return haste
        .beside()
        .filter(kind -> !kind.equals(entry.fields().get(KIND)))
        .filter(kind -> problems.stream().allMatch(one -> spared(one) || OWN.contains(one.field())))
        .map(kind -> alone(without(entry, problems), kind));
  }

  private static boolean spared(Problem problem) {
    return SPARED.contains(problem.field())
        || problem.field().equals(OBSERVED) && NO_DAY.contains(problem.reason());
  }

  private static Entry without(Entry entry, List<Problem> problems) {
    Map<String, String> fields = new HashMap<>(entry.fields());
    problems.forEach(problem -> fields.remove(problem.field()));
    return new Entry(entry.line(), fields, List.of());
  }

  /** Told today, whatever day the row itself is of. */
  private static Entry alone(Entry entry, String kind) {
    Map<String, String> fields = new HashMap<>(entry.fields());
    fields.keySet().removeAll(OWN);
    fields.put(KIND, kind);
    return new Entry(entry.line(), fields, List.of());
  }
}
