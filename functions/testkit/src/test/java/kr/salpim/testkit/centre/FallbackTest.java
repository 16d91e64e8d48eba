package kr.salpim.testkit.centre;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.salpim.domain.area.Alimtalk;
import kr.salpim.domain.area.Line;
import kr.salpim.domain.area.Sending;
import kr.salpim.domain.contact.Known;
import kr.salpim.domain.contact.Question;
import kr.salpim.domain.outbox.MessageClass;
import kr.salpim.domain.outbox.Outgoing;
import kr.salpim.domain.outbox.OutgoingItem;
import kr.salpim.domain.outbox.State;
import kr.salpim.domain.outbox.Wording;
import kr.salpim.domain.provider.Form;
import kr.salpim.domain.provider.ProviderAnswer;
import kr.salpim.domain.provider.Sender;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** After a definite failure a message goes another way, and at the end of all ways to a person. */
class FallbackTest {

  private static final ProviderAnswer NEVER = new ProviderAnswer.Permanent("blocked");
  private static final ProviderAnswer LATER = new ProviderAnswer.Retryable("busy");
  private static final ProviderAnswer REFUSED = new ProviderAnswer.Permanent("refused 1061");

  private final Centre centre = new Centre(new Words());
  private final Outbox outbox = new Outbox(centre);

  @Test
  void whatTheFirstLineNeverTakesGoesOverTheSecondUnderAnIdOfItsOwn() {
    centre.provider.answerOver(Outbox.SOLAPI, NEVER);
    String id = outbox.send(toResident());
    centre.pass(Duration.ofMinutes(1));

    assertThat(outbox.state(id)).isEqualTo(State.FAILED);
    assertThat(outbox.reason(id)).isEqualTo("blocked");
    assertThat(outbox.next(id)).isNotEqualTo(id);
    assertThat(outbox.taken()).containsExactly("nhn/demo " + outbox.next(id));
    assertThat(outbox.state(outbox.next(id))).isEqualTo(State.ACCEPTED);
    assertThat(outbox.parkedList()).isEmpty();
    assertThat(centre.due()).isEmpty();
  }

  @Test
  void theQuestionMovesAlongAndItsAnswerFindsIt() {
    centre.provider.answerOver(Outbox.SOLAPI, NEVER);
    centre.text(DemoDong.RESIDENT, "m1", "쌀이 없어요");
    centre.stream();

    String token = centre.hash.of(DemoDong.sms(DemoDong.PLANNER).canonical());
    Question question = Known.read(centre.memory, token).questions().get(0);
    assertThat(outbox.taken()).contains("nhn/demo " + question.outgoing());
    assertThat(question.accepted()).isPresent();
    centre.clock.advance(Duration.ofMinutes(1));
    centre.text(DemoDong.PLANNER, "p1", "1");
    centre.stream();
    assertThat(centre.received(DemoDong.PLANNER).get(1)).contains("1번, 맡아 주셔서 고맙습니다");
  }

  @Test
  void aQuestionWhoseNumberWasGivenAwayMeanwhileIsShownToAPersonInsteadOfAskedAgain() {
    centre.provider.answerOver(Outbox.SOLAPI, LATER);
    centre.text(DemoDong.RESIDENT, "m1", "쌀이 없어요");
    centre.stream();
    String token = centre.hash.of(DemoDong.sms(DemoDong.PLANNER).canonical());
    Question question = Known.read(centre.memory, token).questions().get(0);
    given(question.key(), "another");
    centre.provider.answerOver(Outbox.SOLAPI, NEVER);
    centre.pass(Duration.ofMinutes(5));

    assertThat(centre.received(DemoDong.PLANNER)).isEmpty();
    assertThat(outbox.reason(question.outgoing())).isEqualTo("overtaken");
    assertThat(outbox.parked(question.outgoing())).isTrue();
    assertThat(centre.received(DemoDong.TEAM_LEAD)).isNotEmpty();
    assertThat(Known.read(centre.memory, token).questions().get(0).outgoing()).isEqualTo("another");
  }

  @Test
  void afterTheLastWayAPersonIsTold() {
    centre.provider.answer(NEVER, NEVER);
    String id = outbox.send(toResident());
    centre.pass(Duration.ofMinutes(1));
    centre.stream();

    assertThat(outbox.parked(outbox.next(id))).isTrue();
    assertThat(outbox.state(outbox.next(id))).isEqualTo(State.FAILED);
    assertThat(centre.received(DemoDong.RESIDENT)).isEmpty();
    assertThat(centre.received(DemoDong.TEAM_LEAD)).singleElement().asString().contains("보류 목록");
  }

  @ParameterizedTest
  @CsvSource({"INFORMATIONAL", "REPLY", "CONFIRMATION", "OPERATIONAL"})
  void whoRefusedAtTheirProviderIsNotReachedAnotherWay(MessageClass type) {
    centre.provider.answerOver(Outbox.SOLAPI, REFUSED);
    String id = outbox.send(outbox.message(type, DemoDong.RESIDENT));
    centre.pass(Duration.ofHours(3));

    assertThat(outbox.state(id)).isEqualTo(State.STOPPED);
    assertThat(outbox.parked(id)).isFalse();
    assertThat(centre.provider.calls()).isEqualTo(1);
    assertThat(centre.due()).isEmpty();
  }

  @Test
  void whatIsUrgentReachesAlsoWhoRefusedAtTheirProvider() {
    centre.provider.answerOver(Outbox.SOLAPI, REFUSED);
    String id = outbox.send(outbox.message(MessageClass.URGENT, DemoDong.RESIDENT));

    assertThat(outbox.taken()).containsExactly("nhn/demo " + outbox.next(id));
  }

  @ParameterizedTest
  @CsvSource({"INFORMATIONAL", "REPLY", "URGENT"})
  void aReceiptThatItFailedSendsItAnotherWayWithinAMinute(MessageClass type) {
    centre.provider.with(Sender.Receipts.OUR_ID);
    String id = outbox.send(outbox.message(type, DemoDong.RESIDENT));
    centre.clock.advance(Duration.ofMinutes(5));
    outbox.receipt(Outbox.SOLAPI, id, State.FAILED, "3058");
    centre.pass(Duration.ofMinutes(1));
    centre.stream();

    assertThat(outbox.taken()).containsExactly("solapi/demo " + id, "nhn/demo " + outbox.next(id));
    assertThat(outbox.state(id)).isEqualTo(State.FAILED);
    assertThat(outbox.reason(id)).isEqualTo("3058");
  }

  @Test
  void whoRefusedMeanwhileIsNotReachedAnotherWayAndNobodyIsTold() {
    centre.provider.with(Sender.Receipts.OUR_ID);
    String id = outbox.send(toResident());
    centre.text(DemoDong.RESIDENT, "m1", "수신거부");
    outbox.receipt(Outbox.SOLAPI, id, State.FAILED, "1061");
    centre.pass(Duration.ofMinutes(3));

    assertThat(outbox.state(id)).isEqualTo(State.STOPPED);
    assertThat(outbox.parkedList()).isEmpty();
    assertThat(outbox.taken()).noneMatch(taken -> taken.startsWith(Outbox.NHN));
  }

  @Test
  void aReceiptThatTheReaderRefusedEndsIt() {
    centre.provider.with(Sender.Receipts.OUR_ID);
    String id = outbox.send(toResident());
    outbox.receipt(Outbox.SOLAPI, id, State.FAILED, "refused");
    centre.pass(Duration.ofMinutes(3));

    assertThat(outbox.state(id)).isEqualTo(State.STOPPED);
    assertThat(outbox.taken()).hasSize(1);
  }

  @ParameterizedTest(name = "{0} is tried {1} times within {2}")
  @CsvSource({"INFORMATIONAL, 8, PT2H", "REPLY, 8, PT2H", "URGENT, 3, PT4M"})
  void whatTheLineCanNeverTakeNowGoesAnotherWayAfterItsTries(
      MessageClass type, int tries, Duration within) {
    centre.provider.answerOver(Outbox.SOLAPI, LATER);
    String id = outbox.send(outbox.message(type, DemoDong.RESIDENT));
    centre.pass(within);

    assertThat(outbox.item(id).number(OutgoingItem.TRIES)).hasValue(tries);
    assertThat(centre.provider.calls()).isEqualTo(tries + 1);
    assertThat(outbox.taken()).containsExactly("nhn/demo " + outbox.next(id));
  }

  @Test
  void anAlimtalkThatFailsLeavesTheTextMessageOverTheSameAccount() {
    Sending sending =
        new Sending(
            List.of(Line.parse(Outbox.SOLAPI)),
            List.of(),
            Optional.of(Line.parse(Outbox.SOLAPI)),
            List.of(Alimtalk.parse("optout.shown=T01:센터")),
            Optional.empty());
    centre.memory.write(new Change.Put(sending.toItem(DemoDong.CODE), Condition.always()));
    centre.provider.answer(new ProviderAnswer.Permanent("no KakaoTalk"));
    String id = outbox.send(toResident().worded(Wording.of("optout.shown", "ko", "[구로4동주민센터]")));
    centre.pass(Duration.ofMinutes(1));

    assertThat(outbox.item(id).text(OutgoingItem.WAY)).contains("alimtalk:solapi/demo");
    assertThat(outbox.taken()).containsExactly("solapi/demo " + outbox.next(id));
    assertThat(centre.provider.taken().get(0).dispatch().form()).isEqualTo(Form.SMS);
  }

  @Test
  void aStormOfFailedRemindersDoesNotLeaveItsLane() {
    centre.provider.answerOver(Outbox.SOLAPI, NEVER);
    String id = outbox.send(toResident());

    assertThat(outbox.item(outbox.next(id)).text(Attributes.LANE)).contains("later");
  }

  private Outgoing toResident() {
    return outbox.message(MessageClass.INFORMATIONAL, DemoDong.RESIDENT);
  }

  /** The question's number is given to another message. */
  private void given(Key question, String outgoing) {
    centre.memory.write(
        new Change.Update(
            question,
            Map.of(Question.OUTGOING, new Value.Text(outgoing)),
            Map.of(),
            Set.of(),
            Condition.present()));
  }
}
