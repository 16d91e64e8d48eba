package kr.salpim.domain.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A code that is to be guessed at three times has all the values that six digits have. */
class OneTimeCodeTest {

  private static final int CODES = 4_000;
  private static final Instant START = Instant.parse("2026-11-23T01:00:00Z");

  private static final List<Integer> DRAWN =
      IntStream.range(0, CODES)
          .mapToObj(n -> OneTimeCode.code(OneTimeCodeTest::hash, "h|r", START.plusSeconds(n)))
          .map(Integer::parseInt)
          .toList();

  private static String hash(String text) {
    try {
      byte[] all =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(all, 16));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Test
  void evenOnesAreAsManyAsOddOnes() {
    assertThat(DRAWN.stream().filter(code -> code % 2 == 0).count())
        .isBetween(CODES / 2 - 200L, CODES / 2 + 200L);
  }

  @Test
  void everyRemainderOfSixtyFourIsThere() {
    Set<Integer> remainders = DRAWN.stream().map(code -> code % 64).collect(Collectors.toSet());
    assertThat(remainders).hasSize(64);
  }
}
