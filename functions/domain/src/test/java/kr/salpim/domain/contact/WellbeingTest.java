package kr.salpim.domain.contact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever says that they are well is believed; whoever says more is read by a person. */
class WellbeingTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "네, 잘 지내고 있어요",
        "오늘도 잘 지내고 있어요. 고마워요",
        "밥 잘 먹고 있어요",
        "잘 지내요",
        "잘지내요",
        "잘 있습니다",
        "괜찮아요",
        "네 괜찮습니다 감사합니다",
        "덕분에 건강해요",
        "별일 없어요",
        "잘 먹고 잘 자고 있어요"
      })
  void whoeverIsWellSaysSo(String text) {
    assertThat(Wellbeing.says(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "잘 못 지내요",
        "잘 안 지내요",
        "괜찮지 않아요",
        "밥을 못 먹고 있어요",
        "잘 있어요, 모두",
        "그동안 고마웠어요. 잘 있어요 다들",
        "이제 괜찮아질 것 같아요",
        "아파요",
        "잘 지내고 싶어요",
        "돈이 없어요",
        "별일 있어요"
      })
  void whateverSaysMoreIsNotTakenForIt(String text) {
    assertThat(Wellbeing.says(text)).isFalse();
  }
}
