package kr.salpim.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CarrierTextTest {

  private static final Charset EUC_KR = Charset.forName("EUC-KR");

  /** Of every character and its bytes, as JDK 17 and 25 both encode it. */
  private static final String TABLE =
      "d3d2907f0765e72a4f91134cc3a31e9372bdd3a8636ae1d0ffb01d3ecb0ed726";

  @Test
  void eucKrIsTheCharacterSetOfTheStandardOnEveryJdk() throws NoSuchAlgorithmException {
    MessageDigest table = MessageDigest.getInstance("SHA-256");
    int syllables = 0;
    int chinese = 0;
    int others = 0;
    for (int c : everyCharacter().toArray()) {
      if (!EUC_KR.newEncoder().canEncode((char) c)) {
        continue;
      }
      byte[] bytes = Character.toString(c).getBytes(EUC_KR);
      String row = c + ":" + HexFormat.of().formatHex(bytes) + "\n";
      table.update(row.getBytes(StandardCharsets.US_ASCII));
      if (c >= '가' && c <= '힣') {
        syllables++;
      } else if (Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN) {
        chinese++;
      } else {
        others++;
      }
    }
    assertThat(syllables).isEqualTo(2_350);
    assertThat(chinese).isEqualTo(4_888);
    assertThat(others).as("ASCII; 986 signs of 1987, €, ® and ㉾").isEqualTo(128 + 986 + 3);
    assertThat(HexFormat.of().formatHex(table.digest())).isEqualTo(TABLE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          똠방각하 펲시콜라|ㄸㅗㅁ방각하 ㅍㅔㅍ시콜라
          뷁|ㅂㅞㄺ
          Tiếng Việt, đường Đà Nẵng|Tieng Viet, duong Da Nang
          naïve Čapek Å|naive Capek A
          10월 8일–9일 — 오전|10월 8일-9일 - 오전
          «연결 010-0000-0000»|《연결 010-0000-0000》
          • 하나 ₩1,000 © 2|· 하나 ￦1,000 (C) 2
          ﬁn ⑯ ❶ ½ ⅐ ㎏|fin 16 ① ½ 1/7 ㎏
          ｶﾅ ﾡﾢ|カナ ㄱㄲ
          1️⃣ 2️⃣|1 2
          ☎️ ♥️|☎ ♥
          안녕 😀 하세요|안녕 하세요
          좋아요 👍🏽|좋아요
          👨‍👩‍👧 가족 🤷🏻‍♀️ 🇰🇷 🏴󠁧󠁢󠁥󠁮󠁧󠁿 끝|가족 끝
          고맙습니다❤️🙂‍↔️!|고맙습니다!
          完了✔️|完了V
          """)
  void whatDoesNotArriveIsWrittenReadably(String text, String replaced) {
    assertThat(CarrierText.replaced(text)).isEqualTo(replaced);
    assertThat(CarrierText.loss(text)).isZero();
  }

  @Test
  void whatCannotBeWrittenIsCounted() {
    assertThat(CarrierText.replaced("谢谢您")).isEqualTo("???");
    assertThat(CarrierText.loss("谢谢您")).isEqualTo(3);
    assertThat(CarrierText.replaced("สวัสดี ok?")).isEqualTo("???? ok?");
    assertThat(CarrierText.loss("สวัสดี ok?")).isEqualTo(4);
    assertThat(CarrierText.loss("정말요?? ❓")).isZero();
    assertThat(CarrierText.loss("𠮷\ufffd㍿")).isEqualTo(3);
  }

  @Test
  void whatIsNotSeenIsTakenOut() {
    assertThat(CarrierText.replaced("가\u200b나\ufeff다\u0000라\u202e\ud83d마\udc00\ufe0f"))
        .isEqualTo("가나다라마");
    assertThat(CarrierText.replaced("하나\r\n둘\r셋\u2028넷\t다섯\u00a0여섯"))
        .isEqualTo("하나\n둘\n셋\n넷 다섯 여섯");
    assertThat(CarrierText.replaced("😀\n하나 😀\n둘 😀")).isEqualTo("\n하나\n둘");
    assertThat(CarrierText.replaced("\u1112\u1161\u11ab글 e\u0301")).isEqualTo("한글 e");
  }

  @Test
  void charactersThatComposingWouldChangeStay() {
    assertThat(CarrierText.replaced("\u212b \uf900 \u2126 😀")).isEqualTo("\u212b \uf900 \u2126");
  }

  @Test
  void bytesAreThoseOfTheReplacedText() {
    assertThat(CarrierText.bytes("")).isZero();
    assertThat(CarrierText.bytes("[구로4동주민센터]")).isEqualTo(17);
    assertThat(CarrierText.bytes("똠")).isEqualTo(6);
    assertThat(CarrierText.bytes("가😀")).isEqualTo(2);
  }

  @Test
  void aTextFitsUpToTheLastByte() {
    assertThat(CarrierText.fitsSms("가".repeat(45))).isTrue();
    assertThat(CarrierText.fitsSms("가".repeat(45) + "a")).isFalse();
    assertThat(CarrierText.fitsLms("가".repeat(1_000))).isTrue();
    assertThat(CarrierText.fitsLms("가".repeat(1_000) + "\n")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ko", "en", "vi"})
  void everyShippedTextInALanguageThatCarriersKnowArrivesWhole(String language) {
    TextData.shipped()
        .texts()
        .get(language)
        .forEach((key, text) -> assertThat(CarrierText.loss(text)).as(key).isZero());
  }

  @Test
  void everyCharacterAloneKeepsTheRules() {
    everyCharacter().forEach(c -> keepsTheRules(Character.toString(c), "character " + c));
    IntStream.rangeClosed(0x10000, 0x1ffff)
        .forEach(c -> keepsTheRules(Character.toString(c), "character " + c));
  }

  @Test
  void everyCharacterThatIsCarriedStaysBesideOneThatIsNot() {
    everyCharacter()
        .filter(c -> c != 'đ' && c != ' ' && CarrierText.carries(Character.toString(c)))
        .forEach(
            c ->
                assertThat(CarrierText.replaced("뷁" + Character.toString(c)))
                    .isEqualTo("ㅂㅞㄺ" + Character.toString(c)));
  }

  @Test
  void anyTextKeepsTheRules() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    String often = " \n\r가똠한đé\u0301\u200d\ufe0f\u20e3♀☎\u1100\u1161😀👍🏽🇰🇷?–“\u212b\uf900";
    for (int i = 0; i < 50_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(12); length > 0; length--) {
        text.append(
            random.nextInt(3) == 0
                ? (char) random.nextInt(0x10000)
                : often.charAt(random.nextInt(often.length())));
      }
      keepsTheRules(text.toString(), "seed " + seed);
    }
  }

  private static IntStream everyCharacter() {
    return IntStream.rangeClosed(0, 0xffff).filter(c -> c < 0xd800 || c > 0xdfff);
  }

  /** Plain conditions, since an assertion object for each of so many texts takes minutes. */
  private static void keepsTheRules(String text, String where) {
    String replaced = CarrierText.replaced(text);
    boolean kept =
        CarrierText.carries(replaced)
            && CarrierText.replaced(replaced).equals(replaced)
            && CarrierText.loss(replaced) == 0
            && CarrierText.bytes(text) == replaced.getBytes(EUC_KR).length
            && new String(replaced.getBytes(EUC_KR), EUC_KR).equals(replaced)
            && CarrierText.carries(text) == replaced.equals(text)
            && CarrierText.loss(text) <= replaced.chars().filter(c -> c == '?').count();
    assertThat(kept).as("%s: %s became %s", where, text, replaced).isTrue();
  }
}
