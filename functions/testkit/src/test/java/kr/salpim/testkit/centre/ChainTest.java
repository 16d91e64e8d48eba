package kr.salpim.testkit.centre;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import kr.salpim.domain.area.Dong;
import kr.salpim.domain.contact.Address;
import kr.salpim.domain.contact.Question;
import kr.salpim.domain.inbound.Accepted;
import kr.salpim.domain.inbound.Inbound;
import kr.salpim.domain.inbound.InboundItem;
import kr.salpim.domain.inbound.Meaning;
import kr.salpim.domain.inbound.Source;
import kr.salpim.domain.inbound.WebhookEvent;
import kr.salpim.domain.outbox.Parking;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.provider.ProviderAnswer;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.understanding.Emergency;
import kr.salpim.domain.understanding.Kind;
import org.junit.jupiter.api.Test;

/** From a message to the phones: what each person reads, and that the clock is empty afterwards. */
class ChainTest {

  private static final String CRY = "이제 다 그만하고 싶어요";
  private static final String HUNGER = "쌀이 없어요";

  private final Centre centre = new Centre(new Words());

  @Test
  void anEmergencyReachesThePlannerAndItsWriterIsAnsweredWithTheHotline() {
    centre.text(DemoDong.RESIDENT, "m1", CRY);
    centre.stream();

    assertThat(centre.received(DemoDong.PLANNER))
        .singleElement()
        .asString()
        .startsWith("[구로4동주민센터] 1번 질문. 긴급")
        .contains("1-1, 1-2 또는 1-3")
        .doesNotContain("그만하고", "김주민", DemoDong.RESIDENT);
    assertThat(centre.received(DemoDong.RESIDENT)).singleElement().asString().contains("109");
    assertThat(centre.due()).isEmpty();
  }

  @Test
  void withTheStreamOffEverythingHappensWithinThreeMinutes() {
    centre.text(DemoDong.RESIDENT, "m1", HUNGER);
    centre.skipStream();
    centre.pass(Duration.ofMinutes(1));
    assertThat(centre.provider.taken()).isEmpty();

    centre.pass(Duration.ofMinutes(2));

    assertThat(centre.received(DemoDong.PLANNER)).hasSize(1);
    assertThat(centre.received(DemoDong.RESIDENT))
        .singleElement()
        .asString()
        .contains("11월 24일까지 전화드립니다");
    assertThat(centre.due()).isEmpty();
  }

  @Test
  void streamAndTickTogetherDoEverythingOnce() {
    centre.text(DemoDong.RESIDENT, "m1", HUNGER);
    centre.pass(Duration.ofMinutes(5));
    centre.stream();
    centre.pass(Duration.ofMinutes(5));

    assertThat(centre.received(DemoDong.PLANNER)).hasSize(1);
    assertThat(centre.received(DemoDong.RESIDENT)).hasSize(1);
  }

  @Test
  void theSameDeliveryAgainHasNoEffectAndTheSameAnswer() {
    Accepted first = centre.text(DemoDong.RESIDENT, "m1", HUNGER);
    Accepted again = centre.text(DemoDong.RESIDENT, "m1", HUNGER);
    centre.stream();

    assertThat(again).isEqualTo(first);
    assertThat(centre.received(DemoDong.RESIDENT)).hasSize(1);
  }

  @Test
  void theSameIdWithAnotherBodyKeepsTheFirstAndCountsTheSecond() {
    centre.text(DemoDong.RESIDENT, "m1", HUNGER);
    centre.text(DemoDong.RESIDENT, "m1", "다른 글");

    assertThat(inbound()).singleElement().extracting(i -> i.text().reveal()).isEqualTo(HUNGER);
    assertThat(centre.memory.all().stream().filter(item -> Inbound.is(item.key())))
        .singleElement()
        .satisfies(item -> assertThat(item.number(InboundItem.DIFFERED)).hasValue(1));
  }

  @Test
  void aBareAnswerTakesTheOneOpenQuestion() {
    centre.text(DemoDong.RESIDENT, "m1", HUNGER);
    centre.stream();
    centre.clock.advance(Duration.ofMinutes(1));
    centre.text(DemoDong.PLANNER, "p1", "1");
    centre.stream();

    assertThat(centre.received(DemoDong.PLANNER).get(1)).contains("1번, 맡아 주셔서 고맙습니다");
    assertThat(centre.received(DemoDong.TEAM_LEAD)).isEmpty();
  }

  @Test
  void theSecondAnswerPassesTheQuestionOnToTheTeamLead() {
    centre.text(DemoDong.RESIDENT, "m1", HUNGER);
    centre.stream();
    centre.text(DemoDong.PLANNER, "p1", "1-2");
    centre.stream();

    assertThat(centre.received(DemoDong.PLANNER).get(1)).contains("다른 담당자에게 바로 전했습니다");
    assertThat(centre.received(DemoDong.TEAM_LEAD)).singleElement().asString().contains("도움 요청");
  }

  @Test
  void whatIsPassedOnIsWhatWasAskedThoughItsNumberIsTakenAgain() {
    centre.text(DemoDong.RESIDENT, "m1", HUNGER);
    centre.stream();
    centre.text(DemoDong.PLANNER, "p1", "1-2");
    centre.skipStream();
    centre.text(DemoDong.NEIGHBOUR, "m2", CRY);
    centre.stream();
    centre.pass(Duration.ofMinutes(5));

    assertThat(centre.received(DemoDong.PLANNER).get(1)).contains("1번 질문", "긴급");
    assertThat(centre.received(DemoDong.TEAM_LEAD)).singleElement().asString().contains("도움 요청");
  }

  @Test
  void withTwoOpenQuestionsABareAnswerIsAskedBackAndChangesNothing() {
    centre.text(DemoDong.RESIDENT, "m1", HUNGER);
    centre.text(DemoDong.NEIGHBOUR, "m2", HUNGER);
    centre.stream();
    centre.text(DemoDong.PLANNER, "p1", "1");
    centre.stream();

    assertThat(centre.received(DemoDong.PLANNER).get(2)).contains("1-1", "2-1", "확실하지 않아");
    centre.text(DemoDong.PLANNER, "p2", "2-1");
    centre.stream();
    assertThat(centre.received(DemoDong.PLANNER).get(3)).contains("2번, 맡아 주셔서");
  }

  @Test
  void yesToAQuestionWithTwoAnswersIsAskedBack() {
    centre.text(DemoDong.RESIDENT, "m1", HUNGER);
    centre.stream();
    centre.text(DemoDong.PLANNER, "p1", "네");
    centre.stream();

    assertThat(centre.received(DemoDong.PLANNER).get(1)).contains("확실하지 않아");
  }

  @Test
  void anAnswerThatWasSentBeforeTheQuestionArrivedIsNoAnswerToIt() {
    centre.text(DemoDong.RESIDENT, "m1", HUNGER);
    centre.stream();
    centre.clock.advance(Duration.ofMinutes(2));
    Address planner = DemoDong.sms(DemoDong.PLANNER);
    centre.intake.accept(
        new WebhookEvent.Message(
            "sms",
            DemoDong.ACCOUNT,
            "p1",
            planner,
            new Secret("1"),
            Optional.of(Centre.START.minusSeconds(60)),
            List.of()));
    centre.stream();

    assertThat(centre.received(DemoDong.PLANNER).get(1)).contains("확실하지 않아");
  }

  @Test
  void anEmergencyIsNeverTakenForAnAnswer() {
    centre.text(DemoDong.RESIDENT, "m1", HUNGER);
    centre.stream();
    centre.text(DemoDong.PLANNER, "p1", CRY);
    centre.stream();

    assertThat(centre.received(DemoDong.TEAM_LEAD)).singleElement().asString().contains("긴급");
  }

  @Test
  void aQuestionsNumberIsFreeAgainAfterTwoWeeks() {
    centre.text(DemoDong.RESIDENT, "m1", HUNGER);
    centre.stream();
    centre.clock.advance(Question.OPEN_FOR_STAFF);
    centre.text(DemoDong.NEIGHBOUR, "m2", HUNGER);
    centre.stream();

    assertThat(centre.received(DemoDong.PLANNER)).hasSize(2).allMatch(t -> t.contains("1번 질문"));
  }

  @Test
  void aRefusalIsConfirmedOnceAndThePlannerIsShownIt() {
    centre.text(DemoDong.RESIDENT, "m1", "수신거부");
    centre.text(DemoDong.RESIDENT, "m2", "수신거부");
    centre.stream();

    assertThat(centre.received(DemoDong.RESIDENT)).singleElement().asString().contains("않겠습니다");
    assertThat(centre.received(DemoDong.PLANNER)).singleElement().asString().contains("그만 받겠다");
  }

  @Test
  void staffEnterACallAndThePersonGetsNoText() {
    centre.text(DemoDong.PLANNER, "p1", "접수 방문 010-0000-0102 쌀이 없다고 하심");
    centre.stream();

    assertThat(centre.received(DemoDong.PLANNER))
        .satisfiesExactlyInAnyOrder(
            t -> assertThat(t).contains("접수했습니다"), t -> assertThat(t).contains("도움 요청"));
    assertThat(centre.received(DemoDong.NEIGHBOUR)).isEmpty();
    assertThat(centre.received(DemoDong.TEAM_LEAD)).isEmpty();
    assertThat(inbound())
        .anySatisfy(
            in -> {
              assertThat(in.source()).isEqualTo(Source.COUNTER);
              assertThat(in.from().user()).isEqualTo(DemoDong.NEIGHBOUR);
              assertThat(in.understanding().kind()).isEqualTo(Kind.HELP);
            });
  }

  @Test
  void staffWhoEnterTheirOwnNumberAreTakenAtTheirWord() {
    centre.text(DemoDong.PLANNER, "p1", "접수 010-0000-0301 쌀이 없다고 하심");
    centre.stream();

    assertThat(centre.received(DemoDong.TEAM_LEAD)).singleElement().asString().contains("도움 요청");
    assertThat(centre.due()).isEmpty();
  }

  @Test
  void anEmergencyThatStaffEnterWithoutANumberIsAnEmergencyAllTheSame() {
    centre.text(DemoDong.PLANNER, "p1", "접수 할머니가 그만하고 싶어 하신대요");
    centre.stream();

    assertThat(centre.received(DemoDong.TEAM_LEAD)).singleElement().asString().contains("긴급");
  }

  @Test
  void aNumberedAnswerCountsThoughNobodySawTheProviderAcceptTheQuestion() {
    centre.provider.answer(new ProviderAnswer.Accepted("ack"), new ProviderAnswer.Unknown("lost"));
    centre.provider.answer(new ProviderAnswer.Unknown("lost"));
    centre.text(DemoDong.RESIDENT, "m1", HUNGER);
    centre.stream();
    centre.text(DemoDong.PLANNER, "p1", "1-1");
    centre.stream();

    assertThat(centre.received(DemoDong.PLANNER)).anyMatch(t -> t.contains("맡아 주셔서"));
  }

  @Test
  void whoCouldNotBeReachedIsNotTheOneWhoIsTold() {
    noProviderTakesTheNext();
    centre.text(DemoDong.TEAM_LEAD, "t1", "안녕하세요");
    centre.stream();

    assertThat(centre.received(DemoDong.NIGHT_DESK)).singleElement().asString().contains("보류 목록");
  }

  @Test
  void aChannelThatIsAnsweredInTheResponseGetsNoSecondAcknowledgement() {
    Address user = Address.messenger("kakao", DemoDong.ACCOUNT, "user-1");
    Accepted accepted = centre.intake.accept(Centre.message(user, "k1", CRY));
    Accepted again = centre.intake.accept(Centre.message(user, "k1", CRY));
    centre.stream();

    assertThat(accepted.reply()).hasValueSatisfying(r -> assertThat(r.reveal()).contains("109"));
    assertThat(again).isEqualTo(accepted);
    assertThat(centre.received("user-1")).isEmpty();
    assertThat(centre.received(DemoDong.PLANNER)).hasSize(1);
  }

  @Test
  void aMessengerIsLinkedByACodeSentToThePhoneOnRecord() {
    Address user = Address.messenger("line", DemoDong.ACCOUNT, "U1");
    centre.intake.accept(Centre.message(user, "l1", "연결 010-0000-0101"));
    centre.stream();
    String text = centre.received(DemoDong.RESIDENT).get(0);
    String code = text.replaceAll("(?s).*인증번호는 (\\d{6})입니다.*", "$1");
    centre.intake.accept(Centre.message(user, "l2", code.equals("000000") ? "000001" : "000000"));
    centre.intake.accept(Centre.message(user, "l3", code));
    centre.stream();

    assertThat(centre.received("U1"))
        .satisfiesExactlyInAnyOrder(
            t -> assertThat(t).contains("등록된 번호라면"),
            t -> assertThat(t).contains("맞지 않습니다"),
            t -> assertThat(t).contains("확인되었습니다"));
    assertThat(centre.memory.all()).anySatisfy(i -> assertThat(i.text("lk")).isPresent());
  }

  @Test
  void whoAsksToLinkAnUnknownPhoneReadsTheSameAndNothingIsSent() {
    Address user = Address.messenger("line", DemoDong.ACCOUNT, "U1");
    centre.intake.accept(Centre.message(user, "l1", "연결 010-0000-0999"));
    centre.stream();

    assertThat(centre.received("U1")).singleElement().asString().contains("등록된 번호라면");
    assertThat(centre.provider.taken()).hasSize(1);
  }

  @Test
  void aMessageThatNoProviderTakesIsParkedAndTheTeamLeadIsTold() {
    noProviderTakesTheNext();
    centre.text(DemoDong.RESIDENT, "m1", "안녕하세요");
    centre.stream();

    assertThat(centre.received(DemoDong.RESIDENT)).isEmpty();
    assertThat(centre.received(DemoDong.TEAM_LEAD)).singleElement().asString().contains("보류 목록");
    assertThat(centre.memory.board(Parking.list(DemoDong.CODE), 10)).hasSize(1);
    assertThat(centre.mishaps.parked).hasValue(1);
  }

  @Test
  void whatTheProviderCannotTakeNowIsTriedAgainLater() {
    centre.provider.answer(
        new ProviderAnswer.Retryable("busy"), new ProviderAnswer.Retryable("busy"));
    centre.text(DemoDong.RESIDENT, "m1", "안녕하세요");
    centre.stream();
    assertThat(centre.received(DemoDong.RESIDENT)).isEmpty();

    centre.pass(Duration.ofMinutes(10));

    assertThat(centre.received(DemoDong.RESIDENT)).hasSize(1);
    assertThat(centre.due()).isEmpty();
  }

  @Test
  void whatNobodyKnowsTheFateOfIsNeverSentAgain() {
    centre.provider.answer(new ProviderAnswer.Unknown("lost"));
    centre.text(DemoDong.RESIDENT, "m1", "안녕하세요");
    centre.stream();
    centre.pass(Duration.ofMinutes(90));

    assertThat(centre.received(DemoDong.RESIDENT)).isEmpty();
    assertThat(centre.memory.board(Parking.list(DemoDong.CODE), 10)).hasSize(1);
  }

  @Test
  void aFactThatCannotBeReactedToNowIsReactedToLater() {
    withoutTheDongFor(Duration.ofMinutes(5));

    assertThat(centre.received(DemoDong.RESIDENT)).hasSize(1);
    assertThat(centre.mishaps.parked).hasValue(0);
    assertThat(centre.due()).isEmpty();
  }

  @Test
  void aFactThatFailsEightTimesIsParkedAndTheTeamLeadIsTold() {
    withoutTheDongFor(Duration.ofMinutes(12));

    assertThat(centre.received(DemoDong.TEAM_LEAD)).singleElement().asString().contains("보류 목록");
    assertThat(centre.memory.board(Parking.list(DemoDong.CODE), 10)).hasSize(1);
    assertThat(centre.due()).isEmpty();
  }

  /** A resident writes, and for a while the dong's settings cannot be found. */
  private void withoutTheDongFor(Duration time) {
    centre.text(DemoDong.RESIDENT, "m1", "안녕하세요");
    centre.skipStream();
    Key name = new Key(Dong.partition(DemoDong.CODE), Dong.NAME_SORT);
    Item dong = centre.memory.get(name).orElseThrow();
    centre.memory.write(new Change.Delete(name, Condition.always()));
    centre.pass(time);
    assertThat(centre.mishaps.failed.get()).isPositive();
    centre.memory.write(new Change.Put(dong, Condition.always()));
    centre.pass(Duration.ofMinutes(20));
  }

  @Test
  void whatLooksLikeAResidentNumberIsMaskedBeforeItIsStored() {
    centre.text(DemoDong.RESIDENT, "m1", "제 주민번호 900101-1234567 입니다");

    assertThat(inbound())
        .singleElement()
        .satisfies(in -> assertThat(in.text().reveal()).contains("900101-*******"));
  }

  @Test
  void theKindOfUnderstandingIsReadBackAsItWasStored() {
    centre.text(DemoDong.RESIDENT, "m1", CRY);

    Inbound in = inbound().get(0);
    assertThat(in.meaning()).isEqualTo(Meaning.MESSAGE);
    assertThat(in.understanding().emergency()).contains(Emergency.SELF_HARM);
    assertThat(in.understanding().reasons()).hasSize(1);
  }

  /** Both of the dong's carriers refuse. */
  private void noProviderTakesTheNext() {
    ProviderAnswer never = new ProviderAnswer.Permanent("number");
    centre.provider.answer(never, never);
  }

  private List<Inbound> inbound() {
    return centre.memory.all().stream()
        .filter(item -> Inbound.is(item.key()))
        .map(InboundItem::from)
        .toList();
  }
}
