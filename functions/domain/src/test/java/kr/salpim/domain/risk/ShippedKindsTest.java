package kr.salpim.domain.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.salpim.domain.text.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The data that ships: what it says, and that it says where it has it from. */
class ShippedKindsTest {

  private static final String FOLDER = "/kr/salpim/domain/risk/";
  private static final String MEMORY = "memory";
  private static final String LAW = "law.go.kr";

  private static final List<SignalKind> KINDS = SignalCatalogue.shipped().all();

  @Test
  void noKindHoldsTwiceOnADay() {
    assertThat(KINDS)
        .allSatisfy(
            kind ->
                assertThat(KINDS)
                    .filteredOn(other -> other.code().equals(kind.code()))
                    .filteredOn(other -> other.span().overlaps(kind.span()))
                    .containsExactly(kind));
  }

  @Test
  void whatIsVerifiedWasReadSomewhere() {
    assertThat(KINDS)
        .filteredOn(SignalKind::verified)
        .isNotEmpty()
        .allSatisfy(kind -> assertThat(kind.source()).isNotBlank().doesNotContain(MEMORY));
  }

  @Test
  void whatIsNotVerifiedIsOff() {
    assertThat(KINDS).allSatisfy(kind -> assertThat(kind.on()).isEqualTo(kind.verified()));
  }

  @Test
  void whatTheLawListsNamesItsArticle() {
    assertThat(KINDS)
        .filteredOn(kind -> kind.source().startsWith(LAW))
        .hasSize(19)
        .allSatisfy(
            kind -> {
              assertThat(kind.basis().orElseThrow()).contains("사회보장급여법 §");
              assertThat(kind.wording()).isNotEqualTo(Span.OPEN);
              assertThat(kind.retention()).isEqualTo(SignalCatalogue.OLDEST_DAYS);
            });
  }

  @ParameterizedTest
  @CsvSource({
    "POWER_CUT, event",
    "WATER_CUT, event",
    "GAS_CUT, event",
    "STUDENT_CRISIS, event",
    "NHIS_ARREARS, months>=3",
    "BENEFIT_DROPPED, event",
    "FACILITY_LEFT, event",
    "LOAN_ARREARS, won 1000000..20000000;days<=730",
    "CARD_ARREARS, won 1000000..20000000;days<=730",
    "TELECOM_ARREARS, months>=3",
    "PUBLIC_RENT_ARREARS, months>=3",
    "APT_FEE_ARREARS, months>=3",
    "BUILDING_FEE_ARREARS, months>=3",
    "PENSION_LOAN, event",
    "MOBILE_NUMBER, event",
    "OTHER, event",
    "SUICIDE_HOUSEHOLD, event",
    "LOCAL_REGISTER, event",
    "LOCAL_TAX_ARREARS, event"
  })
  void theLawsKindsHaveTheLawsThresholds(String code, String threshold) {
    SignalKind kind = SignalCatalogue.shipped().find(code, Given.TODAY).orElseThrow();
    assertThat(kind.threshold()).isEqualTo(Threshold.parse(threshold));
    assertThat(kind.on()).isTrue();
  }

  @Test
  void everyEmergencyIsUrgentAndNothingElse() {
    assertThat(KINDS)
        .filteredOn(kind -> kind.floor() == Level.URGENT)
        .extracting(SignalKind::code)
        .containsExactlyInAnyOrder(
            "EMERGENCY_SELF_HARM",
            "EMERGENCY_VIOLENCE",
            "EMERGENCY_MEDICAL",
            "EMERGENCY_FIRE_GAS",
            "EMERGENCY_CHILD_ABUSE");
  }

  @Test
  void abuseIsReadByFew() {
    assertThat(KINDS)
        .filteredOn(kind -> kind.category() == Category.VIOLENCE)
        .isNotEmpty()
        .allSatisfy(kind -> assertThat(kind.sensitivity()).isEqualTo(Sensitivity.ABUSE));
    assertThat(KINDS)
        .filteredOn(
            kind -> Set.of(Category.HEALTH, Category.MENTAL_HEALTH).contains(kind.category()))
        .isNotEmpty()
        .allSatisfy(kind -> assertThat(kind.sensitivity()).isEqualTo(Sensitivity.HEALTH));
  }

  @ParameterizedTest
  @EnumSource(SignalSource.class)
  void everySourceWeighs(SignalSource source) {
    assertThat(Weights.shipped().source(source, Given.TODAY).number()).isPositive();
  }

  @ParameterizedTest
  @EnumSource(Factor.class)
  void everyFactorWeighs(Factor factor) {
    assertThat(Weights.shipped().factor(factor, Given.TODAY).number()).isPositive();
  }

  @ParameterizedTest
  @EnumSource(Weights.Rule.class)
  void everyNumberIsThere(Weights.Rule rule) {
    assertThat(Weights.shipped().number(rule, Given.TODAY)).isPositive();
  }

  @Test
  void levelsRise() {
    LocalDate day = Given.TODAY;
    assertThat(
            Stream.of(Level.INTEREST, Level.CAUTION, Level.CRISIS)
                .map(level -> Weights.shipped().from(level, day)))
        .isSorted()
        .doesNotHaveDuplicates();
  }

  @Test
  void weightsSayThatTheyAreToBeTuned() {
    Stream.of("sources.tsv 8", "factors.tsv 9", "levels.tsv 7", "numbers.tsv 7")
        .map(file -> file.split(" "))
        .flatMap(file -> Resource.rows(FOLDER + file[0], Integer.parseInt(file[1])).stream())
        .forEach(
            row -> {
              assertThat(row[row.length - 1]).as(row[0]).isEqualTo("false");
              assertThat(row[row.length - 2]).as(row[0]).isNotBlank();
            });
  }

  @Test
  void noWeightHoldsTwiceOnADay() {
    for (Timeline<Weights.Row> rows : Weights.shipped().all()) {
      List<Weights.Row> all = rows.all().toList();
      Set<String> codes = all.stream().map(Weights.Row::code).collect(Collectors.toSet());
      assertThat(codes).hasSameSizeAs(all);
    }
  }

  @Test
  void everyKindIsFoundOnTheDayItBegins() {
    assertThat(KINDS)
        .allSatisfy(
            kind ->
                assertThat(SignalCatalogue.shipped().find(kind.code(), kind.span().from()))
                    .isEqualTo(Optional.of(kind)));
  }
}
