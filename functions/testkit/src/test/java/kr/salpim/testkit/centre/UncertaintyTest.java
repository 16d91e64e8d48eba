package kr.salpim.testkit.centre;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import kr.salpim.domain.outbox.MessageClass;
import kr.salpim.domain.outbox.Outgoing;
import kr.salpim.domain.outbox.OutgoingItem;
import kr.salpim.domain.outbox.State;
import kr.salpim.domain.provider.Certainty;
import kr.salpim.domain.provider.ProviderAnswer;
import kr.salpim.domain.provider.Sender;
import kr.salpim.domain.table.Attributes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where nobody knows whether a provider took a message, it is never taken twice. */
class UncertaintyTest {

  private static final ProviderAnswer LOST = new ProviderAnswer.Unknown("lost");
  private static final ProviderAnswer LATER = new ProviderAnswer.Retryable("busy");
  private static final ProviderAnswer NEVER = new ProviderAnswer.Permanent("blocked");

  private final Centre centre = new Centre(new Words());
  private final Outbox outbox = new Outbox(centre);

  @ParameterizedTest(name = "taken though the answer was lost: {0}")
  @ValueSource(booleans = {true, false})
  void underAKeyTheSameMessageGoesOutAgainAndIsTakenOnce(boolean losing) {
    centre.provider.with(Certainty.KEY).losingAnswers(losing).answer(LOST, LOST);
    String id = outbox.send(notice());
    centre.pass(Duration.ofMinutes(10));

    assertThat(centre.provider.calls()).isEqualTo(3);
    assertThat(outbox.taken()).containsExactly("solapi/demo " + id);
    assertThat(outbox.state(id)).isEqualTo(State.ACCEPTED);
    assertThat(centre.due()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"INFORMATIONAL", "URGENT", "REPLY"})
  void aMessageInDoubtNeverGoesOverAnotherLineThoughItsOwnIsDown(MessageClass type) {
    centre.provider.with(Certainty.KEY).losingAnswers(true).answerOver(Outbox.SOLAPI, LOST);
    String id = outbox.send(outbox.message(type, DemoDong.RESIDENT));
    for (int n = 0; n < 5; n++) {
      outbox.send(notice());
    }
    centre.pass(Duration.ofHours(3));

    assertThat(outbox.taken()).contains("solapi/demo " + id).doesNotContain("nhn/demo " + id);
    assertThat(outbox.state(id)).isEqualTo(State.UNKNOWN);
    assertThat(outbox.parked(id)).isTrue();
    assertThat(centre.received(DemoDong.RESIDENT)).as("each once").doesNotHaveDuplicates();
  }

  @Test
  void aMessageInDoubtWhoseLineIsTakenAwayIsShownToAPersonAsUnknown() {
    centre.provider.with(Certainty.KEY).answer(LOST);
    String id = outbox.send(notice());
    centre.provider.remove(Outbox.SOLAPI);
    centre.pass(Duration.ofMinutes(5));

    assertThat(outbox.taken()).doesNotContain("nhn/demo " + id);
    assertThat(outbox.state(id)).isEqualTo(State.UNKNOWN);
    assertThat(outbox.reason(id)).isEqualTo("not-set-up:solapi/demo");
    assertThat(outbox.parked(id)).isTrue();
  }

  @Test
  void aKeyThatDiedOverTheWeekendIsNotUsedAgain() {
    centre.clock.advance(Duration.ofDays(4).plus(Duration.ofHours(7)).plusMinutes(59));
    centre.provider.with(Certainty.KEY).losingAnswers(true).answer(LOST);
    String id = outbox.send(outbox.message(MessageClass.INFORMATIONAL, DemoDong.PLANNER));
    centre.pass(Duration.ofHours(70));

    assertThat(centre.provider.taken().stream().filter(t -> t.id().equals(id))).hasSize(1);
    assertThat(outbox.item(id).number(OutgoingItem.TRIES)).hasValue(1);
    assertThat(outbox.state(id)).isEqualTo(State.UNKNOWN);
    assertThat(outbox.parked(id)).isTrue();
  }

  @Test
  void whatTheProviderFindsWasTaken() {
    centre.provider.with(Certainty.LOOK_UP).losingAnswers(true).answer(LOST);
    String id = outbox.send(notice());
    assertThat(outbox.state(id)).isEqualTo(State.UNKNOWN);
    assertThat(outbox.parked(id)).isFalse();
    centre.pass(Duration.ofMinutes(10));

    assertThat(outbox.state(id)).isEqualTo(State.ACCEPTED);
    assertThat(outbox.item(id).text(OutgoingItem.REFERENCE))
        .contains(centre.provider.taken().get(0).reference());
    assertThat(centre.provider.calls()).isEqualTo(1);
    assertThat(centre.due()).isEmpty();
  }

  @Test
  void whatTheProviderHasTwiceNotFoundIsSentOnce() {
    centre.provider.with(Certainty.LOOK_UP).answer(LOST);
    String id = outbox.send(notice());
    centre.pass(Duration.ofMinutes(2));
    assertThat(centre.provider.calls()).as("absent once").isEqualTo(1);
    centre.pass(Duration.ofMinutes(10));

    assertThat(centre.provider.calls()).isEqualTo(2);
    assertThat(outbox.taken()).containsExactly("solapi/demo " + id);
    assertThat(outbox.state(id)).isEqualTo(State.ACCEPTED);
    assertThat(centre.due()).isEmpty();
  }

  @ParameterizedTest(name = "{0}: {1} tries")
  @CsvSource({"INFORMATIONAL, 8", "URGENT, 3"})
  void whatTheProviderNeverHadGoesAnotherWayAfterItsTries(MessageClass type, int tries) {
    centre.provider.with(Certainty.LOOK_UP).answerOver(Outbox.SOLAPI, LOST);
    String id = outbox.send(outbox.message(type, DemoDong.RESIDENT));
    centre.pass(Duration.ofHours(4));

    assertThat(outbox.item(id).number(OutgoingItem.TRIES)).hasValue(tries);
    assertThat(outbox.taken()).containsExactly("nhn/demo " + outbox.next(id));
  }

  @Test
  void aProviderThatCannotBeAskedEitherIsFollowedByAPersonWithinTenMinutes() {
    centre.provider.with(Certainty.LOOK_UP).losingAnswers(true).answer(LOST);
    String id = outbox.send(notice());
    centre.provider.remove(Outbox.SOLAPI);
    centre.pass(Duration.ofMinutes(10));

    assertThat(outbox.state(id)).isEqualTo(State.UNKNOWN);
    assertThat(outbox.reason(id)).isEqualTo("look-up");
    assertThat(outbox.parked(id)).isTrue();
    assertThat(centre.received(DemoDong.TEAM_LEAD)).hasSize(1);
    assertThat(centre.received(DemoDong.RESIDENT)).as("once, at first").hasSize(1);
  }

  @ParameterizedTest(name = "taken though the answer was lost: {0}")
  @ValueSource(booleans = {true, false})
  void whereNothingIsKnownAPersonIsToldAtOnceAndNothingIsSentAgain(boolean losing) {
    centre.provider.losingAnswers(losing).answer(LOST);
    String id = outbox.send(notice());

    assertThat(outbox.state(id)).isEqualTo(State.UNKNOWN);
    assertThat(outbox.parked(id)).isTrue();
    assertThat(centre.received(DemoDong.TEAM_LEAD)).singleElement().asString().contains("보류 목록");
    centre.pass(Duration.ofHours(24));
    assertThat(centre.provider.taken().stream().filter(t -> t.id().equals(id)))
        .hasSize(losing ? 1 : 0);
    assertThat(outbox.item(id).number(OutgoingItem.TRIES)).hasValue(1);
    assertThat(outbox.state(id)).isEqualTo(State.UNKNOWN);
  }

  @Test
  void whatWasOnceInDoubtIsUnknownAtTheEndOfItsTriesAndGoesNoOtherWay() {
    centre.provider.with(Certainty.KEY).losingAnswers(true).answer(LOST);
    centre.provider.answerOver(Outbox.SOLAPI, LATER);
    String id = outbox.send(notice());
    centre.pass(Duration.ofHours(3));

    assertThat(outbox.item(id).number(OutgoingItem.TRIES)).hasValue(8);
    assertThat(outbox.state(id)).isEqualTo(State.UNKNOWN);
    assertThat(outbox.parked(id)).isTrue();
    assertThat(outbox.item(id).text(OutgoingItem.NEXT)).isEmpty();
    assertThat(outbox.taken()).doesNotContain("nhn/demo " + id);
    assertThat(centre.received(DemoDong.RESIDENT)).hasSize(1);
  }

  @Test
  void aRefusalAfterADoubtSaysNothingOfTheFirstTry() {
    centre.provider.with(Certainty.KEY).answer(LOST, NEVER);
    String id = outbox.send(notice());
    centre.pass(Duration.ofMinutes(5));

    assertThat(centre.received(DemoDong.RESIDENT)).isEmpty();
    assertThat(outbox.state(id)).isEqualTo(State.UNKNOWN);
    assertThat(outbox.parked(id)).isTrue();
  }

  @Test
  void anAnswerThatComesAfterTheLeaseStillCounts() {
    String id = lateAnswer(MessageClass.INFORMATIONAL);

    assertThat(outbox.state(id)).isEqualTo(State.ACCEPTED);
    assertThat(outbox.parked(id)).isFalse();
    assertThat(outbox.parkedList()).isEmpty();
  }

  @Test
  void theReceiptOfWhatWasAnsweredLateIsAwaitedToo() {
    centre.provider.with(Sender.Receipts.OUR_ID);
    String id = lateAnswer(MessageClass.INFORMATIONAL);
    assertThat(outbox.item(id).number(Attributes.DUE)).isPresent();
    centre.clock.advance(Duration.ofHours(26));
    centre.pass(Duration.ofMinutes(5));

    assertThat(outbox.state(id)).isEqualTo(State.UNKNOWN);
    assertThat(outbox.reason(id)).isEqualTo("no-receipt");
  }

  /** The provider answers only when the tick has long taken the message for lost. */
  private String lateAnswer(MessageClass type) {
    centre.provider.whileSending(
        () -> {
          centre.clock.advance(Duration.ofMinutes(3));
          centre.deliverer.tick();
        });
    return outbox.send(outbox.message(type, DemoDong.RESIDENT));
  }

  private Outgoing notice() {
    return outbox.message(MessageClass.INFORMATIONAL, DemoDong.RESIDENT);
  }
}
