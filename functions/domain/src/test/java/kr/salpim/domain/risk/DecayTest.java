package kr.salpim.domain.risk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecayTest {

  @ParameterizedTest
  @CsvSource({
    "-5, 30, 1000000",
    "0, 30, 1000000",
    "15, 30, 707106",
    "30, 30, 500000",
    "60, 30, 250000",
    "90, 180, 707106",
    "365, 14, 0",
    "3653000, 1, 0"
  })
  void halfIsLeftAfterEachHalfLife(long days, int halfLife, int left) {
    assertThat(Decay.millionths(days, halfLife)).isEqualTo(left);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 14, 30, 60, 90, 120, 180, SignalKind.MOST_DAYS})
  void noDayBringsAnythingBack(int halfLife) {
    for (int day = 0; day <= SignalKind.MOST_DAYS; day++) {
      assertThat(Decay.millionths(day + 1L, halfLife))
          .isLessThanOrEqualTo(Decay.millionths(day, halfLife));
    }
  }

  @Test
  void whatIsOlderThanManyHalfLivesIsGone() {
    assertThat(Decay.millionths(Long.MAX_VALUE, 1)).isZero();
  }
}
