package kr.salpim.testkit.parked;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import kr.salpim.domain.alert.Rehoming;
import kr.salpim.domain.clock.Clockwork;
import kr.salpim.domain.household.Erasing;
import kr.salpim.domain.household.Handover;
import kr.salpim.domain.household.Handovers;
import kr.salpim.domain.household.Household;
import kr.salpim.domain.outbox.Parking;
import kr.salpim.domain.parked.Parked;
import kr.salpim.domain.parked.ParkedList;
import kr.salpim.domain.parked.What;
import kr.salpim.domain.table.Attributes;
import kr.salpim.testkit.centre.CountedIds;
import kr.salpim.testkit.centre.DemoDong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A household that cannot be assessed anew keeps its state, and leaves the list by any way. */
class ParkedHouseholdTest {

  private final Trouble trouble = new Trouble();
  private final String bad = trouble.household("김주민", DemoDong.RESIDENT);
  private final String twin = trouble.household("김주민2", DemoDong.NEIGHBOUR);
  private Household before;

  @BeforeEach
  void itIsParked() {
    trouble.merging.merge(twin, bad, "kim");
    before = Household.from(trouble.home(bad));
    trouble.hopeless.add(bad);
    trouble.pass(8);
    trouble.hopeless.clear();
    assertThat(trouble.parked()).hasSize(1);
  }

  @Test
  void itKeepsItsStateAndIsAssessedOnceReleased() {
    Parked entry = trouble.parked().get(0);
    assertThat(entry.what()).isEqualTo(What.HOUSEHOLD);
    assertThat(entry.type()).isEqualTo("ACTIVE");
    assertThat(Household.from(trouble.home(bad))).isEqualTo(before);
    assertThat(trouble.judged).hasValue(8);
    assertThat(trouble.told()).hasSize(1);

    trouble.centre.parked.release(entry.id(), Trouble.DESK);
    assertThat(trouble.home(bad).number(Clockwork.ATTEMPTS)).isEmpty();
    trouble.pass(1);
    assessed(bad);
  }

  @Test
  void whatSetsItOnTheClockTakesItOffTheList() {
    trouble.merging.undo(twin, "kim");

    unmarked(bad);
    assertThat(Trouble.waits(trouble.home(bad))).isTrue();
    trouble.pass(1);
    assessed(bad);
  }

  @Test
  void whatIsHeardOfItSetsItOnTheClock() {
    trouble.centre.text(DemoDong.RESIDENT, "m1", Trouble.HUNGER);
    trouble.centre.stream();

    unmarked(bad);
    assertThat(Household.from(trouble.home(bad)).episode()).isPresent();
    trouble.pass(1);
    assessed(bad);
    assertThat(Household.from(trouble.home(bad)).episode()).isPresent();
  }

  @Test
  void mergedIntoAnotherItIsThatOneWhichIsAssessed() {
    String other = trouble.household("박이웃", "+821000000109");
    trouble.merging.merge(bad, other, "kim");

    unmarked(bad);
    trouble.pass(1);
    assessed(other);
  }

  @Test
  void handedOverItIsOnTheListOfTheOtherDong() {
    String there = "1153060000";
    Handovers handovers =
        new Handovers(
            trouble.centre.memory,
            trouble.centre.hash,
            new Rehoming(trouble.centre.memory),
            trouble.centre.clock,
            new CountedIds());
    Handovers.Result proposed = handovers.propose(bad, there, "old", "이사");
    Handover move = ((Handovers.Result.Done) proposed).handover();
    handovers.accept(move.key(), "new", Optional.empty());

    assertThat(trouble.parked()).isEmpty();
    assertThat(trouble.centre.parked.list(there, ParkedList.MAX_LISTED)).hasSize(1);
    assertThat(trouble.home(bad).text(Attributes.BOARD)).contains(Parking.list(there));
  }

  @Test
  void erasedItIsGoneFromTheList() {
    Erasing erasing =
        new Erasing(
            trouble.centre.memory,
            trouble.centre.hash,
            nobodyVisits -> true,
            trouble.centre.clock,
            new CountedIds());
    while (erasing.erase(bad, "kim").left()) {
      // A page a call.
    }

    assertThat(trouble.parked()).isEmpty();
    assertThat(trouble.centre.memory.get(Household.key(bad))).isEmpty();
  }

  @Test
  void howOftenItWasAssessedBeforeDoesNotCount() {
    for (int n = 0; n < 10; n++) {
      trouble.merging.undo(twin, "kim");
      trouble.pass(1);
      trouble.merging.merge(twin, bad, "kim");
      trouble.pass(1);
      assessed(bad);
    }
  }

  private void assessed(String id) {
    unmarked(id);
    assertThat(Trouble.waits(trouble.home(id))).isFalse();
    assertThat(trouble.home(id).secret("as")).isPresent();
    assertThat(trouble.parked()).isEmpty();
  }

  private void unmarked(String id) {
    assertThat(trouble.home(id).attributes())
        .doesNotContainKeys(Clockwork.TRIED.toArray(String[]::new));
  }
}
