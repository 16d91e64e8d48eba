package kr.salpim.domain.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LinkCodeTest {

  private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");

  @Test
  void aCodeIsGoodForTenMinutesAndFiveTries() {
    LinkCode code = next(Optional.empty(), NOW).orElseThrow();
    assertThat(code.openAt(NOW.plus(Duration.ofMinutes(10)).minusMillis(1))).isTrue();
    assertThat(code.openAt(NOW.plus(Duration.ofMinutes(10)))).isFalse();
    LinkCode guessed =
        new LinkCode("t", "h", "p", NOW, LinkCode.MAX_TRIES, code.issued(), code.since());
    assertThat(guessed.openAt(NOW)).isFalse();
  }

  @Test
  void threeCodesADayAreSentAndNoMore() {
    Optional<LinkCode> third = next(next(next(Optional.empty(), NOW), NOW), NOW.plusSeconds(60));
    assertThat(third).isPresent();
    assertThat(next(third, NOW.plus(Duration.ofHours(23)))).isEmpty();
    assertThat(next(third, NOW.plus(Duration.ofHours(24)))).map(LinkCode::issued).contains(1);
  }

  @Test
  void itIsReadBackAsItWasStored() {
    LinkCode code = next(Optional.empty(), NOW).orElseThrow();
    assertThat(LinkCode.from(code.toItem())).isEqualTo(code);
  }

  private static Optional<LinkCode> next(Optional<LinkCode> before, Instant now) {
    return LinkCode.next(before, "t", "h", "p", now);
  }
}
