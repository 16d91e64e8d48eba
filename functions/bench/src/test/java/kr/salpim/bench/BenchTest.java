package kr.salpim.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class BenchTest {

  @Test
  void withoutAChoiceEveryPartIsMeasured() {
    assertThat(Bench.chosen(new String[] {""}))
        .extracting(Part::name)
        .containsExactly(
            "capacity",
            "emergency",
            "latency",
            "delivery",
            "signals",
            "load",
            "partners",
            "visits",
            "checkins",
            "tick",
            "triage",
            "start",
            "size",
            "native");
  }

  @Test
  void chosenPartsKeepTheTablesOrder() {
    assertThat(Bench.chosen(new String[] {"size,capacity"}))
        .extracting(Part::name)
        .containsExactly("capacity", "size");
  }

  @Test
  void aPartThatIsNoneIsRefused() {
    assertThatThrownBy(() -> Bench.chosen(new String[] {"speed"}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("speed");
  }

  @Test
  void theTableIsMarkdownWhateverStandsInACell() {
    Report report = new Report();
    report.add(List.of(new Row("a|b", "1", "2", "c\nd")));

    assertThat(report.markdown()).endsWith("| a\\|b | 1 | 2 | c d |\n");
  }
}
