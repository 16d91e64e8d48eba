package kr.salpim.bench.checkins;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.salpim.bench.capacity.Units;
import kr.salpim.domain.tie.Papers;
import kr.salpim.domain.tie.Round;
import kr.salpim.domain.tie.TieTimes;
import kr.salpim.domain.tie.VolunteerGroup;
import org.junit.jupiter.api.Test;

/** Request units do not depend on the machine: what costs more than it did is a defect. */
class CheckinsTest {

  private static final long SEED = 1;
  private static final int LIST = 5;

  /** Of a round in a list of five, a tenth more than when it was built. */
  private static final Map<Stage, Units> MOST =
      new EnumMap<>(
          Map.of(
              Stage.PLANNING, new Units(3.5, 6.6),
              Stage.ASKING, new Units(5.7, 6.6),
              // With a look whether an alert of the household is open, of which staff must hear.
              Stage.ANSWERING, new Units(7.1, 9.2),
              Stage.DELIVERING, new Units(0.9, 2.4)));

  @Test
  void aRoundIsPlannedAskedAndAnsweredInAListOfFiveForWhatItMayCost() {
    LivingDong dong = new LivingDong(SEED);
    Neighbourhood people = new Neighbourhood(dong, 1);
    Optional<LocalDate> today = Optional.of(LocalDate.of(2026, 11, 23));
    Papers papers = new Papers(today, today, today);
    Neighbourhood.Helper volunteer =
        people.helper(VolunteerGroup.WATCHER, People.Habit.NEVER, papers);
    TieTimes times = Neighbourhood.times(Set.of(DayOfWeek.TUESDAY), 10);
    for (int n = 0; n < LIST; n++) {
      people.tie(volunteer, times, Optional.empty(), false);
    }
    dong.begin();
    dong.until(Instant.parse("2026-11-24T01:05:00Z"));
    dong.people.say(volunteer.phone(), "1 2 1 1 2");
    dong.minute();
    dong.check();

    assertThat(dong.rounds()).hasSize(LIST).noneMatch(Round::open);
    MOST.forEach(
        (stage, most) -> {
          Units spent = dong.table.spent().get(stage);
          Units each = new Units(spent.reads() / LIST, spent.writes() / LIST);
          assertThat(each.within(most))
              .as("%s a round: %s, at most %s", stage, each, most)
              .isTrue();
        });
  }

  @Test
  void everyRoundOfAMonthEndsBeforeItsLastDeadline() {
    SimulatedMonth.Found found = SimulatedMonth.of(SEED, 5, 25);

    assertThat(found.rounds()).isPositive();
    assertThat(found.late()).as("seed %d", SEED).isZero();
    assertThat(found.endings().values().stream().mapToLong(n -> n).sum()).isEqualTo(found.rounds());
    assertThat(found.idle()).isEqualTo(new Units(16, 0));
  }
}
