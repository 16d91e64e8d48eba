package kr.salpim.domain.risk;

import static kr.salpim.domain.risk.Given.TODAY;
import static kr.salpim.domain.risk.Given.decision;
import static kr.salpim.domain.risk.Given.loaded;
import static kr.salpim.domain.risk.Given.noon;
import static kr.salpim.domain.risk.Given.signal;
import static kr.salpim.domain.risk.SignalSource.NEIGHBOUR;
import static kr.salpim.domain.risk.SignalSource.RESIDENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.salpim.domain.privacy.Secret;
import org.junit.jupiter.api.Test;

/** A planner decides, and the decision is what counts. */
class DecisionsTest {

  private static final Signal POWER = loaded("POWER_CUT", 20);
  private static final Signal HEALTH = loaded("NHIS_ARREARS", 20);
  private static final Signal RENT = signal("REPORT_HOUSING", NEIGHBOUR, 20);
  private static final Signal EMERGENCY = signal("EMERGENCY_MEDICAL", RESIDENT, 20);
  private static final List<Signal> CRISIS = List.of(POWER, HEALTH, RENT);
  private static final Signal LATER = signal("VISIT_ABSENT", SignalSource.VISIT, 1);

  private static Decisions at(int daysAgo, Ruling ruling) {
    return Decisions.NONE.and(on(daysAgo, ruling));
  }

  private static Decision on(int daysAgo, Ruling ruling) {
    return decision(ruling, noon(daysAgo));
  }

  private static Assessment assess(List<Signal> signals, Decisions decisions) {
    return assess(signals, decisions, TODAY);
  }

  private static Assessment assess(List<Signal> signals, Decisions decisions, LocalDate asOf) {
    return Given.assess(signals, Set.of(), decisions, asOf);
  }

  @Test
  void withoutADecisionItIsACrisis() {
    assertThat(assess(CRISIS, Decisions.NONE).level()).isEqualTo(Level.CRISIS);
  }

  @Test
  void whatIsNoCrisisWeighsNothingAnyMore() {
    assertThat(assess(CRISIS, at(20, Ruling.NOT_A_CRISIS))).isEqualTo(Assessment.NONE);
    assertThat(assess(List.of(EMERGENCY), at(10, Ruling.NOT_A_CRISIS))).isEqualTo(Assessment.NONE);
  }

  @Test
  void whatComesAfterTheDecisionCounts() {
    assertThat(assess(CRISIS, at(21, Ruling.NOT_A_CRISIS)))
        .isEqualTo(assess(CRISIS, Decisions.NONE));
    List<Signal> both = List.of(POWER, signal("EMERGENCY_MEDICAL", RESIDENT, 1));
    assertThat(assess(both, at(10, Ruling.NOT_A_CRISIS)).level()).isEqualTo(Level.URGENT);
  }

  @Test
  void whatIsQuietedStaysQuietWhateverIsDecidedLater() {
    Decisions decisions = at(15, Ruling.NOT_A_CRISIS).and(on(1, Ruling.CLOSED));
    assertThat(assess(CRISIS, decisions)).isEqualTo(Assessment.NONE);
  }

  @Test
  void whatIsWatchedIsOfInterestAtMost() {
    assertThat(assess(CRISIS, at(10, Ruling.WATCH)).level()).isEqualTo(Level.INTEREST);
    assertThat(assess(List.of(EMERGENCY), at(10, Ruling.WATCH)).level()).isEqualTo(Level.INTEREST);
  }

  @Test
  void watchingEndsAfterItsDays() {
    Decisions decisions = at(20, Ruling.WATCH);
    assertThat(assess(CRISIS, decisions, TODAY.plusDays(9)).level()).isEqualTo(Level.INTEREST);
    assertThat(assess(CRISIS, decisions, TODAY.plusDays(10)).level().alerts()).isTrue();
  }

  @Test
  void watchingHidesNothingNew() {
    assertThat(assess(List.of(POWER, HEALTH, RENT, LATER), at(10, Ruling.WATCH)).level())
        .isEqualTo(Level.CAUTION);
    assertThat(
            assess(
                    List.of(POWER, HEALTH, RENT, signal("EMERGENCY_VIOLENCE", NEIGHBOUR, 1)),
                    at(10, Ruling.WATCH))
                .level())
        .isEqualTo(Level.URGENT);
  }

  @Test
  void watchingDoesNotRaiseWhatIsLow() {
    assertThat(assess(List.of(HEALTH), at(10, Ruling.WATCH)))
        .isEqualTo(assess(List.of(HEALTH), Decisions.NONE));
  }

  @Test
  void aConfirmedCrisisStaysOneThoughItsSignalsFade() {
    Decisions decisions = at(20, Ruling.RIGHT);
    assertThat(assess(List.of(HEALTH), decisions).level()).isEqualTo(Level.CRISIS);
    assertThat(assess(List.of(), decisions, TODAY.plusYears(1)).level()).isEqualTo(Level.CRISIS);
  }

  @Test
  void aConfirmedEmergencyStaysUrgent() {
    assertThat(assess(List.of(EMERGENCY), at(10, Ruling.RIGHT)).level()).isEqualTo(Level.URGENT);
  }

  @Test
  void aClosedAlertIsNotRaisedAgainByWhatRaisedIt() {
    Decisions decisions = at(20, Ruling.RIGHT).and(on(10, Ruling.CLOSED));
    assertThat(assess(CRISIS, decisions).level()).isEqualTo(Level.INTEREST);
    assertThat(assess(List.of(EMERGENCY), decisions).level()).isEqualTo(Level.INTEREST);
    assertThat(assess(CRISIS, decisions).reasons()).hasSize(4);
  }

  @Test
  void afterAClosedAlertANewSignalCallsSomebodyAgain() {
    assertThat(assess(List.of(POWER, HEALTH, RENT, LATER), at(10, Ruling.CLOSED)).level())
        .isEqualTo(Level.CAUTION);
  }

  @Test
  void theLaterDecisionCounts() {
    assertThat(assess(CRISIS, at(10, Ruling.WATCH).and(on(5, Ruling.RIGHT))).level())
        .isEqualTo(Level.CRISIS);
    assertThat(assess(CRISIS, at(5, Ruling.WATCH).and(on(10, Ruling.RIGHT))).level())
        .isEqualTo(Level.INTEREST);
  }

  @Test
  void theOrderInWhichDecisionsBecomeKnownDoesNotMatter() {
    Decisions one = at(20, Ruling.RIGHT).and(on(10, Ruling.CLOSED)).and(on(5, Ruling.RIGHT));
    Decisions other = at(5, Ruling.RIGHT).and(on(20, Ruling.RIGHT)).and(on(10, Ruling.CLOSED));
    assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
  }

  @Test
  void whatWasDecidedOnOneHouseholdSilencesNoOtherThatTurnsOutToBeTheSame() {
    Map<String, Decisions> decisions = Map.of("other", at(1, Ruling.NOT_A_CRISIS));
    assertThat(merged(CRISIS, decisions)).isEqualTo(assess(CRISIS, Decisions.NONE));
    assertThat(merged(CRISIS, Map.of("house", at(1, Ruling.NOT_A_CRISIS))))
        .isEqualTo(Assessment.NONE);
    assertThat(merged(CRISIS, Map.of("house", at(1, Ruling.WATCH))))
        .isEqualTo(assess(CRISIS, at(1, Ruling.WATCH)));
  }

  @Test
  void aCrisisConfirmedOnEitherHouseholdIsOne() {
    assertThat(merged(List.of(HEALTH), Map.of("other", at(1, Ruling.RIGHT))).level())
        .isEqualTo(Level.CRISIS);
  }

  private static Assessment merged(List<Signal> signals, Map<String, Decisions> decisions) {
    return Assessment.of(
        signals, Set.of(), decisions, TODAY, SignalCatalogue.shipped(), Weights.shipped());
  }

  @Test
  void decisionsAreReadBackAsTheyWereStored() {
    Decisions decisions = at(20, Ruling.RIGHT).and(on(10, Ruling.CLOSED)).and(on(5, Ruling.WATCH));
    assertThat(Decisions.parse(decisions.toText())).isEqualTo(decisions);
    assertThat(Decisions.parse(Decisions.NONE.toText())).isEqualTo(Decisions.NONE);
    assertThatThrownBy(() -> Decisions.parse("MAYBE=1"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Decisions.parse("RIGHT")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aDecisionHasAReasonThatIsNeverPrinted() {
    assertThatThrownBy(() -> new Decision(Ruling.RIGHT, noon(0), new Secret(" ")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(decision(Ruling.RIGHT, noon(0)).toString()).doesNotContain("만나");
  }
}
