package kr.salpim.adapters.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import kr.salpim.testkit.channel.Signing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class JsonTest {

  private static final int KIB_256 = 256 * 1024;

  @Test
  void sixtyFourLevelsAreReadAndSixtyFiveAreNot() throws Malformed {
    assertThat(Json.read(nested(64))).isNotNull();
    assertMalformed(nested(65));
  }

  @Test
  void aThousandDigitsAreReadAndMoreAreNot() throws Malformed {
    assertThat(Json.read(Signing.bytes("[" + "9".repeat(1_000) + "]"))).isNotNull();
    assertMalformed("[" + "9".repeat(1_001) + "]");
    assertMalformed("[1." + "9".repeat(1_000) + "]");
    assertMalformed("[1e9999999]");
    assertMalformed("{\"a\":[{\"b\":-1e400}]}");
  }

  @Test
  void whatIsNotJsonIsRefused() {
    for (String wrong :
        List.of(
            "",
            " ",
            "{",
            "{}{}",
            "{} x",
            "{\"a\":1,\"a\":1}",
            "{\"a\":{\"b\":1,\"b\":2}}",
            "{a:1}",
            "{'a':1}",
            "[1,]",
            "[NaN]",
            "[01]",
            "\uFEFF{}",
            "{\"a\":\"\u0001\"}",
            "// {}")) {
      assertMalformed(wrong);
    }
  }

  @Test
  void bytesThatAreNotUtf8AreRefused() {
    for (byte[] wrong :
        List.of(
            new byte[] {'"', (byte) 0xB0, (byte) 0xA1, '"'}, // 가 in CP949
            new byte[] {'"', (byte) 0xC0, (byte) 0x80, '"'}, // NUL, too long a form
            new byte[] {'"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"'}, // half a pair
            new byte[] {(byte) 0xFF, (byte) 0xFE, '{', 0, '}', 0})) { // UTF-16
      assertMalformed(wrong);
    }
  }

  @Test
  @Timeout(5)
  void bombsOfTheLargestSizeEndQuickly() {
    StringBuilder names = new StringBuilder("{");
    StringBuilder colliding = new StringBuilder("{");
    for (int i = 0; names.length() < KIB_256; i++) {
      names.append('"').append(i).append("\":0,");
    }
    for (int i = 0; colliding.length() < KIB_256; i++) {
      StringBuilder name = new StringBuilder();
      for (int bit = 0; bit < 14; bit++) {
        name.append((i >> bit & 1) == 0 ? "Aa" : "BB"); // The same hash code in each form.
      }
      colliding.append('"').append(name).append("\":0,");
    }
    long began = System.nanoTime();
    assertMalformed(names.toString());
    assertMalformed(colliding.toString());
    assertMalformed("[".repeat(KIB_256));
    assertMalformed("9".repeat(KIB_256));
    assertMalformed("\"" + "\\u0000".repeat(KIB_256 / 6));
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(4));
  }

  private static byte[] nested(int depth) {
    return Signing.bytes("[".repeat(depth) + "]".repeat(depth));
  }

  private static void assertMalformed(String text) {
    assertMalformed(Signing.bytes(text));
  }

  private static void assertMalformed(byte[] body) {
    assertThatExceptionOfType(Malformed.class).isThrownBy(() -> Json.read(body));
  }
}
