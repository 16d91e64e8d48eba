package kr.salpim.bench.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Request units do not depend on the machine: what costs more than it did is a defect. */
class VisitCapacityTest {

  @Test
  void noStepOfAVisitCostsMoreThanItDid() {
    Map<String, Bill> steps = VisitScenes.oneVisit();

    assertThat(steps).containsOnlyKeys(Goals.VISIT.keySet());
    SoftAssertions all = new SoftAssertions();
    steps.forEach(
        (step, bill) ->
            all.assertThat(bill.units())
                .as("%s: %s", step, bill.where())
                .matches(units -> units.within(Goals.VISIT.get(step)), "as it was"));
    all.assertAll();
  }

  @Test
  void aMonthsPlanCostsNoMoreThanItDid() {
    VisitScenes.Months months = VisitScenes.months();

    assertThat(months.idle().units()).matches(units -> units.within(Goals.IDLE_PLAN));
    assertThat(months.owed().units()).matches(units -> units.within(Goals.PLAN));
  }
}
