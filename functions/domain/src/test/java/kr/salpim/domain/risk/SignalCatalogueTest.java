package kr.salpim.domain.risk;

import static kr.salpim.domain.risk.Given.CATALOGUE;
import static kr.salpim.domain.risk.Given.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignalCatalogueTest {

  private static final OptionalLong NONE = OptionalLong.empty();

  private static String[] row(String weight, String from, String to, String on) {
    return String.join(
            "\t",
            List.of(
                "GAS_CUT",
                "가스 끊김",
                "도시가스",
                "단가스",
                "event",
                "-",
                "LIVELIHOOD",
                "NONE",
                weight,
                "-",
                "90",
                "180",
                "1825",
                from,
                to,
                on,
                "false",
                "the office's decision"))
        .split("\t");
  }

  private static int weight(SignalCatalogue catalogue, LocalDate day) {
    return catalogue.find("GAS_CUT", day).orElseThrow().weight();
  }

  @Test
  void anOfficesRowOverridesTheShippedOneFromItsDayOn() {
    SignalCatalogue office =
        CATALOGUE.with(
            SignalCatalogue.parse(List.<String[]>of(row("77", "2026-11-01", "-", "true"))));
    assertThat(weight(office, LocalDate.of(2026, 10, 31))).isEqualTo(180);
    assertThat(weight(office, LocalDate.of(2026, 11, 1))).isEqualTo(77);
  }

  @Test
  void afterAnOfficesRowHasEndedTheShippedOneHoldsAgain() {
    SignalCatalogue office =
        CATALOGUE.with(
            SignalCatalogue.parse(
                List.<String[]>of(row("77", "2026-11-01", "2026-11-10", "true"))));
    assertThat(weight(office, LocalDate.of(2026, 11, 10))).isEqualTo(77);
    assertThat(weight(office, LocalDate.of(2026, 11, 11))).isEqualTo(180);
  }

  @Test
  void ofTwoRowsThatBeganTogetherTheOfficesHolds() {
    SignalCatalogue office =
        CATALOGUE.with(
            SignalCatalogue.parse(List.<String[]>of(row("0", "2025-01-01", "-", "false"))));
    assertThat(office.find("GAS_CUT", TODAY).orElseThrow().on()).isFalse();
  }

  @Test
  void aKindIsUnknownBeforeItsFirstDay() {
    assertThat(CATALOGUE.find("GAS_CUT", LocalDate.of(2024, 12, 31))).isEmpty();
    assertThat(CATALOGUE.find("NO_SUCH", TODAY)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "4001, 2026-11-01, -, true, weight 4001 is not 0..4000",
    "-1, 2026-11-01, -, true, weight -1 is not 0..4000",
    "x, 2026-11-01, -, true, no number: x",
    "1, soon, -, true, no date: soon",
    "1, 2026-11-01, 2026-10-31, true, valid to 2026-10-31 is before valid from 2026-11-01",
    "1, 2026-11-01, -, yes, neither true nor false: yes"
  })
  void aRowThatCannotBeReadIsRefusedWithItsNumber(
      String weight, String from, String to, String on, String reason) {
    List<String[]> rows = List.of(row("1", "2026-11-01", "-", "true"), row(weight, from, to, on));
    assertThatThrownBy(() -> SignalCatalogue.parse(rows))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("kind of signal 2: " + reason);
  }

  @Test
  void aRowOfTooFewColumnsIsRefused() {
    assertThatThrownBy(() -> SignalCatalogue.parse(List.<String[]>of(new String[] {"GAS_CUT"})))
        .hasMessage("kind of signal 1: 1 columns, not 18");
  }

  @Test
  void aNameThatWouldBreakStoredReasonsIsRefused() {
    String[] row = row("1", "2026-11-01", "-", "true");
    row[1] = "가스\n끊김";
    assertThatThrownBy(() -> SignalCatalogue.parse(List.<String[]>of(row)))
        .hasMessageContaining("no name");
  }

  @ParameterizedTest
  @CsvSource({
    "NHIS_ARREARS, , 3, 2026-11-01",
    "LOAN_ARREARS, 1000000, , 2026-11-01",
    "LOAN_ARREARS, 20000000, , 2026-11-01",
    "POWER_CUT, , , 2026-11-23",
    "NO_SUCH_KIND, , , 2026-11-01",
    "CRIME_VICTIM, , , 2026-11-01"
  })
  void nothingIsWrongWithARowAtItsThreshold(
      String kind, Long amount, Long months, LocalDate observed) {
    assertThat(check(kind, amount, months, observed)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "NHIS_ARREARS, , 2, 2026-11-01, months: below 3",
    "NHIS_ARREARS, , , 2026-11-01, 'months: missing, the threshold is 3'",
    "LOAN_ARREARS, 999999, , 2026-11-01, amount: below 1000000",
    "LOAN_ARREARS, 20000001, , 2026-11-01, amount: above 20000000",
    "LOAN_ARREARS, , , 2026-11-01, 'amount: missing, the threshold is 1000000'",
    "POWER_CUT, -1, , 2026-11-01, amount: negative",
    "POWER_CUT, , -1, 2026-11-01, months: negative",
    "POWER_CUT, , 601, 2026-11-01, months: above 600",
    "POWER_CUT, , , 2026-11-24, observed: after today",
    "POWER_CUT, , , 2026-05-01, observed: more than 180 days ago",
    "NO_SUCH_KIND, , , 2020-01-01, observed: more than 1825 days ago",
    "'', , , 2026-11-01, kind: missing"
  })
  void aRowIsRefusedWithItsFieldAndReasonAndNothingOfWhatItSays(
      String kind, Long amount, Long months, LocalDate observed, String problem) {
    assertThat(check(kind, amount, months, observed)).containsExactly(problem);
  }

  @Test
  void everyProblemOfARowIsTold() {
    assertThat(CATALOGUE.check("POWER_CUT", OptionalLong.of(-1), OptionalLong.of(-2), TODAY, TODAY))
        .hasSize(2);
  }

  private static List<String> check(String kind, Long amount, Long months, LocalDate observed) {
    return CATALOGUE.check(kind, number(amount), number(months), observed, TODAY).stream()
        .map(wrong -> wrong.field() + ": " + wrong.reason())
        .toList();
  }

  private static OptionalLong number(Long value) {
    return value == null ? NONE : OptionalLong.of(value);
  }
}
