package kr.salpim.domain.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalizerTest {

  @ParameterizedTest
  @CsvSource({
    "죽고 싶어, 죽고시퍼",
    "됐어요, 됬어요",
    "했습니다, 햇습니다",
    "네, 내",
    "ㅈㅏㅅㅏㄹ, 자살",
    "ㅈㅜㄱㄱㅗ ㅅㅣㅍㅇㅓ, 죽고 싶어",
    "쓰러ㅈ졌어요, 쓰러졌어요",
    "움직ㅇ여, 움직여",
    "１１９, 119",
    "ＨＥＬＰ, help",
    "살려줘어어어, 살려줘어",
    "죽.고.싶.다, 죽고싶다",
    "①번, 1번",
    "cứu tôi với, cuu toi voi",
    "𝐡𝐞𝐥𝐩, help"
  })
  void whatReadsAlikeIsWrittenAlike(String one, String other) {
    assertThat(letters(one)).isEqualTo(letters(other));
  }

  @Test
  void aDecomposedTextReadsAsAComposedOne() {
    String decomposed = java.text.Normalizer.normalize("살려주세요", java.text.Normalizer.Form.NFD);
    assertThat(letters(decomposed)).isEqualTo(letters("살려주세요"));
  }

  @Test
  void invisibleCharactersDoNotHideAWord() {
    assertThat(letters("자\u200B살\u202E을 \u2066생\uFEFF각\u00AD")).isEqualTo(letters("자살을 생각"));
    assertThat(letters("자\u0000살")).isEqualTo(letters("자살"));
  }

  @Test
  void laughterAndTearsAreSignalsAndNoLetters() {
    NormalText text = Normalizer.normalize("배고파ㅋㅋㅋ ㅠㅠ");
    assertThat(text.letters()).isEqualTo(letters("배고파"));
    assertThat(text.signalAt(Signal.LAUGH)).isEqualTo(3);
    assertThat(text.signalAt(Signal.CRY)).isEqualTo(7);
    assertThat(text.signalAt(Signal.QUESTION)).isEqualTo(-1);
  }

  @Test
  void everyLetterKnowsWhereItStood() {
    NormalText text = Normalizer.normalize("  불 😂났다");
    assertThat(text.origin(0)).isEqualTo(2);
    assertThat(text.letter(3)).isEqualTo('ㄴ');
    assertThat(text.origin(3)).isEqualTo(6);
  }

  @Test
  void loneSurrogatesArePassedOver() {
    assertThat(letters("\uD83D불\uDE02")).isEqualTo(letters("불"));
  }

  @Test
  void sentencesEndAtStopsAndLines() {
    NormalText text = Normalizer.normalize("하나. 둘!\n셋");
    assertThat(text.sentenceCount()).isEqualTo(3);
  }

  private static String letters(String text) {
    return Normalizer.normalize(text).letters();
  }
}
