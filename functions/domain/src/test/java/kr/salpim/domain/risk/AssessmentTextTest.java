package kr.salpim.domain.risk;

import static kr.salpim.domain.risk.Given.assess;
import static kr.salpim.domain.risk.Given.loaded;
import static kr.salpim.domain.risk.Given.signal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssessmentTextTest {

  /** What one write unit carries. */
  private static final int KIBIBYTE = 1_024;

  @Test
  void itIsReadBackAsItWasDecided() {
    Assessment assessment =
        assess(
            List.of(loaded("POWER_CUT", 21), signal("REPORT_HOUSING", SignalSource.NEIGHBOUR, 0)),
            Set.of(Factor.LIVING_ALONE));
    assertThat(Assessment.parse(assessment.toText())).isEqualTo(assessment);
    assertThat(assessment.toText())
        .startsWith(
            "1\t" + assessment.score() + "\tCAUTION\tLIVELIHOOD,HOUSING\nPOWER_CUT\t전기 끊김(단전)\t");
    assertThat(Assessment.parse(Assessment.NONE.toText())).isEqualTo(Assessment.NONE);
  }

  @Test
  void theLongestReasonsFitOneWriteUnit() {
    List<Signal> longest =
        Given.CATALOGUE.all().stream()
            .filter(SignalKind::on)
            .sorted(Comparator.comparing(AssessmentTextTest::length).reversed())
            .limit(20)
            .map(kind -> loaded(kind.code(), 0))
            .toList();
    String text = assess(longest, EnumSet.allOf(Factor.class)).toText();
    assertThat(text.getBytes(StandardCharsets.UTF_8).length).isLessThan(KIBIBYTE);
  }

  private static int length(SignalKind kind) {
    return kind.code().length() + 3 * (kind.name().length() + kind.holder().length());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2\t0\tORDINARY\t",
        "1\t0\tORDINARY",
        "1\tmany\tORDINARY\t",
        "1\t0\tHIGH\t",
        "1\t0\tORDINARY\tMONEY",
        "1\t0\tORDINARY\t\nPOWER_CUT\t34",
        "1\t0\tORDINARY\t\nX\tx\tx\tNONE\tsoon\t\t0\t0"
      })
  void whatIsNoAssessmentIsRefused(String text) {
    assertThatThrownBy(() -> Assessment.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
