package kr.salpim.adapters.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsTest {

  @ParameterizedTest
  @CsvSource({
    "1795305600, 2026-11-22T00:00:00Z",
    "1795305600123, 2026-11-22T00:00:00.123Z",
    "2026-11-22T09:00:00+09:00, 2026-11-22T00:00:00Z",
    "2026-11-22T00:00:00.5Z, 2026-11-22T00:00:00.500Z",
    "2026-11-22T09:00:00, 2026-11-22T00:00:00Z",
    "2026-11-22 09:00:00, 2026-11-22T00:00:00Z",
    "2026-11-22T09:00, 2026-11-22T00:00:00Z",
  })
  void aTimeIsReadHoweverItIsWritten(String written, Instant at) {
    assertThat(Times.read(written)).contains(at);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "어제",
        "0",
        "-1",
        "999999999999999",
        "9999-12-31T00:00:00Z",
        "2026-02-30T00:00:00",
        "20261122090000"
      })
  void aTimeThatMakesNoSenseIsLeftOut(String written) {
    assertThat(Times.read(written)).isEmpty();
  }

  @Test
  void theSameWordWithinTheWindowIsOneAndLaterAnother() {
    Instant at = Instant.parse("2026-11-22T00:00:10Z");
    String first = ContentWindow.id(List.of("a", "bc"), at);
    assertThat(ContentWindow.id(List.of("a", "bc"), at.plusMillis(9_999))).isEqualTo(first);
    assertThat(ContentWindow.id(List.of("a", "bc"), at.plusSeconds(10))).isNotEqualTo(first);
    assertThat(ContentWindow.id(List.of("ab", "c"), at)).isNotEqualTo(first);
  }

  @Test
  void aCodeThatIsNoneNeverReachesALog() {
    assertThat(Fields.code("30003")).isEqualTo("30003");
    assertThat(Fields.code("\u001b[31m")).isEqualTo("other");
    assertThat(Fields.code("010 0000 0101")).isEqualTo("other");
  }

  @Test
  void aTextIsCutBetweenCharacters() {
    assertThat(Texts.cut("가나다", 3)).isEqualTo("가나다");
    assertThat(Texts.cut("가나다라", 3)).isEqualTo("가나…");
    assertThat(Texts.cut("가😀나다", 3)).isEqualTo("가…");
  }

  @Test
  void halvesOfPairsInAnIdAreReplaced() {
    assertThat(Texts.whole("a\ud83cb\udf55c\ud83c\udf55")).isEqualTo("a\uFFFDb\uFFFDc\ud83c\udf55");
  }
}
