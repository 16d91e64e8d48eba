package kr.salpim.bench.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Supplier;
import java.util.stream.Stream;
import kr.salpim.domain.provider.Sender.Receipts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Request units do not depend on the machine: what costs more than the design allows is a defect.
 */
class CapacityGoalsTest {

  static Stream<Arguments> goals() {
    return Stream.of(
        goal("an inbound message of 1 KiB", () -> Scenes.inbound(1024), Goals.INBOUND),
        goal("an answer", () -> Scenes.answer("1"), Goals.ANSWER),
        goal("taking an alert", () -> Scenes.reactionToAnswer("1"), Goals.REACTION_TO_ANSWER),
        goal("passing it on", () -> Scenes.reactionToAnswer("2"), Goals.REACTION_TO_ANSWER),
        goal("a signal without an alert", Scenes::assessed, Goals.ASSESSED),
        goal("a signal with an alert", Scenes::assessedWithAlert, Goals.ASSESSED_WITH_ALERT),
        goal("a climb", Scenes::climb, Goals.CLIMB),
        goal("an outgoing message", () -> plain(Receipts.OUR_ID), Goals.OUTGOING),
        goal("one without our id", () -> plain(Receipts.REFERENCE), Goals.OUTGOING),
        goal("an outgoing message with a question", Scenes::askingMessage, Goals.OUTGOING),
        goal("the chain of a known household", Scenes::chainKnown, Goals.CHAIN),
        goal("the chain of an unknown writer", Scenes::chainUnknown, Goals.CHAIN));
  }

  private static Bill plain(Receipts receipts) {
    return Scenes.plainMessage(receipts);
  }

  private static Arguments goal(String what, Supplier<Bill> scene, Units goal) {
    return Arguments.of(what, scene, goal);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("goals")
  void noPieceOfWorkCostsMoreThanTheDesignAllows(String what, Supplier<Bill> scene, Units goal) {
    Bill bill = scene.get();

    assertThat(bill.units())
        .as("%s: %s", what, bill.where())
        .matches(units -> units.within(goal), "within " + goal);
    assertThat(bill.units().writes()).as(what).isPositive();
  }

  @Test
  void aRedeliveryReadsOnceAndItsRefusedWriteIsBilled() {
    assertThat(Scenes.redelivery().units()).isEqualTo(new Units(1, 1));
  }

  /** One query of half a unit for each of the clock's 16 shards, for each of five timers. */
  @Test
  void aTickWithNothingDueReadsEachShardOnce() {
    assertThat(Scenes.reactorTick(0).units()).isEqualTo(new Units(6 * 8, 0));
  }

  @Test
  void aTickCostsTheSameHoweverMuchIsStored() {
    assertThat(Scenes.tickAmong(2_000, 10).units()).isEqualTo(Scenes.tickAmong(100, 10).units());
    assertThat(Scenes.idleTickAmong(1_500).units()).isEqualTo(Scenes.idleTickAmong(90).units());
  }

  @Test
  void aTickCostsInProportionToWhatIsDue() {
    double none = Scenes.reactorTick(0).units().writes();
    double one = Scenes.reactorTick(1).units().writes();
    double three = Scenes.reactorTick(3).units().writes();

    assertThat(three - none).isEqualTo(3 * (one - none));
  }
}
