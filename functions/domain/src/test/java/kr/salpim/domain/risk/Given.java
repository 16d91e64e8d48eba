package kr.salpim.domain.risk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.privacy.Secret;

/** What the tests of assessments begin with. */
final class Given {

  static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  static final SignalCatalogue CATALOGUE = SignalCatalogue.shipped();
  static final Weights WEIGHTS = Weights.shipped();

  private Given() {}

  /** One observed and recorded so many days before {@link #TODAY}. */
  static Signal signal(String kind, SignalSource source, int daysAgo) {
    return signal(kind, source, daysAgo, kind + daysAgo);
  }

  static Signal signal(String kind, SignalSource source, int daysAgo, String h) {
    LocalDate day = TODAY.minusDays(daysAgo);
    return new Signal(
        "house",
        source,
        h,
        kind,
        day,
        OptionalLong.empty(),
        OptionalLong.empty(),
        Optional.empty(),
        noon(daysAgo));
  }

  static Signal loaded(String kind, int daysAgo) {
    return signal(kind, SignalSource.INSTITUTION, daysAgo);
  }

  static Instant noon(int daysAgo) {
    return TODAY.minusDays(daysAgo).atTime(12, 0).atZone(WorkingDays.SEOUL).toInstant();
  }

  static Decision decision(Ruling ruling, Instant at) {
    return new Decision(ruling, at, new Secret("만나 보았음"));
  }

  static Assessment assess(Signal... signals) {
    return assess(List.of(signals), Set.of());
  }

  static Assessment assess(Collection<Signal> signals, Set<Factor> factors) {
    return assess(signals, factors, Decisions.NONE, TODAY);
  }

  static Assessment assess(
      Collection<Signal> signals, Set<Factor> factors, Decisions decisions, LocalDate asOf) {
    return Assessment.of(signals, factors, decisions, asOf, CATALOGUE, WEIGHTS);
  }
}
