package kr.salpim.bench.visits;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Request units do not depend on the machine: what costs more than it did is a defect. */
class SimulatedYearTest {

  private static final double READS_OF_A_HOUSEHOLD = 5;
  private static final double WRITES_OF_A_HOUSEHOLD = 11;

  @Test
  void aDongIsPlannedForTheFirstTimeForWhatItMayCost() {
    SimulatedYear year = new SimulatedYear(1);
    SimulatedYear.Spent spent = year.begin();

    assertThat(spent.units().reads() / year.households()).isLessThan(READS_OF_A_HOUSEHOLD);
    assertThat(spent.units().writes() / year.households()).isLessThan(WRITES_OF_A_HOUSEHOLD);
    assertThat(year.found().visits()).isPositive();
    assertThat(year.found().alone()).isZero();
  }
}
