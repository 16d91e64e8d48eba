package kr.salpim.testkit.centre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import kr.salpim.domain.clock.Clockwork;
import kr.salpim.domain.contact.Question;
import kr.salpim.domain.outbox.OutgoingItem;
import kr.salpim.domain.outbox.State;
import kr.salpim.domain.parked.Parked;
import kr.salpim.domain.parked.ParkedList;
import kr.salpim.domain.parked.Settled;
import kr.salpim.domain.provider.ProviderAnswer;
import kr.salpim.domain.table.Item;
import kr.salpim.testkit.table.Crash;
import kr.salpim.testkit.table.Faults;
import kr.salpim.testkit.table.FaultyTable;
import kr.salpim.testkit.table.MemoryTable;
import kr.salpim.testkit.table.Together;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a person releases goes out once, however many release it and whatever breaks. */
class ReleaseTest extends ParkedFixture {

  @Test
  void whatIsReleasedGoesOutOnceAndSaysWhoReleasedIt() {
    Parked entry = lost();
    centre.clock.advance(Duration.ofDays(9));
    Instant released = centre.clock.instant();

    assertThat(centre.parked.release(entry.id(), DESK)).isEqualTo(Settled.RELEASED);
    assertThat(centre.parked.release(entry.id(), DESK)).isEqualTo(Settled.NOT_PARKED);
    centre.pass(Duration.ofMinutes(5));

    assertThat(centre.received(DemoDong.RESIDENT)).hasSize(1);
    Item item = item(entry.id());
    assertThat(OutgoingItem.stateOf(item)).isEqualTo(State.ACCEPTED);
    assertThat(item.text(ParkedList.RELEASED_BY)).contains("desk.1");
    assertThat(item.number(OutgoingItem.RELEASED)).hasValue(released.toEpochMilli());
    assertThat(parked()).isEmpty();
    assertThat(centre.due()).isEmpty();
  }

  @Test
  void whatCannotWaitIsReleasedBeforeWhatMay() {
    Parked reply = lost();
    centre.parked.release(reply.id(), DESK);

    Item item = item(reply.id());
    assertThat(item.text("clock")).hasValueSatisfying(c -> assertThat(c).startsWith("out#"));
    assertThat(item.attributes())
        .doesNotContainKeys(
            "board",
            "boardAt",
            Clockwork.ATTEMPTS,
            OutgoingItem.TRIES,
            OutgoingItem.TRACED,
            OutgoingItem.DOUBT,
            OutgoingItem.TRIED,
            OutgoingItem.NOT_BEFORE);
  }

  @Test
  void whatFailedOverEveryWayMayGoOverAllOfThemAgain() {
    centre.provider.answerOver("solapi/demo", new ProviderAnswer.Permanent("1030"));
    centre.provider.answerOver("nhn/demo", new ProviderAnswer.Permanent("-9999"));
    centre.text(DemoDong.RESIDENT, "m1", HELLO);
    centre.stream();
    centre.pass(Duration.ofMinutes(2));
    Parked entry =
        parked().stream().filter(p -> p.type().equals("REPLY")).findFirst().orElseThrow();
    assertThat(entry.mayRepeat()).isFalse();

    centre.provider.answerOver("solapi/demo", new ProviderAnswer.Accepted("ref"));
    centre.parked.release(entry.id(), DESK);
    centre.pass(Duration.ofMinutes(1));

    assertThat(centre.received(DemoDong.RESIDENT)).hasSize(1);
  }

  @Test
  void aQuestionThatIsReleasedAfterDaysIsOpenAgain() {
    Parked notice = lostNotice();
    centre.clock.advance(Duration.ofDays(3));

    assertThat(centre.parked.inspect(notice.id()).orElseThrow().asking()).isTrue();
    assertThat(centre.parked.release(notice.id(), DESK)).isEqualTo(Settled.RELEASED);
    centre.pass(Duration.ofMinutes(1));
    centre.clock.advance(Duration.ofMinutes(1));
    centre.text(DemoDong.PLANNER, "p1", "1");
    centre.stream();

    assertThat(centre.received(DemoDong.PLANNER))
        .hasSize(2)
        .last()
        .asString()
        .contains("1번, 맡아 주셔서 고맙습니다");
  }

  @Test
  void aQuestionWhoseNumberANewerOneHasIsNotAskedAgain() {
    Parked notice = lostNotice();
    centre.clock.advance(Question.OPEN_FOR_STAFF);
    centre.text(DemoDong.NEIGHBOUR, "m2", HUNGER);
    centre.stream();
    assertThat(centre.received(DemoDong.PLANNER)).singleElement().asString().contains("1번");

    assertThat(centre.parked.release(notice.id(), DESK)).isEqualTo(Settled.OVERTAKEN);
    centre.pass(Duration.ofMinutes(5));

    assertThat(centre.received(DemoDong.PLANNER)).hasSize(1);
    assertThat(centre.parked.dismiss(notice.id(), DESK, Optional.empty()))
        .isEqualTo(Settled.DISMISSED);
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 20);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void ofManyWhoReleaseAtOnceOneDoes(long seed) throws InterruptedException {
    Faults faults = Faults.none(seed);
    MemoryTable memory = FaultyTable.memory(faults);
    Centre busy =
        new Centre(new Words(), memory, FaultTest.retrying(new FaultyTable(memory, faults), seed));
    busy.provider.answer(new ProviderAnswer.Unknown("lost"));
    busy.text(DemoDong.RESIDENT, "m1", HELLO);
    busy.stream();
    String id = busy.parked.list(DemoDong.CODE, 1).get(0).id();
    faults.withLag(5).withConflicts(0.3).withThrottling(0.05).withLostAnswers(0.05);

    List<Settled> answers = Together.run(20, n -> busy.parked.release(id, DESK));

    assertThat(Collections.frequency(answers, Settled.RELEASED)).as("seed %d", seed).isEqualTo(1);
    faults.withLag(0).withConflicts(0).withThrottling(0).withLostAnswers(0);
    busy.pass(Duration.ofMinutes(10));
    assertThat(busy.received(DemoDong.RESIDENT)).as("seed %d", seed).hasSize(1);
  }

  @Test
  void aCrashWhileReleasingLosesNothingAndSendsNothingTwice() {
    for (boolean before : List.of(true, false)) {
      Faults faults = Faults.none(1);
      MemoryTable memory = FaultyTable.memory(faults);
      Centre frail = new Centre(new Words(), memory, new FaultyTable(memory, faults));
      frail.provider.answer(new ProviderAnswer.Unknown("lost"));
      frail.text(DemoDong.RESIDENT, "m1", HELLO);
      frail.stream();
      String id = frail.parked.list(DemoDong.CODE, 1).get(0).id();
      if (before) {
        faults.crashBeforeWrite(1);
      } else {
        faults.crashAfterWrite(1);
      }
      assertThatThrownBy(() -> frail.parked.release(id, DESK)).isInstanceOf(Crash.class);

      assertThat(frail.parked.release(id, DESK))
          .isEqualTo(before ? Settled.RELEASED : Settled.NOT_PARKED);
      frail.pass(Duration.ofMinutes(5));
      assertThat(frail.received(DemoDong.RESIDENT)).hasSize(1);
    }
  }
}
