package kr.salpim.testkit.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import kr.salpim.domain.household.Home;
import kr.salpim.domain.visit.Visit;
import kr.salpim.testkit.Seeds;
import kr.salpim.testkit.table.Together;
import org.junit.jupiter.api.Test;

/** Six years of plans: whoever is owed a visit has exactly one, in its window and by two people. */
class PlannedYearsTest {

  private static final Period YEARS = Period.ofYears(6);
  private static final LocalDate LAST = PlannedYears.FIRST.plus(YEARS);

  private static PlannedYears begun(long seed, int households) {
    PlannedYears years = new PlannedYears(seed);
    new Lives(seed, years).begin(households);
    return years;
  }

  private static PlanOracle oracle(PlannedYears years, long seed) {
    return new PlanOracle(years, "seed " + seed + " on " + years.today());
  }

  @Test
  void eachOccurrenceOfSixYearsHasExactlyOneVisit() {
    Seeds.each(
        3,
        seed -> {
          PlannedYears years = begun(seed, 8);
          for (int month = 1; month <= YEARS.toTotalMonths(); month++) {
            years.until(PlannedYears.FIRST.plusMonths(month));
            oracle(years, seed).judge();
          }
          PlanOracle oracle = oracle(years, seed);
          int owed = 0;
          for (String id : years.households) {
            Home home = years.home(id);
            List<String> all =
                oracle.occurrences(home).between(PlannedYears.FIRST, LAST).stream()
                    .map(oracle::line)
                    .toList();
            TreeSet<String> planned =
                new TreeSet<>(
                    years.visits().stream()
                        .filter(v -> v.household().equals(id) && !v.opens().isAfter(LAST))
                        .map(PlanOracle::line)
                        .toList());
            assertThat(planned).as("seed " + seed).isEqualTo(new TreeSet<>(all));
            owed += all.size();
          }
          assertThat(owed).as("seed " + seed).isGreaterThan(50);
          assertThat(years.centre.mishaps.failed).hasValue(0);
        });
  }

  @Test
  void whateverBecomesOfAHouseholdItsPlanFollows() {
    Seeds.each(
        3,
        seed -> {
          PlannedYears years = new PlannedYears(seed);
          Lives lives = new Lives(seed, years);
          lives.begin(6);
          Random random = new Random(-seed);
          while (years.today().isBefore(LAST)) {
            years.until(years.today().plusDays(1 + random.nextInt(40)));
            for (int n = random.nextInt(3); n >= 0; n--) {
              lives.happens();
            }
            years.settle();
            oracle(years, seed).judge();
          }
          assertThat(years.centre.mishaps.failed).hasValue(0);
        });
  }

  @Test
  void onBadDaysAndWhereverTheProcessDiesThePlanIsTheSame() {
    Seeds.each(
        8,
        seed -> {
          PlannedYears good = begun(seed, 4);
          good.until(PlannedYears.FIRST.plusYears(2));
          PlannedYears bad = new PlannedYears(seed);
          bad.faults.withLag(5).withConflicts(0.3).withLostAnswers(0.05).withThrottling(0.05);
          Random random = new Random(seed);
          new Lives(seed, bad).begin(4);
          while (bad.today().isBefore(PlannedYears.FIRST.plusYears(2))) {
            if (random.nextBoolean()) {
              bad.faults.crashBeforeWrite(1 + random.nextInt(6));
            } else {
              bad.faults.crashAfterWrite(1 + random.nextInt(6));
            }
            LocalDate next = bad.today().plusDays(1 + random.nextInt(30));
            LocalDate end = PlannedYears.FIRST.plusYears(2);
            bad.until(next.isBefore(end) ? next : end);
          }

          oracle(bad, seed).judge();
          assertThat(oracle(bad, seed).times()).isEqualTo(oracle(good, seed).times());
        });
  }

  @Test
  void threeMissedDaysChangeNothingOfThePlan() {
    Seeds.each(
        6,
        seed -> {
          PlannedYears good = begun(seed, 4);
          good.until(LAST);
          PlannedYears late = begun(seed, 4);
          late.late = Duration.ofDays(3);
          late.until(LAST);

          oracle(late, seed).judge();
          assertThat(oracle(late, seed).times()).isEqualTo(oracle(good, seed).times());
        });
  }

  @Test
  void fourTicksAtOncePlanEachVisitOnce() {
    Seeds.each(
        4,
        seed -> {
          PlannedYears one = begun(seed, 12);
          PlannedYears four = new PlannedYears(seed);
          four.ticking = () -> Together.run(4, n -> four.centre.visitTicker.tick());
          new Lives(seed, four).begin(12);
          one.until(PlannedYears.FIRST.plusYears(1));
          four.until(PlannedYears.FIRST.plusYears(1));

          oracle(four, seed).judge();
          assertThat(oracle(four, seed).times().keySet())
              .isEqualTo(oracle(one, seed).times().keySet());
        });
  }

  @Test
  void planningAgainWhatStandsWritesNothingAnew() {
    Seeds.each(
        4,
        seed -> {
          PlannedYears years = begun(seed, 6);
          years.until(PlannedYears.FIRST.plusYears(1));
          List<Visit> before = years.visits();
          years.households.forEach(id -> years.change(id, years.home(id).profile()));
          years.settle();

          assertThat(years.visits()).isEqualTo(before);
        });
  }
}
