package kr.salpim.domain.gate;

import static kr.salpim.domain.gate.Given.consented;
import static kr.salpim.domain.gate.Given.notice;
import static kr.salpim.domain.gate.Given.person;
import static kr.salpim.domain.gate.Given.seoul;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.contact.Contact;
import kr.salpim.domain.contact.Role;
import kr.salpim.domain.outbox.MessageClass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursRuleTest {

  private static final String LOUD = "-";

  private final Hours hours = Hours.shipped(WorkingDays.shipped());
  private final QuietHoursRule rule = new QuietHoursRule(hours);

  @ParameterizedTest(name = "{0} to a {1} at {2} waits until {3}")
  @CsvSource({
    "INFORMATIONAL, RESIDENT, 2026-11-23T19:59:59, -",
    "INFORMATIONAL, RESIDENT, 2026-11-23T20:00:00, 2026-11-24T09:00:00",
    "INFORMATIONAL, RESIDENT, 2026-11-23T23:59:59, 2026-11-24T09:00:00",
    "INFORMATIONAL, RESIDENT, 2026-11-24T00:00:00, 2026-11-24T09:00:00",
    "INFORMATIONAL, RESIDENT, 2026-11-24T08:59:59, 2026-11-24T09:00:00",
    "INFORMATIONAL, RESIDENT, 2026-11-24T09:00:00, -",
    "INFORMATIONAL, RESIDENT, 2027-02-07T12:00:00, -",
    "INFORMATIONAL, VOLUNTEER, 2026-11-23T19:00:00, -",
    "INFORMATIONAL, PLANNER, 2026-11-27T17:59:59, -",
    "INFORMATIONAL, PLANNER, 2026-11-27T18:00:00, 2026-11-30T09:00:00",
    "INFORMATIONAL, PLANNER, 2026-11-28T12:00:00, 2026-11-30T09:00:00",
    "INFORMATIONAL, PLANNER, 2026-11-30T08:59:59, 2026-11-30T09:00:00",
    "INFORMATIONAL, PLANNER, 2026-11-30T09:00:00, -",
    "INFORMATIONAL, PLANNER, 2027-02-05T17:59:59, -",
    "INFORMATIONAL, PLANNER, 2027-02-05T18:00:00, 2027-02-10T09:00:00",
    "INFORMATIONAL, PLANNER, 2027-02-09T12:00:00, 2027-02-10T09:00:00",
    "INFORMATIONAL, PLANNER, 2027-09-13T18:00:00, 2027-09-17T09:00:00",
    "INFORMATIONAL, PLANNER, 2027-09-15T12:00:00, 2027-09-17T09:00:00",
    "ADVERTISING, RESIDENT, 2026-11-23T20:59:59, -",
    "ADVERTISING, RESIDENT, 2026-11-23T21:00:00, 2026-11-24T08:00:00",
    "ADVERTISING, RESIDENT, 2026-11-24T07:59:59, 2026-11-24T08:00:00",
    "ADVERTISING, RESIDENT, 2026-11-24T08:00:00, -",
    "ADVERTISING, PLANNER, 2026-11-23T21:00:00, 2026-11-24T08:00:00",
  })
  void whatCanWaitWaitsWhilePeopleSleep(MessageClass type, Role role, String at, String until) {
    Outcome outcome = rule.judge(notice().of(type).reader(person(role)).at(seoul(at)).letter());

    if (until.equals(LOUD)) {
      assertThat(Judged.passed(outcome).notes()).isEmpty();
    } else {
      assertThat(Judged.word(outcome)).isEqualTo("wait quiet-hours");
      assertThat(((Outcome.Wait) outcome).until())
          .isAfterOrEqualTo(seoul(until))
          .isBefore(seoul(until).plus(QuietHoursRule.SPREAD));
    }
  }

  @ParameterizedTest(name = "{0} to a {1} at {2} is noted: {3}")
  @CsvSource({
    "URGENT, RESIDENT, 2026-11-23T20:00:00, true",
    "URGENT, RESIDENT, 2026-11-23T19:59:59, false",
    "OPERATIONAL, TEAM_LEAD, 2026-11-28T12:00:00, true",
    "OPERATIONAL, TEAM_LEAD, 2026-11-27T12:00:00, false",
    "REPLY, RESIDENT, 2026-11-24T03:00:00, true",
    "REPLY, RESIDENT, 2026-11-24T09:00:00, false",
    "CONFIRMATION, RESIDENT, 2026-11-24T08:59:59, true",
    "CONFIRMATION, RESIDENT, 2026-11-24T12:00:00, false",
  })
  void urgentMessagesAndAnswersPassAndSaySo(
      MessageClass type, Role role, String at, boolean noted) {
    Letter passed =
        Judged.passed(rule.judge(notice().of(type).reader(person(role)).at(seoul(at)).letter()));

    assertThat(passed.notes().contains("passed-quiet-hours")).isEqualTo(noted);
  }

  @ParameterizedTest(name = "night consent {0}: {1}")
  @CsvSource({"true, pass", "false, wait quiet-hours"})
  void advertisingAtNightNeedsAConsentOfItsOwn(boolean night, String expected) {
    Contact reader = consented(person(Role.RESIDENT), Given.MONDAY_TEN, night);
    Given message = notice().of(MessageClass.ADVERTISING).reader(reader);

    assertThat(Judged.word(rule.judge(message.at(seoul("2026-11-24T02:00:00")).letter())))
        .isEqualTo(expected);
  }

  @Test
  void consentToAdvertisingAtNightLetsNoOtherNoticeThrough() {
    Contact reader = consented(person(Role.RESIDENT), Given.MONDAY_TEN, true);
    Given message = notice().reader(reader).at(seoul("2026-11-24T02:00:00"));

    assertThat(Judged.word(rule.judge(message.letter()))).isEqualTo("wait quiet-hours");
  }

  @Test
  void theSameMessageWaitsUntilTheSameMomentWheneverItIsJudged() {
    Given message = notice().id("some-message");
    Outcome.Wait evening = waits(message.at(seoul("2026-11-23T20:00:00")));
    Outcome.Wait morning = waits(message.at(seoul("2026-11-24T08:59:59")));

    assertThat(morning.until()).isEqualTo(evening.until());
    assertThat(Judged.word(rule.judge(message.at(evening.until()).letter()))).isEqualTo("pass");
  }

  @Test
  void whatWaitedIsSpreadEvenlyOverTheFirstHalfHour() {
    long seed = 20_261_123L;
    System.out.println("spread of 1,000 ids: seed " + seed);
    Random random = new Random(seed);
    Instant end = seoul("2026-11-24T09:00:00");
    var minutes =
        IntStream.range(0, 1_000)
            .mapToObj(n -> Given.hash("message|" + random.nextLong()))
            .map(id -> waits(notice().id(id).at(seoul("2026-11-23T22:00:00"))))
            .map(wait -> Duration.between(end, wait.until()).toMinutes())
            .collect(Collectors.groupingBy(m -> m, TreeMap::new, Collectors.counting()));

    assertThat(minutes.keySet()).as("seed %d", seed).hasSize(30).allMatch(m -> m >= 0 && m < 30);
    // 33 are expected a minute; five standard deviations of 5.7 either way.
    assertThat(minutes.values()).as("seed %d", seed).allMatch(count -> count > 5 && count < 62);
  }

  /** What the quiet hours make wait must not be too old when they are over. */
  @Test
  void noHolidayIsSoLongThatANoticeToStaffIsTooOldAfterIt() {
    AgeRule age = new AgeRule();
    LocalDate day = LocalDate.of(2025, 1, 1);
    for (; day.getYear() < 2036; day = day.plusDays(1)) {
      Instant evening = day.atTime(18, 0).atZone(WorkingDays.SEOUL).toInstant();
      Given message = notice().reader(person(Role.PLANNER)).created(evening);
      Outcome.Wait wait = waits(message.at(evening));

      assertThat(Judged.word(age.judge(message.at(wait.until()).letter())))
          .as("made on %s, goes out at %s", day, wait.until())
          .isEqualTo("pass");
    }
  }

  private Outcome.Wait waits(Given message) {
    Outcome outcome = rule.judge(message.letter());
    assertThat(Judged.word(outcome)).isEqualTo("wait quiet-hours");
    return (Outcome.Wait) outcome;
  }
}
