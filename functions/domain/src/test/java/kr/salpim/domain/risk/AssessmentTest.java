package kr.salpim.domain.risk;

import static kr.salpim.domain.risk.Given.assess;
import static kr.salpim.domain.risk.Given.loaded;
import static kr.salpim.domain.risk.Given.signal;
import static kr.salpim.domain.risk.SignalSource.CHECK_IN;
import static kr.salpim.domain.risk.SignalSource.INSTITUTION;
import static kr.salpim.domain.risk.SignalSource.NEIGHBOUR;
import static kr.salpim.domain.risk.SignalSource.RESIDENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AssessmentTest {

  private static final Set<Factor> ALL = EnumSet.allOf(Factor.class);
  private static final Set<Factor> ALONE = Set.of(Factor.LIVING_ALONE);
  private static final Signal RENT = signal("REPORT_HOUSING", NEIGHBOUR, 0);

  @Test
  void nothingHeardIsOrdinary() {
    assertThat(assess()).isEqualTo(Assessment.NONE);
    assertThat(assess(List.of(), ALL)).isEqualTo(Assessment.NONE);
  }

  @Test
  void aNeighboursReportOfRentArrearsAloneIsCautionWhoeverLivesThere() {
    assertThat(assess(RENT).level()).isEqualTo(Level.CAUTION);
    assertThat(assess(List.of(RENT), ALL).level()).isEqualTo(Level.CAUTION);
  }

  @Test
  void aNeighboursMessageThatNamesThreeNeedsIsNoCrisisYet() {
    assertThat(
            assess(
                    RENT,
                    signal("REPORT_LIVELIHOOD", NEIGHBOUR, 0),
                    signal("REPORT_HEALTH", NEIGHBOUR, 0))
                .level())
        .isEqualTo(Level.CAUTION);
  }

  @ParameterizedTest
  @CsvSource({"0, true", "30, true", "60, true", "0, false", "30, false"})
  void aReportAndTwoInstitutionsAreACrisis(int daysAgo, boolean alone) {
    List<Signal> signals =
        List.of(RENT, loaded("POWER_CUT", daysAgo), loaded("NHIS_ARREARS", daysAgo));
    Assessment assessment = assess(signals, alone ? ALONE : Set.of());
    assertThat(assessment.level()).isEqualTo(Level.CRISIS);
    assertThat(assessment.about()).containsExactly(Category.LIVELIHOOD, Category.HOUSING);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NHIS_ARREARS",
        "LOAN_ARREARS",
        "CARD_ARREARS",
        "TELECOM_ARREARS",
        "PUBLIC_RENT_ARREARS",
        "APT_FEE_ARREARS",
        "BUILDING_FEE_ARREARS",
        "LOCAL_TAX_ARREARS"
      })
  void oneLoadedRowOfArrearsIsNeverMoreThanInterest(String kind) {
    assertThat(assess(loaded(kind, 0)).level()).isEqualTo(Level.INTEREST);
    assertThat(assess(List.of(loaded(kind, 0)), ALL).level()).isEqualTo(Level.INTEREST);
  }

  @ParameterizedTest
  @ValueSource(strings = {"SELF_HARM", "VIOLENCE", "MEDICAL", "FIRE_GAS"})
  void anEmergencySkipsTheScore(String emergency) {
    for (SignalSource source : SignalSource.values()) {
      assertThat(assess(signal("EMERGENCY_" + emergency, source, 89)).level())
          .isEqualTo(Level.URGENT);
    }
  }

  @Test
  void noScoreIsUrgent() {
    List<Signal> everything = new ArrayList<>();
    for (SignalKind kind : Given.CATALOGUE.all()) {
      if (kind.floor() != Level.URGENT) {
        for (SignalSource source : SignalSource.values()) {
          everything.add(signal(kind.code(), source, 0));
        }
      }
    }
    assertThat(assess(everything, ALL).level()).isEqualTo(Level.CRISIS);
    assertThat(Given.WEIGHTS.level(Integer.MAX_VALUE, Given.TODAY)).isEqualTo(Level.CRISIS);
  }

  @Test
  void whoAsksForHelpIsAnsweredWhateverTheNeed() {
    for (SignalKind kind : Given.CATALOGUE.all()) {
      if (kind.code().startsWith(KindOf.MESSAGE)) {
        assertThat(assess(signal(kind.code(), RESIDENT, 30)).level().alerts()).isTrue();
      }
    }
  }

  @Test
  void aSignalReportedTwiceCountsOnce() {
    assertThat(assess(RENT, RENT)).isEqualTo(assess(RENT));
  }

  @Test
  void ofOneReportWithTwoContentsTheSameOneCountsInAnyOrder() {
    Signal one = signal("POWER_CUT", INSTITUTION, 3, "same");
    Signal other = signal("NHIS_ARREARS", INSTITUTION, 9, "same");
    assertThat(assess(one, other)).isEqualTo(assess(other, one)).isEqualTo(assess(other));
  }

  @Test
  void tenCopiesOfAListAreNotTenTroubles() {
    List<Signal> copies = new ArrayList<>();
    for (int copy = 0; copy < 10; copy++) {
      copies.add(signal("NHIS_ARREARS", INSTITUTION, 0, "copy" + copy));
    }
    int one = assess(copies.get(0)).score();
    assertThat(assess(copies, Set.of()).score()).isBetween(one + 1, one * 4 / 3);
  }

  @Test
  void theSameTroubleHeardFromAnotherSourceCountsAQuarter() {
    Signal heavy = signal("REPORT_CARE", SignalSource.MANDATED, 0);
    Signal light = signal("REPORT_CARE", NEIGHBOUR, 0);
    assertThat(assess(heavy, light).score())
        .isEqualTo(assess(heavy).score() + assess(light).score() / 4);
  }

  @Test
  void anUnknownKindWeighsLittleAndIsShownToAPerson() {
    Assessment assessment = assess(loaded("새 종류\t2027", 0));
    assertThat(assessment.score()).isEqualTo(SignalKind.UNKNOWN_WEIGHT * Weights.MILLI);
    assertThat(assessment.level()).isEqualTo(Level.INTEREST);
    assertThat(assessment.reasons())
        .extracting(Share::code, Share::name)
        .containsExactly(tuple("새_종류_2027", "목록에 없는 종류"));
  }

  @Test
  void aKindThatIsOffIsListedAndWeighsNothing() {
    Assessment with = assess(RENT, loaded("CRIME_VICTIM", 0));
    assertThat(with.score()).isEqualTo(assess(RENT).score());
    assertThat(with.level()).isEqualTo(assess(RENT).level());
    assertThat(with.about()).containsExactly(Category.HOUSING);
    assertThat(with.reasons()).extracting(Share::percent).containsExactly(100, 0);
    assertThat(with.reasons().get(1).code()).isEqualTo("CRIME_VICTIM");
  }

  @Test
  void whatIsNoLongerValidIsForgotten() {
    assertThat(assess(loaded("POWER_CUT", 180)).score()).isPositive();
    assertThat(assess(loaded("POWER_CUT", 181))).isEqualTo(Assessment.NONE);
  }

  @Test
  void threeKindsWithinNinetyDaysWeighMoreThanTheirSum() {
    Signal power = loaded("POWER_CUT", 10);
    Signal health = loaded("NHIS_ARREARS", 10);
    int sum = assess(power).score() + assess(health).score();
    assertThat(assess(power, health).score()).isEqualTo(sum);
    Assessment three = assess(power, health, loaded("CARD_ARREARS", 90));
    assertThat(three.reasons()).extracting(Share::code).contains("SEVERAL_KINDS_90_DAYS");
    Assessment late = assess(power, health, loaded("CARD_ARREARS", 91));
    assertThat(late.reasons()).extracting(Share::code).doesNotContain("SEVERAL_KINDS_90_DAYS");
  }

  @Test
  void severalKindsAreCountedHereAndNotByTheCaller() {
    assertThat(assess(List.of(RENT), Set.of(Factor.SEVERAL_KINDS_90_DAYS))).isEqualTo(assess(RENT));
  }

  @Test
  void aFactorIsAReasonWithItsShare() {
    Assessment assessment = assess(List.of(RENT), ALONE);
    assertThat(assessment.reasons())
        .extracting(Share::code, Share::points, Share::percent)
        .containsExactly(tuple("REPORT_HOUSING", 104_000, 83), tuple("LIVING_ALONE", 20_800, 17));
    assertThat(assessment.score()).isEqualTo(124_800);
  }

  @Test
  void moreReasonsThanAPlannerReadsAreSummed() {
    List<Signal> many = new ArrayList<>();
    for (int day = 0; day < 40; day++) {
      many.add(signal("CHECKIN_MISSED", CHECK_IN, day));
      many.add(loaded("POWER_CUT", day));
    }
    Assessment assessment = assess(many, ALL);
    assertThat(assessment.reasons()).hasSize(Assessment.MOST_REASONS + 1);
    assertThat(assessment.reasons().get(Assessment.MOST_REASONS).code()).isEqualTo(Share.REST);
    assertThat(assessment.reasons().stream().mapToInt(Share::points).sum())
        .isEqualTo(assessment.score());
  }

  @Test
  void aHouseholdThatTurnedOutToBeTheSameAddsItsSignals() {
    Signal other =
        new Signal(
            "other",
            RENT.source(),
            RENT.h(),
            "POWER_CUT",
            RENT.observed(),
            RENT.amount(),
            RENT.months(),
            RENT.note(),
            RENT.recorded());
    assertThat(assess(RENT, other).score()).isEqualTo(assess(RENT).score() + assess(other).score());
  }
}
