package kr.salpim.testkit.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import kr.salpim.domain.household.Erasing;
import kr.salpim.domain.household.Household;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.visit.ErasedVisits;
import kr.salpim.domain.visit.VisitState;
import kr.salpim.testkit.centre.CountedIds;
import kr.salpim.testkit.centre.DemoDong;
import kr.salpim.testkit.centre.Office;
import org.junit.jupiter.api.Test;

/** A household is erased while a visit is planned, or under way. */
class ErasedVisitsTest {

  private static final String CALLED_OFF = "가지 않으셔도 돼요";

  private final Outing outing = new Outing();

  @Test
  void whileSomebodyIsThereNothingIsErasedAndTheirTimerRunsOn() {
    outing.visit("10:05", DemoDong.PLANNER, Office.NURSE).tick();
    outing.at("10:05").says(DemoDong.PLANNER, "시작").at("10:20");
    assertThat(outing.visit().state()).isEqualTo(VisitState.UNDERWAY);
    String home = outing.visit().household();
    List<Item> before = stored(home);

    assertThat(erasing().erase(home, "kim").refused()).isTrue();
    assertThat(stored(home)).isEqualTo(before);
    outing.at("11:40");
    assertThat(outing.last(DemoDong.PLANNER)).contains("마칠 시간이 지났어요");

    outing.says(DemoDong.PLANNER, "종료");
    erase(home);
    assertThat(stored(home)).extracting(Item::key).allMatch(ErasedVisitsTest::note);
  }

  @Test
  void whoWasToGoHearsThatItIsOffAndNothingOfTheHousehold() {
    outing.visit("14:00", DemoDong.PLANNER, Office.NURSE).tick();
    String home = outing.visit().household();
    erase(home);
    outing.tick();

    for (String phone : List.of(DemoDong.PLANNER, Office.NURSE)) {
      assertThat(outing.last(phone))
          .contains("11월 23일(월) 14:00 방문(1구역)은 하지 않게 되었어요", CALLED_OFF)
          .doesNotContain("김어른");
    }
    outing.says(DemoDong.PLANNER, "시작").at("16:00");
    assertThat(outing.count(Office.NURSE, CALLED_OFF)).isEqualTo(1);
    assertThat(stored(home)).extracting(Item::key).allMatch(ErasedVisitsTest::note);
  }

  @Test
  void theHoursThatWereKeptForItAreFreeAgain() {
    Days days = new Days();
    String home = days.household(days.of("김어른", LocalDate.of(1961, 11, 28)));
    days.tick();
    assertThat(days.visit().planned()).isTrue();
    assertThat(taken(days)).isPositive();

    Erasing erasing =
        new Erasing(
            days.centre.memory,
            days.centre.hash,
            new ErasedVisits(
                days.centre.memory, days.centre.visits, days.centre.clock, new CountedIds()),
            days.centre.clock,
            new CountedIds());
    while (erasing.erase(home, "kim").left()) {
      // A page a call.
    }
    assertThat(taken(days)).isZero();
  }

  /** Hours that people keep free. */
  private static long taken(Days days) {
    return days.centre.memory.all().stream()
        .filter(item -> item.key().sort().startsWith("LOAD#"))
        .flatMap(
            item ->
                item.attributes().keySet().stream()
                    .filter(n -> n.matches("d\\d\\d"))
                    .map(name -> item.number(name).orElse(0)))
        .filter(mask -> mask != 0)
        .count();
  }

  private List<Item> stored(String home) {
    return outing.centre.memory.query(Household.partition(home), "", 100);
  }

  private static boolean note(Key key) {
    return key.sort().equals(Erasing.NOTE_SORT);
  }

  private void erase(String home) {
    while (erasing().erase(home, "kim").left()) {
      // A page a call.
    }
  }

  private Erasing erasing() {
    ErasedVisits visits =
        new ErasedVisits(outing.table, outing.centre.visits, outing.centre.clock, new CountedIds());
    return new Erasing(
        outing.table, outing.centre.hash, visits, outing.centre.clock, new CountedIds());
  }
}
