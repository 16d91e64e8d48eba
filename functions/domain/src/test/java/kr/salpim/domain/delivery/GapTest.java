package kr.salpim.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class GapTest {

  @Test
  void theGapsBetweenAttemptsGrowToHalfAnHour() {
    assertThat(Deliverer.gap(0)).isEqualTo(Deliverer.FIRST_GAP);
    assertThat(Deliverer.gap(1)).isEqualTo(Duration.ofMinutes(1));
    assertThat(Deliverer.gap(3)).isEqualTo(Duration.ofMinutes(4));
    assertThat(Deliverer.gap(1_000)).isEqualTo(Deliverer.MAX_GAP);
  }
}
