package kr.salpim.domain.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileInputTest {
  private static final Triage TRIAGE = Triage.shipped();

  /** Far above what a linear pass takes, far below what a quadratic one would. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** From these scripts and oddities the random texts are made. */
  private static final String ALPHABET =
      "죽고싶어때려불이나쓰러졌숨을안쉬ㅋㅎㅠㅜㅡㅈㅏㅅㅏㄹㅇ 0129.!?\n\t\u0000\u200B\u202E\uD83D\uDE02\uFDFA"
          + "abcdeHELP’'-~^(|)*$한글１２Ａᄀ\u1161\u11A8ﾡᅠ가힣مرحباไทยкод中文かなđế\u0301";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", " ", "\u0000", "\uD800", "\uDC00", "ㅋ", "ㅇ", "ㅏ", "\u202E", "???", "\n\n", "ㅎㅇ"
      })
  void aTextOfNothingIsUnderstoodAsNothing(String text) {
    assertThat(TRIAGE.understand(text).kind()).isIn(Kind.OTHER, Kind.ANSWER, Kind.GREETING);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "가",
        "ㅋ",
        "죽고싶어요. ",
        "\uD83D\uDE02",
        "\uFDFA",
        "a",
        "1",
        "죽.",
        "물이 집에 ",
        "ㅈㅏ",
        "\u0301"
      })
  void aHundredKilobytesTakeLinearTime(String unit) {
    String text = unit.repeat(100_000 / unit.length());
    Assertions.assertTimeout(PATIENCE, () -> TRIAGE.understand(text));
  }

  @Test
  void anEmergencyAtTheEndOfALongTextIsFound() {
    String text = "오늘은 날씨가 맑았습니다. ".repeat(6_000) + "그런데 부엌에 불이 났어요";
    assertThat(TRIAGE.understand(text).kind()).isEqualTo(Kind.EMERGENCY);
  }

  @Test
  void aTextBeyondTheLimitIsReadUpToIt() {
    String text = "불이 났어요 " + "가".repeat(Normalizer.LOOKED_AT);
    assertThat(TRIAGE.understand(text).kind()).isEqualTo(Kind.EMERGENCY);
  }

  @Test
  void noRandomTextMakesItFail() {
    long seed = ThreadLocalRandom.current().nextLong();
    System.out.println("HostileInputTest seed " + seed);
    Random random = new Random(seed);
    for (int round = 0; round < 5_000; round++) {
      String text = randomText(random);
      assertThatCode(() -> assertSound(text, TRIAGE.understand(text)))
          .as("seed %d round %d", seed, round)
          .doesNotThrowAnyException();
    }
  }

  private static void assertSound(String text, Understanding got) {
    for (Reason reason : got.reasons()) {
      assertThat(reason.start()).isBetween(0, text.length());
      assertThat(reason.end()).isBetween(reason.start(), text.length());
    }
  }

  private static String randomText(Random random) {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(80);
    for (int i = 0; i < length; i++) {
      text.append(
          random.nextInt(10) == 0
              ? (char) random.nextInt(0x10000)
              : ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return text.toString();
  }
}
