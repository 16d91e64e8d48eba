package kr.salpim.domain.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import kr.salpim.domain.contact.QuestionKind;
import kr.salpim.domain.understanding.About;
import kr.salpim.domain.understanding.Emergency;
import kr.salpim.domain.understanding.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

  private static final Texts TEXTS = Texts.shipped();
  private static final TextData DATA = TextData.shipped();

  static Stream<String> keys() {
    return DATA.rules().keySet().stream();
  }

  static Stream<String> repliesByKind() {
    Stream<String> plain =
        Arrays.stream(Kind.values())
            .filter(kind -> kind != Kind.EMERGENCY && kind != Kind.OPT_OUT)
            .map(kind -> "ack." + kind);
    Stream<String> emergencies =
        Arrays.stream(Emergency.values())
            .flatMap(e -> Arrays.stream(About.values()).map(about -> "ack." + e + "." + about));
    return Stream.concat(plain, emergencies);
  }

  @ParameterizedTest
  @EnumSource(QuestionKind.class)
  void everyQuestionCanBeAskedBack(QuestionKind kind) {
    String choices = TEXTS.korean("answer.askback." + kind, 7);
    assertThat(choices.split("7-[1-9] ")).hasSize(kind.choices() + 1);
  }

  @ParameterizedTest
  @MethodSource("keys")
  void noTextHoldsALinkOrAWordThatFrightens(String key) {
    for (String language : Texts.languages()) {
      String text = TEXTS.in(language, key, values(key));
      assertThat(text).doesNotContain("http", "www", "경보", "위험가구");
      if (DATA.rules().get(key).readers() != Readers.STAFF) {
        assertThat(text).doesNotContain("위기");
      }
      assertThat(text).doesNotContainPattern("[{}]");
    }
  }

  @ParameterizedTest
  @MethodSource("keys")
  void everyMessageBeginsWithTheCentre(String key) {
    if (DATA.rules().get(key).alone()) {
      for (String language : Texts.languages()) {
        assertThat(TEXTS.in(language, key, values(key))).startsWith("[동] ");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("keys")
  void everyHotlineIsData(String key) {
    for (String language : Texts.languages()) {
      String text = DATA.texts().get(language).getOrDefault(key, "");
      String without = text.replaceAll("\\{h:[0-9-]+}", "").replace("010-0000-0000", "");
      assertThat(without).as(language).doesNotContainPattern("[0-9]{3}");
    }
  }

  @ParameterizedTest
  @MethodSource("repliesByKind")
  void everyKindOfMessageHasItsReplyInEveryLanguage(String key) {
    Set<String> distinct =
        Set.copyOf(Texts.languages().stream().map(l -> TEXTS.in(l, key, values(key))).toList());
    assertThat(distinct).hasSize(Texts.languages().size());
  }

  @Test
  void aReplyIsInTheLanguageOfWhoeverWrote() {
    assertThat(TEXTS.in("ko", "ack.GREETING", "[동]")).contains("안녕하세요");
    assertThat(TEXTS.in("en", "ack.GREETING", "[동]")).contains("Hello");
    assertThat(TEXTS.in("vi", "ack.GREETING", "[동]")).contains("Xin chào");
    assertThat(TEXTS.in("zh", "ack.GREETING", "[동]")).contains("您好");
  }

  @ParameterizedTest
  @ValueSource(strings = {"und", "ja", "", "EN"})
  void aLanguageWithoutATextGetsTheKoreanOne(String language) {
    assertThat(TEXTS.in(language, "ack.GREETING", "[동]"))
        .isEqualTo(TEXTS.korean("ack.GREETING", "[동]"));
  }

  @Test
  void textsForStaffAreKoreanInEveryLanguage() {
    assertThat(TEXTS.in("vi", "parked.told", "[동]")).isEqualTo(TEXTS.korean("parked.told", "[동]"));
  }

  @Test
  void advertisingHasTheFormThatTheLawNames() {
    assertThat(TEXTS.korean("ad.head", "[구로4동주민센터]")).isEqualTo("(광고) [구로4동주민센터] ");
    assertThat(TEXTS.korean("ad.refuse", "080-000-0000")).isEqualTo("\n무료수신거부 080-000-0000");
  }

  @Test
  void anUnknownTextIsNamed() {
    assertThatThrownBy(() -> TEXTS.korean("no.such"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no text no.such");
  }

  @Test
  void aTextWithTooFewOrTooManyValuesIsRefused() {
    assertThatThrownBy(() -> TEXTS.korean("ack.HELP", "[동]"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("text ack.HELP takes 2 values, not 1");
    assertThatThrownBy(() -> TEXTS.in("vi", "ack.GREETING", "[동]", "10월 8일"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("text ack.GREETING takes 1 values, not 2");
  }

  @Test
  void aPlaceholderInsideAValueStays() {
    assertThat(TEXTS.korean("answer.askback.line", "{1}", "{0} $1 \\"))
        .isEqualTo("\n{1}번: {0} $1 \\");
  }

  @Test
  void aConfiguredLanguageMustBeOneOfTheFour() {
    assertThat(Texts.languages()).containsExactly("ko", "en", "vi", "zh");
    assertThat(Texts.requireLanguage("vi")).isEqualTo("vi");
    assertThatThrownBy(() -> Texts.requireLanguage("ja"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no texts in language ja, only in [ko, en, vi, zh]");
  }

  private static Object[] values(String key) {
    Object[] values = {"[동]", "하나", "둘", "셋"};
    return Arrays.copyOf(values, Template.of(DATA.texts().get("ko").get(key)).values().size());
  }
}
