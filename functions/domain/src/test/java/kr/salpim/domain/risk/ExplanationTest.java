package kr.salpim.domain.risk;

import static kr.salpim.domain.risk.Given.assess;
import static kr.salpim.domain.risk.Given.loaded;
import static kr.salpim.domain.risk.Given.signal;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExplanationTest {

  private static final Assessment CRISIS =
      assess(
          List.of(
              signal("REPORT_HOUSING", SignalSource.NEIGHBOUR, 0),
              loaded("POWER_CUT", 21),
              loaded("NHIS_ARREARS", 21)),
          Set.of(Factor.LIVING_ALONE));

  @Test
  void aPlannerReadsWhatWasHeardWhenFromWhomAndHowMuchItIs() {
    assertThat(Explanation.of(CRISIS))
        .containsExactly(
            "전기 끊김(단전) · 2026-11-02 · 한국전력 등 · 32%",
            "건강보험료 체납 · 2026-11-02 · 국민건강보험공단 · 21%",
            "주거 어려움 제보 · 2026-11-23 · 이웃 · 19%",
            "혼자 삶 · 14%",
            "여러 사정이 겹침 · 14%");
  }

  @Test
  void whatIsSensitiveIsReadOnlyByThoseWhoMay() {
    Assessment violence =
        assess(
            List.of(signal("EMERGENCY_VIOLENCE", SignalSource.NEIGHBOUR, 0)),
            Set.of(Factor.CARE_CRISIS_HOUSEHOLD));
    assertThat(Explanation.of(violence).get(0)).startsWith("긴급: 폭력·학대");
    assertThat(Explanation.of(violence, Set.of(Sensitivity.HEALTH)))
        .containsExactly("민감한 사정(담당자만 볼 수 있음) · 83%", "민감한 사정(담당자만 볼 수 있음) · 17%");
  }

  @Test
  void whatWeighsNothingSaysSo() {
    assertThat(Explanation.of(assess(loaded("CRIME_VICTIM", 0))))
        .containsExactly("범죄 피해 · 2026-11-23 · 경찰청 · 점수에 넣지 않음");
  }
}
