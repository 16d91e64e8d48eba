package kr.salpim.domain.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeightsTest {

  private static final LocalDate FROM = LocalDate.of(2026, 12, 1);

  private static List<String[]> number(String name, String number) {
    return List.<String[]>of(
        new String[] {name, number, "tuned", FROM.toString(), "-", "the office", "true"});
  }

  private static Weights levels(String name, String number) {
    return Weights.parse(List.of(), List.of(), number(name, number), List.of());
  }

  @Test
  void anOfficeTunesALevelFromADayOn() {
    Weights tuned = Weights.shipped().with(levels("CRISIS", "300"));
    int score = 350 * Weights.MILLI;
    assertThat(tuned.level(score, FROM.minusDays(1))).isEqualTo(Level.CAUTION);
    assertThat(tuned.level(score, FROM)).isEqualTo(Level.CRISIS);
  }

  @Test
  void aLevelBeginsAtItsPoints() {
    int caution = Weights.shipped().from(Level.CAUTION, FROM);
    assertThat(Weights.shipped().level(caution, FROM)).isEqualTo(Level.CAUTION);
    assertThat(Weights.shipped().level(caution - 1, FROM)).isEqualTo(Level.INTEREST);
    assertThat(Weights.shipped().level(0, FROM)).isEqualTo(Level.ORDINARY);
  }

  @ParameterizedTest
  @CsvSource({
    "URGENT, 500, levels 1: URGENT is no matter of points",
    "ORDINARY, 1, levels 1: ORDINARY is no matter of points",
    "CRISIS, 0, levels 1: 0 is not 1..1000000",
    "CRISIS, all, levels 1: no number: all"
  })
  void aLevelThatCannotBeIsRefused(String name, String number, String reason) {
    assertThatThrownBy(() -> levels(name, number))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(reason);
  }

  @ParameterizedTest
  @CsvSource({
    "repeat-percent, 101, numbers 1: 101 is not 0..100",
    "watch-days, 0, numbers 1: 0 is not 1..366",
    "no-such, 1, numbers 1: no rule no-such"
  })
  void aNumberThatCannotBeIsRefused(String name, String number, String reason) {
    assertThatThrownBy(() -> Weights.parse(List.of(), List.of(), List.of(), number(name, number)))
        .hasMessage(reason);
  }

  @Test
  void aWeightThatIsMissingIsNamed() {
    assertThatThrownBy(() -> levels("CRISIS", "300").from(Level.CRISIS, FROM.minusDays(1)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("no weight of CRISIS on 2026-11-30");
  }
}
