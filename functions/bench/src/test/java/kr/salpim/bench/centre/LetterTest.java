package kr.salpim.bench.centre;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterTest {

  private static final Instant AT = Instant.parse("2026-11-23T01:00:00Z");

  @ParameterizedTest
  @ValueSource(ints = {200, 500, 1024})
  void aBodyIsAsLargeAsItIsSaidToBeUpToOneSyllable(int bytes) {
    assertThat(Letter.all())
        .hasSizeGreaterThan(1)
        .allSatisfy(
            letter -> {
              String body = Letter.body(bytes, letter, "id-1", "+821000000101", AT);
              assertThat(body.getBytes(StandardCharsets.UTF_8).length).isBetween(bytes - 2, bytes);
            });
  }
}
