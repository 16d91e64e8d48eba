package kr.salpim.bench.visits;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TickCostTest {

  @Test
  void aTickCostsTheSameHoweverManyVisitsAreStored() {
    assertThat(TickCost.of(3_000)).isEqualTo(TickCost.of(300));
  }
}
