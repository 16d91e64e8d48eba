package kr.salpim.domain.risk;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What the signals of a household amount to, and why. It advises; a planner decides.
 *
 * <p>Each signal weighs its kind's weight × what its age leaves of it × its source. The same kind
 * heard again counts a fraction, and a fraction of that the next time. Factors add a percentage of
 * that sum. The level is the highest of: what the score reaches, the floor of each kind of which no
 * person has answered for a signal yet (긴급 for an emergency), and 위기 where a person confirmed it.
 *
 * @param score in milli-points, after what persons decided
 * @param about what the counting signals are about; who is asked first depends on it
 * @param reasons the heaviest first, at most {@link #MOST_REASONS} and the rest; their points are
 *     those before a decision held them down
 */
public record Assessment(int score, Level level, Set<Category> about, List<Share> reasons) {

  /** What a planner reads at one glance; and together they are less than 1 KB stored. */
  public static final int MOST_REASONS = 6;

  public static final Assessment NONE = new Assessment(0, Level.ORDINARY, Set.of(), List.of());

  public Assessment {
    about = Collections.unmodifiableSet(new TreeSet<>(about));
    reasons = List.copyOf(reasons);
  }

  /**
   * The same for the same arguments, in whatever order and however often signals are given.
   *
   * @param asOf the day in Seoul
   * @throws IllegalStateException where the weights lack a row for that day
   */
  public static Assessment of(
      Collection<Signal> signals,
      Set<Factor> factors,
      Decisions decisions,
      LocalDate asOf,
      SignalCatalogue catalogue,
      Weights weights) {
    Assessor assessor = new Assessor(factors, signal -> decisions, asOf, catalogue, weights);
    return assessor.assess(signals, decisions.confirmed());
  }

  /**
   * The same where several households turned out to be one.
   *
   * @param decisions by the id of the household under which signals are stored
   */
  public static Assessment of(
      Collection<Signal> signals,
      Set<Factor> factors,
      Map<String, Decisions> decisions,
      LocalDate asOf,
      SignalCatalogue catalogue,
      Weights weights) {
    Function<Signal, Decisions> own =
        signal -> decisions.getOrDefault(signal.household(), Decisions.NONE);
    Assessor assessor = new Assessor(factors, own, asOf, catalogue, weights);
    return assessor.assess(signals, decisions.values().stream().anyMatch(Decisions::confirmed));
  }

  /** For an attribute: names are part of it, so that it stays what was decided then. */
  public String toText() {
    return AssessmentText.write(this);
  }

  /**
   * @throws IllegalArgumentException where the text is none of {@link #toText()}
   */
  public static Assessment parse(String text) {
    return AssessmentText.read(text);
  }
}
