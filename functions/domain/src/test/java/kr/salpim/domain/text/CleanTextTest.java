package kr.salpim.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CleanTextTest {

  @Test
  void decomposedHangulIsComposed() {
    assertThat(CleanText.of("\u1112\u1161\u11ab")).isEqualTo("한");
  }

  @Test
  void nulAndLoneSurrogatesAreReplacedAndPairsStay() {
    assertThat(CleanText.of("a\0b\uD83Dc\uDE00d😀")).isEqualTo("a\uFFFDb\uFFFDc\uFFFDd😀");
    assertThat(CleanText.of("\uD83D")).isEqualTo("\uFFFD");
  }
}
