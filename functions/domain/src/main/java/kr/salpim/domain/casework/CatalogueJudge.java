package kr.salpim.domain.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.household.Home;
import kr.salpim.domain.household.HouseholdFact;
import kr.salpim.domain.household.Standing;
import kr.salpim.domain.risk.Assessment;
import kr.salpim.domain.risk.Factor;
import kr.salpim.domain.risk.Signal;
import kr.salpim.domain.risk.SignalCatalogue;
import kr.salpim.domain.risk.Weights;

/** Judges by the catalogue of signal kinds, and by what is known of who lives there. */
public final class CatalogueJudge implements Judge {

  private final SignalCatalogue catalogue;
  private final Weights weights;

  public CatalogueJudge(SignalCatalogue catalogue, Weights weights) {
    this.catalogue = catalogue;
    this.weights = weights;
  }

  /** By the data shipped. */
  public static CatalogueJudge shipped() {
    return new CatalogueJudge(SignalCatalogue.shipped(), Weights.shipped());
  }

  @Override
  public Assessment assess(Optional<CaseFile> file, List<Signal> more, Instant now) {
    LocalDate today = now.atZone(WorkingDays.SEOUL).toLocalDate();
    List<Signal> signals = new ArrayList<>(file.map(CaseFile::signals).orElse(List.of()));
    signals.addAll(more);
    return Assessment.of(
        signals,
        file.map(f -> factors(f, today)).orElse(Set.of()),
        file.map(CaseFile::decisions).orElse(Map.of()),
        today,
        catalogue,
        weights);
  }

  private static Set<Factor> factors(CaseFile file, LocalDate today) {
    Set<Factor> factors = EnumSet.noneOf(Factor.class);
    for (HouseholdFact fact : Home.from(file.item()).profile().factors(today)) {
      factors.add(
          switch (fact) {
            case LIVES_ALONE -> Factor.LIVING_ALONE;
            case MIDDLE_AGED_IN_UNSTABLE_HOUSING -> Factor.MIDDLE_AGED_UNSTABLE_HOUSING;
            case CARE_CRISIS -> Factor.CARE_CRISIS_HOUSEHOLD;
          });
    }
    if (file.episodes() > 0) {
      factors.add(Factor.EARLIER_EPISODE);
    }
    Standing standing = file.household().standing();
    if (standing == Standing.OUT_OF_CONTACT || standing == Standing.WHEREABOUTS_UNKNOWN) {
      factors.add(Factor.OUT_OF_CONTACT);
    }
    return factors;
  }
}
