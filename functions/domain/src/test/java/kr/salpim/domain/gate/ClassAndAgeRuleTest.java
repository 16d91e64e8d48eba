package kr.salpim.domain.gate;

import static kr.salpim.domain.gate.Given.MONDAY_TEN;
import static kr.salpim.domain.gate.Given.notice;
import static kr.salpim.domain.gate.Given.person;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import kr.salpim.domain.contact.Role;
import kr.salpim.domain.outbox.MessageClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassAndAgeRuleTest {

  @ParameterizedTest(name = "{0} after {1} counts as {2}")
  @CsvSource({
    "REPLY,         PT14M59S, REPLY",
    "REPLY,         PT15M,    REPLY",
    "REPLY,         PT15M1S,  INFORMATIONAL",
    "CONFIRMATION,  PT15M,    CONFIRMATION",
    "CONFIRMATION,  PT15M1S,  INFORMATIONAL",
    "URGENT,        PT3H,     URGENT",
    "OPERATIONAL,   PT3H,     OPERATIONAL",
    "ADVERTISING,   PT3H,     ADVERTISING",
    "INFORMATIONAL, PT0S,     INFORMATIONAL",
  })
  void anAnswerThatComesLateIsNoReplyAnyMore(MessageClass type, Duration after, MessageClass as) {
    Given message = notice().of(type).at(MONDAY_TEN.plus(after));

    Letter passed = Judged.passed(new ClassRule().judge(message.letter()));

    assertThat(passed.type()).isEqualTo(as);
    assertThat(passed.notes().contains("late-reply")).isEqualTo(type != as);
  }

  @ParameterizedTest(name = "{0} to a {1} after {2}: {3}")
  @CsvSource({
    "URGENT,        RESIDENT, PT12H,   pass",
    "URGENT,        RESIDENT, PT12H1S, park too-old",
    "URGENT,        PLANNER,  PT12H1S, park too-old",
    "OPERATIONAL,   PLANNER,  PT12H1S, park too-old",
    "REPLY,         RESIDENT, PT12H1S, pass",
    "INFORMATIONAL, RESIDENT, P5D,     pass",
    "INFORMATIONAL, RESIDENT, P5DT1S,  park too-old",
    "ADVERTISING,   RESIDENT, P5DT1S,  park too-old",
    "INFORMATIONAL, PLANNER,  P5DT1S,  pass",
    "INFORMATIONAL, PLANNER,  P9D,     pass",
    "INFORMATIONAL, PLANNER,  P9DT1S,  park too-old",
  })
  void whatComesTooLateIsShownToAPersonInstead(
      MessageClass type, Role role, Duration after, String expected) {
    Given message = notice().of(type).reader(person(role)).at(MONDAY_TEN.plus(after));

    assertThat(Judged.word(new AgeRule().judge(message.letter()))).isEqualTo(expected);
  }
}
