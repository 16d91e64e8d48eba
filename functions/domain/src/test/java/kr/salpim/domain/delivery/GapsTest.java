package kr.salpim.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import kr.salpim.domain.outbox.MessageClass;
import org.junit.jupiter.api.Test;

class GapsTest {

  @Test
  void theFirstGapIsThirtySecondsAndEachIsTwiceTheLastWithinItsJitter() {
    for (int tries = 1; tries <= 6; tries++) {
      Duration plain = Gaps.FIRST.multipliedBy(1L << (tries - 1));
      assertThat(gap(tries, "some-id"))
          .isBetween(plain.multipliedBy(3).dividedBy(4), plain.multipliedBy(5).dividedBy(4));
    }
    assertThat(gap(40, "some-id")).isLessThanOrEqualTo(Gaps.MAX);
  }

  @Test
  void whatFailedTogetherDoesNotComeBackTogether() {
    long different = IntStream.range(0, 100).mapToObj(n -> gap(1, "id-" + n)).distinct().count();

    assertThat(different).isGreaterThan(80);
  }

  @Test
  void aProviderMayAskForMoreThanTheGapAndNeverForMoreThanTheLongest() {
    Optional<Duration> minutes = Optional.of(Duration.ofMinutes(10));
    Optional<Duration> days = Optional.of(Duration.ofDays(2));

    assertThat(Gaps.after(1, "id", minutes)).isEqualTo(Duration.ofMinutes(10));
    assertThat(Gaps.after(1, "id", days)).isEqualTo(Gaps.MAX);
    assertThat(Gaps.after(6, "id", Optional.of(Duration.ofSeconds(1))))
        .isGreaterThan(Duration.ofMinutes(10));
  }

  @Test
  void whatCannotWaitChangesTheLineWithinTwoMinutes() {
    Duration all = gap(1, "x").plus(gap(2, "x"));

    assertThat(Gaps.over(Gaps.URGENT_TRIES, MessageClass.URGENT)).isTrue();
    assertThat(all).isLessThan(Duration.ofMinutes(2));
    assertThat(Gaps.over(Gaps.TRIES - 1, MessageClass.INFORMATIONAL)).isFalse();
    assertThat(Gaps.over(Gaps.TRIES, MessageClass.INFORMATIONAL)).isTrue();
  }

  private static Duration gap(int tries, String id) {
    return Gaps.after(tries, id, Optional.empty());
  }
}
