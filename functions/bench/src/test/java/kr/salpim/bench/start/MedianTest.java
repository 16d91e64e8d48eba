package kr.salpim.bench.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MedianTest {

  @Test
  void theMedianOfFiveIsTheThird() {
    assertThat(StartPart.median(List.of(5.0, 1.0, 4.0, 2.0, 30.0))).hasValue(4.0);
  }

  @Test
  void nothingHasNoMedian() {
    assertThat(StartPart.median(List.of())).isEmpty();
  }
}
