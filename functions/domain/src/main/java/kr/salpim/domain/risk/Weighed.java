package kr.salpim.domain.risk;

import java.util.Comparator;

/**
 * A signal, its kind, and what it weighs.
 *
 * @param points in milli-points
 */
record Weighed(Signal signal, SignalKind kind, int points) {

  /** All that the assessment looks at, so that equal ones are interchangeable. */
  static final Comparator<Signal> CANONICAL =
      Comparator.comparing((Signal signal) -> signal.key().partition())
          .thenComparing(signal -> signal.key().sort())
          .thenComparing(Signal::kind)
          .thenComparing(Signal::observed)
          .thenComparing(Signal::recorded);

  static final Comparator<Weighed> HEAVIEST =
      Comparator.comparingInt(Weighed::points).reversed().thenComparing(Weighed::signal, CANONICAL);

  Weighed withPoints(int other) {
    return new Weighed(signal, kind, other);
  }
}
