package kr.salpim.testkit.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import kr.salpim.domain.alert.AlertState;
import kr.salpim.domain.inbound.Inbound;
import kr.salpim.domain.table.Item;
import kr.salpim.testkit.centre.Centre;
import kr.salpim.testkit.centre.DemoDong;
import kr.salpim.testkit.centre.Office;
import kr.salpim.testkit.table.MemoryTable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Between one's reading of an alert and the write that it leads to, somebody else comes first. */
class AtOnceTest {

  private final AtomicReference<Runnable> first = new AtomicReference<>(() -> {});
  private final Days days = new Days(centre());

  private Centre centre() {
    MemoryTable memory = new MemoryTable();
    Interleaved table = new Interleaved(memory);
    table.always(() -> first.getAndSet(() -> {}).run());
    return new Centre(new Speech(), memory, table);
  }

  @AfterEach
  void everybodyWasToldOnce() {
    days.settle();
    assertThat(days.centre.mishaps.failed).hasValue(0);
    Ending.judge(days.centre);
  }

  @Test
  void ofTwoAnswersThatAreReactedToAtOnceOneHasIt() {
    days.at("11-24 23:00").says(DemoDong.RESIDENT, Speech.GAS).pass(Duration.ofMinutes(1));
    Item desk = answer(DemoDong.NIGHT_DESK, 1);
    Item onCall = answer(Office.ON_CALL, 1);
    first.set(() -> days.centre.reactor.react(onCall));
    days.centre.reactor.react(desk);
    days.centre.stream();

    assertThat(days.shown(Office.ON_CALL)).containsExactly("NEW", "TAKEN");
    assertThat(days.shown(DemoDong.NIGHT_DESK)).containsExactly("NEW", "HELD");
    assertThat(days.alert().taker()).contains(token(Office.ON_CALL));
  }

  @Test
  void whoTakesItWhileItClimbsHasItAndNobodyElseIsAsked() {
    days.at("11-24 10:00").says(DemoDong.RESIDENT, Speech.GAS).at("11-24 10:09");
    Item planner = answer(DemoDong.PLANNER, 1);
    days.centre.clock.advance(Duration.ofMinutes(1));
    first.set(() -> days.centre.reactor.react(planner));
    days.centre.reactor.tick();
    days.at("11-24 10:11");

    assertThat(days.state()).isEqualTo(AlertState.TAKEN);
    assertThat(days.asked()).containsExactly("11-24 10:00 PLANNER");
  }

  @Test
  void whatClimbsWhileItIsTakenIsTaken() {
    days.at("11-24 10:00").says(DemoDong.RESIDENT, Speech.GAS).at("11-24 10:09");
    Item planner = answer(DemoDong.PLANNER, 1);
    days.centre.clock.advance(Duration.ofMinutes(1));
    first.set(days.centre.reactor::tick);
    days.centre.reactor.react(planner);
    days.centre.stream();
    days.at("11-24 10:20");

    assertThat(days.asked()).containsExactly("11-24 10:00 PLANNER", "11-24 10:10 TEAM_LEAD");
    assertThat(days.alert().taker()).contains(token(DemoDong.PLANNER));
  }

  /** Stored, and not yet reacted to. */
  private Item answer(String phone, int choice) {
    String id = "answer-" + phone;
    days.centre.text(phone, id, days.question(phone, Notice::asks) + "-" + choice);
    days.centre.skipStream();
    Optional<Item> last =
        days.centre.memory.all().stream()
            .filter(item -> Inbound.is(item.key()))
            .filter(item -> item.key().partition().endsWith(token(phone)))
            .findFirst();
    return last.orElseThrow();
  }

  private String token(String phone) {
    return days.centre.hash.of(DemoDong.sms(phone).canonical());
  }
}
