package kr.salpim.testkit.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Set;
import kr.salpim.domain.household.Household;
import kr.salpim.domain.risk.Level;
import kr.salpim.domain.risk.Ruling;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Value;
import kr.salpim.domain.tie.TieTimes;
import kr.salpim.testkit.centre.DemoDong;
import org.junit.jupiter.api.Test;

/** Somebody in a crisis is silent on a Friday evening. */
class WeekendTest {

  private static final String OLD = "+821000000501";
  private static final TieTimes EVENINGS =
      new TieTimes(Set.of(DayOfWeek.FRIDAY), LocalTime.of(17, 0), LocalTime.of(19, 30), false);

  private final Street street = new Street();
  private final LocalDate friday = street.today().with(TemporalAdjusters.next(DayOfWeek.FRIDAY));

  private void crisis(String household) {
    long now = street.centre.clock.millis();
    street.centre.memory.write(
        new Change.Update(
            Household.key(household),
            Map.of(
                Household.LEVEL,
                new Value.Text(Level.CRISIS.name()),
                Household.ruling(Ruling.RIGHT),
                new Value.Num(now)),
            Map.of(),
            Set.of(),
            Condition.present()));
  }

  private long asked(String phone) {
    return street.received(phone).stream().filter(text -> text.contains("위기: ")).count();
  }

  @Test
  void theSilenceOfSomebodyInACrisisDoesNotWaitForMonday() {
    String household = street.neighbour("김순자", OLD);
    crisis(household);
    street.tie(household, EVENINGS);
    street.until(friday + "T19:31");
    assertThat(street.alerts()).hasSize(1).allMatch(alert -> alert.level() == Level.CRISIS);
    assertThat(asked(DemoDong.NIGHT_DESK)).isOne();
    assertThat(street.received(DemoDong.NIGHT_DESK)).last().asString().contains("안부를 확인해 주세요");
    street.until(friday + "T21:31");
    assertThat(asked(DemoDong.NIGHT_DESK)).as("the advice to ask 119").isEqualTo(2);
    assertThat(street.received(DemoDong.NIGHT_DESK)).last().asString().contains("안부 확인을 요청");
    street.until(friday.plusDays(2) + "T20:00");
    assertThat(asked(DemoDong.PLANNER)).as("they sleep").isZero();
    street.until(friday.plusDays(3) + "T09:30");
    assertThat(asked(DemoDong.PLANNER)).isOne();
    assertThat(street.centre.mishaps.failed).hasValue(0);
  }

  @Test
  void whatIsTakenAtNightHasAResultInTheNightAndTheDongHearsInTheMorning() {
    String household = street.neighbour("김순자", OLD);
    crisis(household);
    street.tie(household, EVENINGS);
    street.until(friday + "T19:45").says(DemoDong.NIGHT_DESK, "1");
    street.until(friday + "T21:44");
    assertThat(asked(DemoDong.NIGHT_DESK)).isOne();
    street.until(friday + "T21:46");
    assertThat(street.alerts()).as("no result: it climbs again").allMatch(a -> a.due().isPresent());
    assertThat(street.received(DemoDong.NIGHT_DESK))
        .anyMatch(text -> text.contains("맡으신 일의 결과가 아직 없어"));
    street.until(friday.plusDays(3) + "T09:30");
    assertThat(street.received(DemoDong.PLANNER))
        .filteredOn(text -> text.contains("근무 시간이 아닐 때 안부가 확인되지 않은 분이"))
        .hasSize(1);
    assertThat(street.centre.mishaps.failed).hasValue(0);
  }

  @Test
  void whoTakesItAtNightEndsTheClimb() {
    String household = street.neighbour("김순자", OLD);
    crisis(household);
    street.tie(household, EVENINGS);
    street.until(friday + "T19:45").says(DemoDong.NIGHT_DESK, "1");
    street.until(friday + "T21:30");
    assertThat(street.alerts()).allMatch(alert -> alert.taker().isPresent());
    assertThat(asked(DemoDong.NIGHT_DESK)).isOne();
  }
}
