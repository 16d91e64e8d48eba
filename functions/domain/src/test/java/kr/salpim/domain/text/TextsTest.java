package kr.salpim.domain.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextsTest {

  private static final Texts TEXTS = Texts.shipped();

  static Stream<String> keys() throws IOException {
    Properties properties = new Properties();
    try (Reader reader =
        new InputStreamReader(
            TextsTest.class.getResourceAsStream("/kr/salpim/domain/text/messages.properties"),
            StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    return properties.stringPropertyNames().stream();
  }

  @ParameterizedTest
  @MethodSource("keys")
  void noTextHoldsALinkOrAWordThatFrightens(String key) {
    String text = TEXTS.korean(key, "[동]", "하나", "둘", "셋");
    assertThat(text).doesNotContain("http", "www", "경보", "위기", "위험가구");
    assertThat(text).doesNotContainPattern("\\{[0-9h]");
  }

  @ParameterizedTest
  @MethodSource("keys")
  void everyMessageBeginsWithTheCentre(String key) {
    boolean part =
        key.matches("notice\\.(choices|number|zone\\.none)|answer\\.askback\\.(line|TAKE)");
    if (!part) {
      assertThat(TEXTS.korean(key, "[구로4동주민센터]")).startsWith("[구로4동주민센터]");
    }
  }

  @Test
  void aLanguageWithoutATextGetsTheKoreanOne() {
    assertThat(TEXTS.in("vi", "ack.GREETING", "[동]"))
        .isEqualTo(TEXTS.korean("ack.GREETING", "[동]"));
    assertThat(TEXTS.in("en", "ack.GREETING", "[동]")).contains("Hello");
  }

  @Test
  void anUnknownTextIsNamed() {
    assertThatThrownBy(() -> TEXTS.korean("no.such"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no text no.such");
  }
}
