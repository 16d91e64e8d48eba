package kr.salpim.domain.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatternReaderTest {

  @ParameterizedTest
  @CsvSource({
    "불(이|)났, 집에 불이 났어요, true",
    "불(이|)났, 집에 불났어요, true",
    "(숨|호흡)(을|이)?(안|못)쉬, 숨 못쉬겠어요, true",
    "아ㅍ, 배가 아픕니다, true",
    "아프, 배가 아픕니다, false",
    "^불나, 이불나라, false",
    "불났$, 불났어요, false",
    "기우는, 애기 우는 소리, false",
    "칼들, 칼 들고, true",
    "help, helpful, false",
    "help*, helpful, true",
    "die, diet, false",
    "서있, 문 앞에서 이상한, false"
  })
  void thePatternNotationMeansWhatItsTableSays(String pattern, String text, boolean found) {
    PatternMatcher matcher = new PatternMatcher(PatternReader.read("x", 0, pattern, false));
    assertThat(matcher.find(Normalizer.normalize(text)).size() > 0).isEqualTo(found);
  }

  @ParameterizedTest
  @CsvSource({"이불이나 개자, false", "불이나 끄자, true"})
  void aMaskHidesWhatBeginsInsideIt(String text, boolean found) {
    LexiconReader reader = new LexiconReader();
    reader.patterns("p", List.of("m\tMASK\t이불", "f\tFIRE\t불이나"));
    Lexicon lexicon = reader.lexicon();
    Features features = Features.of(Normalizer.normalize(text), lexicon);
    assertThat(features.matches().size() > 0).isEqualTo(found);
  }
}
