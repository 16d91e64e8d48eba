package kr.salpim.domain.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextCheckTest {

  private static final String KOREAN = "{0} {1}까지 {h:119}";

  private final Map<String, TextData.Rule> rules = new HashMap<>();
  private final Map<String, Map<String, String>> texts = new HashMap<>();

  TextCheckTest() {
    rules.put("a", new TextData.Rule(Readers.EVERYBODY, true));
    rules.put("staff", new TextData.Rule(Readers.STAFF, true));
    rules.put("part", new TextData.Rule(Readers.LAW, false));
    TextData.LANGUAGES.forEach(language -> texts.put(language, new HashMap<>()));
    texts.values().forEach(each -> each.put("a", KOREAN));
    texts.get("ko").put("staff", "{0} 글");
    texts.get("ko").put("part", "무료수신거부 {0}");
  }

  @Test
  void whatKeepsTheRulesStarts() {
    texts.get("vi").put("a", "{0} {h:119} {h:112} {1} {0}");
    assertThat(checked().in("vi", "a", "[동]", "x")).isEqualTo("[동] 119 112 x [동]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {0} {h:119}|placeholders [0], Korean has [0, 1]
          {0} {1} {2} {h:119}|placeholders [0, 1, 2], Korean has [0, 1]
          {0} {1}|hotlines [], Korean has [119]
          {0} {1} {h:112}|hotlines [112], Korean has [119]
          {0} {1} {h:112} {h:119} {h:129}|hotlines [112, 119, 129], Korean has [119]
          {0} {1} {h:119} {h:999}|names no hotline 999
          {1} {0} {h:119}|does not begin with {0}
          {0} {1 {h:119}|a brace that is no placeholder
          {0} {1} {h:119} {name}|a brace that is no placeholder
          """)
  void aTranslationThatDiffersStopsTheStart(String text, String why) {
    texts.get("vi").put("a", text);
    stopsWith("text a in vi: " + why);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://a",
        "HTTP",
        "www.seoul",
        "salpim.kr",
        "bit.ly/3x",
        "ｓａｌｐｉｍ．ｋｒ",
        "서울.한국",
        "10.0.0.1",
        "tel://119"
      })
  void aLinkStopsTheStart(String link) {
    texts.get("en").put("a", KOREAN + " " + link);
    stopsWith("text a in en: holds a link");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.m. 9.30 10.8. 끝.", "주세요.바로", "3.5 kg..."})
  void aFullStopIsNoLink(String words) {
    texts.get("en").put("a", KOREAN + " " + words);
    assertThat(checked().in("en", "a", "[동]", "x")).endsWith(words);
  }

  @Test
  void aSkippedPlaceholderStopsTheStart() {
    texts.values().forEach(each -> each.put("a", "{0} {2}"));
    stopsWith("text a in ko: skips placeholder {1}");
  }

  @Test
  void aTextThatStandsOnlyInATranslationStopsTheStart() {
    texts.get("zh").put("b", "{0}");
    stopsWith("text b in zh: Korean has no such text");
  }

  @Test
  void aTextForStaffInAnotherLanguageStopsTheStart() {
    texts.get("en").put("staff", "{0} text");
    stopsWith("text staff in en: is Korean only");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ko", "en", "vi", "zh"})
  void aTextThatEverybodyReadsMustStandInEachLanguage(String language) {
    rules.put("b", new TextData.Rule(Readers.EVERYBODY, true));
    texts.values().forEach(each -> each.put("b", "{0}"));
    texts.get(language).remove("b");
    stopsWith("text b in " + language + ": is missing");
  }

  @Test
  void aTextOfWhichNobodySaysWhoReadsItStopsTheStart() {
    texts.get("ko").put("b", "{0}");
    stopsWith("text b in ko: texts.tsv does not say who reads it");
  }

  private Texts checked() {
    return Texts.of(new TextData(rules, texts, Set.of("119", "112", "129")));
  }

  private void stopsWith(String message) {
    assertThatThrownBy(this::checked).isInstanceOf(IllegalStateException.class).hasMessage(message);
  }
}
