package kr.salpim.domain.gate;

import static kr.salpim.domain.gate.Given.MONDAY_TEN;
import static kr.salpim.domain.gate.Given.notice;
import static kr.salpim.domain.gate.Given.person;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import kr.salpim.domain.contact.Role;
import kr.salpim.domain.outbox.MessageClass;
import kr.salpim.domain.table.Item;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FloodRuleTest {

  private static final Duration HOUR = Duration.ofHours(1);

  private final FloodRule rule = new FloodRule(Caps.shipped(), Given::hash);
  private Optional<Item> log = Optional.empty();
  private int made;

  @Test
  void theFourthReplyInAnHourIsStopped() {
    for (int minute : new int[] {0, 10, 20}) {
      assertThat(sends(reply(minute))).isEqualTo("pass");
    }
    assertThat(sends(reply(59))).isEqualTo("stop loop");
    assertThat(sends(reply(60))).as("the first is an hour old").isEqualTo("pass");
    assertThat(sends(reply(61))).isEqualTo("stop loop");
  }

  @Test
  void noticesAndConfirmationsDoNotUseUpTheReplies() {
    for (int n = 0; n < 3; n++) {
      assertThat(sends(next(notice()))).isEqualTo("pass");
      assertThat(sends(next(notice().of(MessageClass.CONFIRMATION)))).isEqualTo("pass");
    }
    assertThat(sends(reply(1))).isEqualTo("pass");
  }

  @Test
  void theSameTextForTheFourthTimeInAnHourIsParked() {
    for (int n = 0; n < 3; n++) {
      assertThat(sends(next(notice()).text("같은 글").at(at(n)))).isEqualTo("pass");
    }
    assertThat(sends(next(notice()).text("같은 글").at(at(59)))).isEqualTo("park same-text");
    assertThat(sends(next(notice()).text("다른 글").at(at(59)))).isEqualTo("pass");
    assertThat(sends(next(notice()).text("같은 글").at(at(60)))).isEqualTo("pass");
  }

  @Test
  void aConfirmationMayRepeatItsWords() {
    for (int n = 0; n < 10; n++) {
      assertThat(sends(next(notice().of(MessageClass.CONFIRMATION)).text("같은 글")))
          .isEqualTo("pass");
    }
  }

  @ParameterizedTest(name = "a {0} gets {1} a day, then: {3} for {2}")
  @CsvSource({
    "RESIDENT, 20, INFORMATIONAL, park a-day",
    "RESIDENT, 20, CONFIRMATION, park a-day",
    "RESIDENT, 20, REPLY, stop a-day",
    "NEIGHBOUR, 20, INFORMATIONAL, park a-day",
    "VOLUNTEER, 100, INFORMATIONAL, park a-day",
    "VOLUNTEER, 100, CONFIRMATION, park a-day",
    "PLANNER, 300, INFORMATIONAL, park a-day",
  })
  void nobodyGetsMoreADayThanTheCap(Role role, int cap, MessageClass type, String expected) {
    for (int n = 0; n < cap; n++) {
      Instant spread = MONDAY_TEN.plusSeconds(n * 30L);
      assertThat(sends(next(notice()).reader(person(role)).at(spread))).isEqualTo("pass");
    }
    Given oneMore = next(notice()).reader(person(role)).of(type);
    assertThat(sends(oneMore.at(Given.seoul("2026-11-23T23:59:59")))).isEqualTo(expected);
    assertThat(sends(oneMore.at(Given.seoul("2026-11-24T00:00:00"))))
        .as("the day in Seoul is over")
        .isEqualTo("pass");
  }

  @Test
  void aSecondAttemptOfTheSameMessageIsNotCountedAgain() {
    Given message = next(notice());
    sends(message);
    Optional<Item> before = log;

    for (int n = 0; n < 30; n++) {
      assertThat(sends(message.at(at(n)))).isEqualTo("pass");
    }
    assertThat(log).isEqualTo(before);
  }

  @Test
  void aMessageInThePlaceOfOneThatFailedIsNotCountedAgain() {
    for (int n = 0; n < 3; n++) {
      Given reply = reply(n);
      assertThat(sends(reply)).isEqualTo("pass");
      assertThat(sends(next(reply).tried("solapi/demo"))).isEqualTo("pass");
      assertThat(sends(next(reply).tried("solapi/demo", "nhn/demo"))).isEqualTo("pass");
    }
    assertThat(sends(reply(4))).isEqualTo("stop loop");
  }

  @ParameterizedTest
  @EnumSource(
      value = MessageClass.class,
      names = {"URGENT", "OPERATIONAL"})
  void urgentMessagesAreNeitherCountedNorStopped(MessageClass type) {
    for (int n = 0; n < 400; n++) {
      assertThat(sends(next(notice().of(type)).text("긴급"))).isEqualTo("pass");
    }
    assertThat(log).isEmpty();
    for (int n = 0; n < 20; n++) {
      sends(next(notice()));
    }
    assertThat(sends(next(notice().of(type)))).as("after the day's cap").isEqualTo("pass");
  }

  /** Judges, and keeps what the gate would write where it passes. */
  private String sends(Given message) {
    Outcome outcome = rule.judge(message.sent(log).letter());
    if (outcome instanceof Outcome.Pass pass) {
      log = pass.letter().log().map(l -> SentLogTest.stored(l, message.now())).or(() -> log);
    }
    return Judged.word(outcome);
  }

  private Given reply(int minute) {
    return next(notice().of(MessageClass.REPLY)).at(at(minute));
  }

  /** The same with an id and a text of its own. */
  private Given next(Given message) {
    made++;
    return message.id(Given.hash("message " + made)).text("글 " + made);
  }

  private static Instant at(int minute) {
    return MONDAY_TEN.plus(HOUR.dividedBy(60).multipliedBy(minute));
  }
}
