package kr.salpim.testkit.parked;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import kr.salpim.domain.alert.Alert;
import kr.salpim.domain.alert.AlertItem;
import kr.salpim.domain.outbox.MessageClass;
import kr.salpim.domain.outbox.Parking;
import kr.salpim.domain.parked.Parked;
import kr.salpim.domain.parked.Settled;
import kr.salpim.domain.parked.What;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Key;
import kr.salpim.testkit.centre.DemoDong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An alert that cannot climb goes on trying, and somebody is told of it at any hour. */
class StuckAlertTest {

  private final Trouble trouble = new Trouble();
  private Key key;

  @BeforeEach
  void itCannotClimb() {
    key = trouble.alert();
    trouble.table.stuck.add(key);
    trouble.untilDue(key);
    trouble.centre.reactor.tick();
    trouble.pass(7);
    assertThat(trouble.centre.mishaps.failed).hasValue(8);
  }

  @Test
  void aPersonIsToldOnceAndItStaysOnTheClockAndAmongTheOpenAlerts() {
    Parked entry = trouble.parked().get(0);
    assertThat(entry.what()).isEqualTo(What.ALERT);
    assertThat(entry.reason()).isEqualTo("attempts Damage");
    assertThat(entry.tries()).isEqualTo(8);
    trouble.pass(60);

    assertThat(trouble.told()).singleElement().asString().contains("저절로 넘어가지 못하는");
    assertThat(trouble.centre.outgoing())
        .filteredOn(m -> m.text().reveal().equals(trouble.told().get(0)))
        .allSatisfy(notice -> assertThat(notice.type()).isEqualTo(MessageClass.URGENT));
    assertThat(trouble.centre.received(DemoDong.TEAM_LEAD)).containsAll(trouble.told());
    assertThat(trouble.centre.memory.board(AlertItem.list(DemoDong.CODE), 9)).containsExactly(key);
    assertThat(Trouble.waits(trouble.item(key))).isTrue();
    assertThat(trouble.centre.mishaps.failed).as("every ten minutes").hasValue(14);
    assertThat(trouble.parked().get(0).parkedAt()).isEqualTo(entry.parkedAt());
  }

  @Test
  void itClimbsByItselfOnceWhatFailedIsMended() {
    int step = alert().step();
    trouble.table.stuck.clear();
    trouble.pass(10);

    assertThat(alert().step()).isGreaterThan(step);
    notStuck();
  }

  @Test
  void releasedItIsTriedWithTheNextTick() {
    int step = alert().step();
    trouble.table.stuck.clear();
    String id = trouble.parked().get(0).id();
    assertThat(trouble.centre.parked.release(id, Trouble.DESK)).isEqualTo(Settled.RELEASED);
    notStuck();
    trouble.pass(1);

    assertThat(alert().step()).isGreaterThan(step);
  }

  @Test
  void itIsNotTakenOffTheListButClosedByAResult() {
    String id = trouble.parked().get(0).id();

    assertThat(trouble.centre.parked.dismiss(id, Trouble.DESK, Optional.empty()))
        .isEqualTo(Settled.NEEDS_RESULT);
    assertThat(trouble.parked()).hasSize(1);
  }

  @Test
  void whoeverTakesItEndsThat() {
    trouble.table.stuck.clear();
    trouble.centre.text(DemoDong.PLANNER, "p1", "1");
    trouble.centre.stream();

    assertThat(alert().taker()).isPresent();
    notStuck();
  }

  private void notStuck() {
    assertThat(trouble.parked()).isEmpty();
    assertThat(trouble.item(key).attributes()).doesNotContainKey(Parking.STUCK);
    assertThat(trouble.item(key).text(Attributes.BOARD)).contains(AlertItem.list(DemoDong.CODE));
  }

  private Alert alert() {
    return AlertItem.from(trouble.item(key));
  }
}
