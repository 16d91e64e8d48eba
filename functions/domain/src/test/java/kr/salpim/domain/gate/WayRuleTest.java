package kr.salpim.domain.gate;

import static kr.salpim.domain.gate.Given.notice;
import static kr.salpim.domain.gate.Given.person;
import static kr.salpim.domain.gate.Lines.NHN;
import static kr.salpim.domain.gate.Lines.SOLAPI;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import kr.salpim.domain.area.Line;
import kr.salpim.domain.area.Sending;
import kr.salpim.domain.contact.Address;
import kr.salpim.domain.contact.Contact;
import kr.salpim.domain.contact.Role;
import kr.salpim.domain.outbox.MessageClass;
import kr.salpim.domain.provider.Form;
import kr.salpim.domain.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WayRuleTest {

  private static final Address U1 = Address.messenger("line", "demo", "U1");
  private static final String LONG = "가".repeat(46);

  private final Lines lines = new Lines();
  private final WayRule rule = new WayRule(lines, lines.broken::contains, Texts.shipped());

  @ParameterizedTest(name = "{0} to a {1} goes by {2}")
  @CsvSource({
    "INFORMATIONAL, RESIDENT, line/demo",
    "ADVERTISING,   RESIDENT, line/demo",
    "OPERATIONAL,   PLANNER,  line/demo",
    "URGENT,        PLANNER,  line/demo",
    "URGENT,        RESIDENT, solapi/demo",
    "REPLY,         RESIDENT, solapi/demo",
    "CONFIRMATION,  RESIDENT, solapi/demo",
    "REPLY,         PLANNER,  solapi/demo",
  })
  void noticesGoByTheLinkedMessengerAndAnswersWhereTheyWereAskedFor(
      MessageClass type, Role role, String line) {
    Given message = linkedToLine(role).of(type).sending(Lines.phone(SOLAPI));

    assertThat(chosen(message).name()).isEqualTo(line);
  }

  @Test
  void anAnswerGoesByTheLinkedMessengerWhereThePhoneCannotBeReached() {
    Given message = linkedToLine(Role.RESIDENT).of(MessageClass.REPLY);

    assertThat(chosen(message.sending(Lines.phone(SOLAPI)).tried("solapi/demo")).user())
        .isEqualTo("U1");
  }

  @ParameterizedTest
  @EnumSource(MessageClass.class)
  void aMessengerThatIsNotSwitchedOnIsNotUsed(MessageClass type) {
    Given message = linkedToLine(Role.RESIDENT).of(type);
    Sending off = Sending.through(List.of(SOLAPI), List.of());

    assertThat(chosen(message.sending(off)).line()).isEqualTo(SOLAPI);
    assertThat(judge(message.sending(Sending.off()))).isEqualTo("park no-way");
    assertThat(judge(message.to(U1).sending(off))).isEqualTo("park no-way");
  }

  @ParameterizedTest(name = "SOLAPI down, {0}, {1}: {2}")
  @CsvSource({
    "INFORMATIONAL, short, nhn/demo",
    "INFORMATIONAL, long,  nhn/demo",
    "URGENT,        long,  nhn/demo",
    "REPLY,         long,  nhn/demo",
  })
  void aLineThatIsDownIsReplacedByOneThatCostsTheSame(
      MessageClass type, String length, String expected) {
    lines.broken.add(SOLAPI);
    Given message = notice().of(type).sending(Lines.phone(SOLAPI, NHN));

    assertThat(chosen(length.equals("long") ? message.text(LONG) : message).name())
        .isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0} is down, {1} to a planner: {2}")
  @CsvSource({
    "line/demo, INFORMATIONAL, wait line-down",
    "line/demo, ADVERTISING, wait line-down",
    "line/demo, URGENT, pass",
    "line/demo, OPERATIONAL, pass",
  })
  void onlyWhatIsUrgentTakesADearerWayAroundALineThatIsDown(
      String down, MessageClass type, String expected) {
    lines.broken.add(Line.parse(down));

    assertThat(judge(linkedToLine(Role.PLANNER).of(type).sending(Lines.phone(SOLAPI))))
        .isEqualTo(expected);
  }

  @Test
  void whereEveryLineIsDownAMessageWaitsAWhile() {
    lines.broken.addAll(List.of(SOLAPI, NHN));
    for (MessageClass type : MessageClass.values()) {
      Given message = notice().of(type).sending(Lines.phone(SOLAPI, NHN));
      Outcome outcome = rule.judge(message.letter());

      assertThat(outcome)
          .as(type.name())
          .isInstanceOfSatisfying(
              Outcome.Wait.class,
              wait ->
                  assertThat(wait.until()).isEqualTo(message.now().plus(Duration.ofSeconds(90))));
    }
  }

  @Test
  void aLineThatIsNotSetUpIsNamed() {
    lines.missing.add(SOLAPI);
    assertThat(judge(notice().sending(Lines.phone(SOLAPI))))
        .isEqualTo("park not-set-up:solapi/demo");
    assertThat(chosen(notice().sending(Lines.phone(SOLAPI, NHN))).line()).isEqualTo(NHN);
  }

  @Test
  void waysThatFailedAreNotGoneAgainAndAtTheEndAPersonIsTold() {
    Given message = notice().sending(Lines.phone(SOLAPI, NHN));

    assertThat(chosen(message.tried("solapi/demo")).line()).isEqualTo(NHN);
    assertThat(judge(message.tried("solapi/demo", "nhn/demo"))).isEqualTo("park every-way");
    lines.broken.add(NHN);
    assertThat(judge(message.tried("solapi/demo", "nhn/demo"))).isEqualTo("park every-way");
  }

  @Test
  void aKakaoUserIsReachedAtTheLinkedPhoneOrShownToAPerson() {
    Address kakao = Address.messenger("kakao", "demo", "user-1");
    Given message = notice().to(kakao).nobodyKnown().sending(Lines.phone(SOLAPI));

    assertThat(judge(message)).isEqualTo("park no-way");
    Way way = chosen(message.linked(person(Role.RESIDENT)));
    assertThat(way.user()).isEqualTo(Given.PHONE.user());
    assertThat(way.line()).isEqualTo(SOLAPI);
  }

  @ParameterizedTest(name = "{0} {1} s after the phone refused: {2}")
  @CsvSource({
    "INFORMATIONAL, 60, park no-way",
    "REPLY, -60, park no-way",
    "REPLY, 60, pass",
    "CONFIRMATION, -60, pass",
    "URGENT, -60, pass",
  })
  void aLinkedPhoneThatRefusedIsNotReachedThroughItsMessenger(
      MessageClass type, long after, String expected) {
    Contact phone = Given.refused(person(Role.RESIDENT), Given.MONDAY_TEN.minusSeconds(after));
    Address kakao = Address.messenger("kakao", "demo", "user-1");

    assertThat(
            judge(
                notice()
                    .of(type)
                    .to(kakao)
                    .nobodyKnown()
                    .linked(phone)
                    .sending(Lines.phone(SOLAPI))))
        .isEqualTo(expected);
  }

  @Test
  void aMessengerUserIsAnsweredThereAndThenAtTheLinkedPhone() {
    Given message = notice().to(U1).linked(person(Role.RESIDENT)).sending(Lines.phone(SOLAPI));

    assertThat(chosen(message).user()).isEqualTo("U1");
    assertThat(chosen(message.tried("line/demo")).user()).isEqualTo(Given.PHONE.user());
  }

  @Test
  void aMessageInDoubtGoesTheWayItWentOrNone() {
    Letter letter = notice().sending(Lines.phone(SOLAPI, NHN)).letter().onlyBy("solapi/demo");
    assertThat(Judged.passed(rule.judge(letter)).way().orElseThrow().line()).isEqualTo(SOLAPI);
    lines.broken.add(SOLAPI);
    assertThat(Judged.word(rule.judge(letter))).isEqualTo("wait line-down");
    lines.missing.add(SOLAPI);
    assertThat(Judged.word(rule.judge(letter))).isEqualTo("park not-set-up:solapi/demo");
  }

  @Test
  void aPartnerIsCalledAtItsAddressAndNowhereElse() {
    Given message =
        notice()
            .to(Address.messenger("webhook", "p1", "https://partner.example/hook"))
            .linked(person(Role.RESIDENT))
            .sending(Lines.phone(SOLAPI));

    assertThat(chosen(message).form()).isEqualTo(Form.WEBHOOK);
    assertThat(judge(message.tried("webhook/p1"))).isEqualTo("park every-way");
  }

  private static Given linkedToLine(Role role) {
    return notice().reader(linked(role));
  }

  private static Contact linked(Role role) {
    return Given.linkedTo(person(role), U1);
  }

  private Way chosen(Given message) {
    return Judged.passed(rule.judge(message.letter())).way().orElseThrow();
  }

  private String judge(Given message) {
    return Judged.word(rule.judge(message.letter()));
  }
}
