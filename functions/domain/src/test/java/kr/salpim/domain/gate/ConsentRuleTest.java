package kr.salpim.domain.gate;

import static kr.salpim.domain.gate.Given.MONDAY_TEN;
import static kr.salpim.domain.gate.Given.consented;
import static kr.salpim.domain.gate.Given.notice;
import static kr.salpim.domain.gate.Given.person;
import static kr.salpim.domain.gate.Given.refused;
import static kr.salpim.domain.gate.Given.seoul;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import kr.salpim.domain.contact.Contact;
import kr.salpim.domain.contact.Role;
import kr.salpim.domain.outbox.MessageClass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ConsentRuleTest {

  private static final Instant REFUSED = MONDAY_TEN.minus(Duration.ofHours(3));

  private final ConsentRule rule = new ConsentRule();

  @ParameterizedTest(name = "{0} made {1} s after the refusal: {2}")
  @CsvSource({
    "INFORMATIONAL, -60, stop refused",
    "INFORMATIONAL,  60, stop refused",
    "REPLY,         -60, stop refused",
    "REPLY,           0, stop refused",
    "REPLY,           1, pass",
    "CONFIRMATION,  -60, pass",
    "CONFIRMATION,   60, pass",
    "URGENT,        -60, pass",
    "URGENT,         60, pass",
    "OPERATIONAL,   -60, pass",
    "OPERATIONAL,    60, pass",
  })
  void whoeverRefusedGetsWhatTheyAskForAndWhatIsUrgent(
      MessageClass type, long after, String expected) {
    Given message = to(refused(person(Role.RESIDENT), REFUSED), type);

    Outcome outcome = rule.judge(message.created(REFUSED.plusSeconds(after)).letter());

    assertThat(Judged.word(outcome)).isEqualTo(expected);
  }

  @ParameterizedTest
  @EnumSource(
      value = MessageClass.class,
      names = {"URGENT", "OPERATIONAL"})
  void whatPassesARefusalSaysSo(MessageClass type) {
    Given refuser = to(refused(person(Role.RESIDENT), REFUSED), type);

    assertThat(Judged.passed(rule.judge(refuser.letter())).notes())
        .containsExactly("passed-refusal");
    assertThat(Judged.passed(rule.judge(to(person(Role.RESIDENT), type).letter())).notes())
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = MessageClass.class,
      names = {"ADVERTISING"},
      mode = EnumSource.Mode.EXCLUDE)
  void whoeverDidNotRefuseGetsEverythingButAdvertising(MessageClass type) {
    assertThat(Judged.word(rule.judge(to(person(Role.RESIDENT), type).letter()))).isEqualTo("pass");
    assertThat(Judged.word(rule.judge(notice().of(type).nobodyKnown().letter()))).isEqualTo("pass");
  }

  @ParameterizedTest(name = "consent of {0}: {1}")
  @CsvSource({
    "2026-11-23T09:59:59, pass",
    "2024-11-23T10:00:01, pass",
    "2024-11-23T10:00:00, stop no-consent",
    "2024-11-23T09:59:59, stop no-consent",
    "2019-01-01T00:00:00, stop no-consent",
  })
  void consentToAdvertisingLastsTwoYears(String given, String expected) {
    Contact reader = consented(person(Role.RESIDENT), seoul(given), false);

    assertThat(Judged.word(rule.judge(to(reader, MessageClass.ADVERTISING).letter())))
        .isEqualTo(expected);
  }

  @Test
  void advertisingNeedsConsent() {
    Given message = to(person(Role.RESIDENT), MessageClass.ADVERTISING);

    assertThat(Judged.word(rule.judge(message.letter()))).isEqualTo("stop no-consent");
    assertThat(Judged.word(rule.judge(message.nobodyKnown().letter())))
        .isEqualTo("stop no-consent");
  }

  @Test
  void aRefusalOutweighsAnOlderConsentToAdvertising() {
    Contact consented = consented(person(Role.RESIDENT), REFUSED.minusSeconds(1), true);

    assertThat(
            Judged.word(
                rule.judge(to(refused(consented, REFUSED), MessageClass.ADVERTISING).letter())))
        .isEqualTo("stop refused");
  }

  private static Given to(Contact reader, MessageClass type) {
    return notice().of(type).reader(reader);
  }
}
