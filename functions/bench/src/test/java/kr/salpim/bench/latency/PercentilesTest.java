package kr.salpim.bench.latency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PercentilesTest {

  @Test
  void aPercentileIsAMeasuredValueByNearestRank() {
    Percentiles hundred = new Percentiles(LongStream.rangeClosed(1, 100).toArray());

    assertThat(hundred.nanos(50)).isEqualTo(50);
    assertThat(hundred.nanos(99)).isEqualTo(99);
    assertThat(hundred.nanos(100)).isEqualTo(100);
  }

  @Test
  void theOrderOfMeasuringDoesNotMatter() {
    assertThat(new Percentiles(new long[] {9, 1, 5}).nanos(50)).isEqualTo(5);
  }

  @Test
  void ofOneValueEachPercentileIsThatValue() {
    Percentiles one = new Percentiles(new long[] {2_500_000});

    assertThat(one.nanos(0.1)).isEqualTo(2_500_000);
    assertThat(one.millis(99)).isEqualTo("2.5 ms");
  }

  @Test
  void nothingMeasuredHasNoPercentile() {
    assertThatThrownBy(() -> new Percentiles(new long[0]))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
