package kr.salpim.testkit.centre;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import kr.salpim.domain.area.Line;
import kr.salpim.domain.clock.Clockwork;
import kr.salpim.domain.outbox.MessageClass;
import kr.salpim.domain.outbox.Outgoing;
import kr.salpim.domain.outbox.Receipt;
import kr.salpim.domain.outbox.Receipts;
import kr.salpim.domain.outbox.State;
import kr.salpim.domain.provider.Certainty;
import kr.salpim.domain.provider.ProviderAnswer;
import kr.salpim.domain.provider.Sender;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Item;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Receipts find their message, whenever they come, and change nothing else. */
class ReceiptsTest {

  private static final ProviderAnswer LOST = new ProviderAnswer.Unknown("lost");

  /** The reference of the first message that the provider takes. */
  private static final String FIRST = "ref-1";

  private final Centre centre = new Centre(new Words());
  private final Outbox outbox = new Outbox(centre);

  @ParameterizedTest
  @EnumSource(
      value = Sender.Receipts.class,
      names = {"OUR_ID", "REFERENCE"})
  void aReceiptThatItArrivedIsTheEnd(Sender.Receipts kind) {
    centre.provider.with(kind);
    String id = outbox.send(notice());
    assertThat(outbox.state(id)).isEqualTo(State.ACCEPTED);
    assertThat(centre.due()).as("its receipt is awaited").hasSize(1);
    receipt(kind, id, State.DELIVERED);

    assertThat(outbox.state(id)).isEqualTo(State.DELIVERED);
    assertThat(centre.due()).isEmpty();
    centre.pass(Duration.ofMinutes(5));
    assertThat(centre.received(DemoDong.RESIDENT)).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(
      value = State.class,
      names = {"DELIVERED", "FAILED"})
  void aReceiptThatComesBeforeItsReferenceIsKnownWaits(State state) {
    centre.provider.with(Sender.Receipts.REFERENCE);
    outbox.receiptFor(Outbox.SOLAPI, FIRST, state, "code");
    String id = outbox.send(notice());
    assertThat(outbox.state(id)).isEqualTo(State.ACCEPTED);
    centre.pass(Duration.ofMinutes(2));

    assertThat(outbox.state(id)).isEqualTo(state);
    assertThat(outbox.reason(id)).isEqualTo("code");
    centre.pass(Duration.ofMinutes(2));
    assertThat(centre.received(DemoDong.RESIDENT)).hasSize(state == State.FAILED ? 2 : 1);
    assertThat(outbox.parkedList()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = State.class,
      names = {"ACCEPTED", "DELIVERED", "FAILED"})
  void aReceiptMayComeBetweenTheReferenceAndItsAcceptance(State state) {
    Interrupted table = new Interrupted();
    Centre hurried = new Centre(new Words(), table.memory(), table);
    Outbox its = new Outbox(hurried);
    hurried.provider.with(Sender.Receipts.REFERENCE);
    table.afterWriteTo("R#", () -> its.receiptFor(Outbox.SOLAPI, FIRST, state, "code"));
    String id = its.send(its.message(MessageClass.INFORMATIONAL, DemoDong.RESIDENT));

    assertThat(its.state(id)).isEqualTo(state);
    assertThat(its.item(id).number(Attributes.DUE).isPresent()).isEqualTo(state != State.DELIVERED);
    hurried.pass(Duration.ofMinutes(3));
    assertThat(hurried.received(DemoDong.RESIDENT)).hasSize(state == State.FAILED ? 2 : 1);
  }

  @Test
  void aReceiptTellsWhatBecameOfAMessageThatNobodyKnewOf() {
    centre.provider.losingAnswers(true).with(Sender.Receipts.OUR_ID).answer(LOST);
    String arrived = outbox.send(notice());
    centre.provider.answer(LOST);
    String failed = outbox.send(notice());
    assertThat(outbox.parkedList()).hasSize(2);
    outbox.receipt(Outbox.SOLAPI, arrived, State.DELIVERED, "4000");
    outbox.receipt(Outbox.SOLAPI, failed, State.FAILED, "3058");
    centre.pass(Duration.ofMinutes(1));

    assertThat(outbox.parkedList()).isEmpty();
    assertThat(outbox.state(arrived)).isEqualTo(State.DELIVERED);
    assertThat(outbox.taken()).contains("nhn/demo " + outbox.next(failed));
  }

  @Test
  void aReceiptEndsTheSearchForAMessageInDoubt() {
    centre.provider.with(Certainty.KEY).losingAnswers(true).answer(LOST);
    String id = outbox.send(notice());
    assertThat(outbox.state(id)).isEqualTo(State.QUEUED);
    outbox.receipt(Outbox.SOLAPI, id, State.DELIVERED, "4000");
    centre.pass(Duration.ofMinutes(10));

    assertThat(outbox.state(id)).isEqualTo(State.DELIVERED);
    assertThat(centre.provider.calls()).isEqualTo(1);
    assertThat(centre.due()).isEmpty();
  }

  @ParameterizedTest(name = "over {0}")
  @ValueSource(strings = {"nhn/demo", "solapi/other"})
  void aProviderSpeaksOnlyOfWhatWentOverIt(String line) {
    centre.provider.with(Sender.Receipts.REFERENCE);
    String id = outbox.send(notice());
    Item before = outbox.item(id);
    for (State state : List.of(State.ACCEPTED, State.DELIVERED, State.FAILED)) {
      outbox.receipt(line, id, state, "code");
      outbox.receiptFor(line, FIRST, state, "code");
    }

    assertThat(outbox.item(id)).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"unknown-id-0001", "x", "O#message", "../../etc", ""})
  void aReceiptOfAnUnknownMessageChangesNoMessage(String id) {
    String ours = outbox.send(notice());
    Item before = outbox.item(ours);
    long messages = messages();
    for (State state : List.of(State.ACCEPTED, State.DELIVERED, State.FAILED)) {
      outbox.receipt(Outbox.SOLAPI, id, state, "code");
    }

    assertThat(outbox.item(ours)).isEqualTo(before);
    assertThat(messages()).isEqualTo(messages);
    assertThat(centre.due()).isEmpty();
  }

  @Test
  void anEchoThatIsNoIdOfOursLeavesTheReferenceToLead() {
    centre.provider.with(Sender.Receipts.REFERENCE);
    String id = outbox.send(notice());
    new Receipts(centre.memory, centre.hash, centre.clock)
        .take(
            new Receipt(
                Line.parse(Outbox.SOLAPI),
                FIRST,
                Optional.of("no id!"),
                State.DELIVERED,
                "4000",
                centre.clock.instant()));

    assertThat(outbox.state(id)).isEqualTo(State.DELIVERED);
  }

  @Test
  void aStoppedMessageStaysStopped() {
    centre.provider.answer(new ProviderAnswer.Permanent("refused"));
    String id = outbox.send(notice());
    Item before = outbox.item(id);
    assertThat(outbox.state(id)).isEqualTo(State.STOPPED);
    for (State state : List.of(State.ACCEPTED, State.DELIVERED, State.FAILED)) {
      outbox.receipt(Outbox.SOLAPI, id, state, "code");
    }

    assertThat(outbox.item(id)).isEqualTo(before);
  }

  @ParameterizedTest(name = "{0} syllables: {1}")
  @CsvSource({"20, PT25H", "100, PT80H"})
  void aReceiptThatIsOverdueShowsTheMessageToAPersonAndSendsNothing(
      int syllables, Duration deadline) {
    centre.provider.with(Sender.Receipts.OUR_ID).koreanOnly(true);
    String text = "가".repeat(syllables);
    String id = outbox.send(outbox.message(MessageClass.INFORMATIONAL, DemoDong.RESIDENT, text));
    centre.pass(Duration.ofMinutes(3));
    centre.clock.advance(deadline.minusMinutes(4));
    centre.deliverer.tick();
    assertThat(outbox.state(id)).isEqualTo(State.ACCEPTED);
    int due = centre.due().size();
    assertThat(due).isEqualTo(1);
    centre.pass(Duration.ofMinutes(2));

    assertThat(outbox.state(id)).isEqualTo(State.UNKNOWN);
    assertThat(outbox.reason(id)).isEqualTo("no-receipt");
    assertThat(outbox.parked(id)).isTrue();
    centre.pass(Duration.ofHours(18)); // Nobody is woken for what could wait itself.
    assertThat(centre.received(DemoDong.RESIDENT)).hasSize(1);
    assertThat(centre.received(DemoDong.TEAM_LEAD)).hasSize(1);
  }

  @Test
  void aReceiptThatComesAfterItsDeadlineStillCounts() {
    centre.provider.with(Sender.Receipts.OUR_ID);
    String id = outbox.send(notice());
    centre.clock.advance(Duration.ofHours(26));
    centre.pass(Duration.ofMinutes(2));
    assertThat(outbox.parked(id)).isTrue();
    outbox.receipt(Outbox.SOLAPI, id, State.DELIVERED, "4000");

    assertThat(outbox.state(id)).isEqualTo(State.DELIVERED);
    assertThat(outbox.item(id).text(Attributes.BOARD)).isEqualTo(Optional.empty());
  }

  @Test
  void aMessageThatAwaitsItsReceiptNeverCountsAsFailingOften() {
    centre.provider.with(Sender.Receipts.OUR_ID);
    String id = outbox.send(notice());
    for (int n = 0; n < 20; n++) {
      centre.clock.advance(Duration.ofHours(1));
      centre.deliverer.tick();
    }

    assertThat(outbox.state(id)).isEqualTo(State.ACCEPTED);
    assertThat(Clockwork.exhausted(outbox.item(id))).isFalse();
  }

  private void receipt(Sender.Receipts kind, String id, State state) {
    if (kind == Sender.Receipts.OUR_ID) {
      outbox.receipt(Outbox.SOLAPI, id, state, "code");
    } else {
      outbox.receiptFor(Outbox.SOLAPI, FIRST, state, "code");
    }
  }

  private long messages() {
    return centre.memory.all().stream().filter(Outgoing::is).count();
  }

  private Outgoing notice() {
    return outbox.message(MessageClass.INFORMATIONAL, DemoDong.RESIDENT);
  }
}
