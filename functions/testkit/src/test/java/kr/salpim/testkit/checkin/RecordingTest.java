package kr.salpim.testkit.checkin;

import static kr.salpim.testkit.checkin.Street.SUBSTITUTE;
import static kr.salpim.testkit.checkin.Street.VOLUNTEER;
import static kr.salpim.testkit.checkin.Street.WEEKDAYS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.area.TableAreas;
import kr.salpim.domain.checkin.ActivityLog;
import kr.salpim.domain.checkin.Recording;
import kr.salpim.domain.contact.Known;
import kr.salpim.domain.contact.Role;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.tie.Ending;
import kr.salpim.domain.tie.Outcome;
import kr.salpim.domain.tie.Round;
import kr.salpim.testkit.centre.CountedIds;
import kr.salpim.testkit.centre.DemoDong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Staff say what came of a check-in, and what was done is read as a log. */
class RecordingTest {

  private static final String OLD = "+821000000501";

  private final Street street = new Street();
  private final TableAreas areas = new TableAreas(street.centre.memory, street.centre.clock);
  private final Recording recording =
      street.centre.checks.recording(
          street.centre.memory, areas, street.centre.clock, new CountedIds());
  private final Staff planner =
      areas.dong(DemoDong.CODE).staff().stream()
          .filter(person -> person.role() == Role.PLANNER)
          .findFirst()
          .orElseThrow();
  private String household;
  private String day;

  @BeforeEach
  void theVolunteerAndTheSubstituteWereAsked() {
    household = street.neighbour("김순자", OLD);
    street.tie(household, WEEKDAYS);
    day = street.today().plusDays(1).toString();
    street.until(day + "T14:30");
  }

  private Recording.Result say(Outcome outcome, String note) {
    Optional<Secret> secret = Optional.of(note).filter(n -> !n.isEmpty()).map(Secret::new);
    return recording.record(street.round(household, day).key(), outcome, secret, planner);
  }

  @Test
  void whatStaffSayEndsItAndWhoeverWasAskedHears() {
    assertThat(say(Outcome.CALLED, "목소리가 밝으심"))
        .isEqualTo(new Recording.Result.Done(Ending.REACHED, Optional.empty()));
    Round.Closed closed = street.round(household, day).closed().orElseThrow();
    assertThat(closed.outcome()).isEqualTo(Outcome.CALLED);
    assertThat(closed.by()).contains(planner.token());
    assertThat(closed.note().map(Secret::reveal)).contains("목소리가 밝으심");
    street.until(day + "T23:00");
    for (String phone : List.of(VOLUNTEER, SUBSTITUTE)) {
      assertThat(street.received(phone)).last().asString().contains("안부가 확인되었어요");
      assertThat(Known.read(street.centre.memory, street.token(phone)).openAt(now())).isEmpty();
    }
    assertThat(street.received(DemoDong.PLANNER)).isEmpty();
    assertThat(street.alerts()).isEmpty();
  }

  @Test
  void whatHasEndedStaysAsItEnded() {
    street.says(VOLUNTEER, "1");
    assertThat(say(Outcome.WORRIED, "불이 꺼져 있음")).isEqualTo(new Recording.Result.Ended(Outcome.MET));
    assertThat(street.round(household, day).closed().map(Round.Closed::outcome))
        .contains(Outcome.MET);
    assertThat(
            recording.record(
                Round.key("nobody", "nobody", day), Outcome.MET, Optional.empty(), planner))
        .isEqualTo(new Recording.Result.Unknown());
  }

  @Test
  void notMetOnceIsAskedAgainAndTwiceIsAnAlert() {
    Recording.Result.Done first = (Recording.Result.Done) say(Outcome.NOT_MET, "");
    assertThat(first.ending()).isEqualTo(Ending.PASSED_ON);
    String again = first.again().orElseThrow().toString();
    street.until(again + "T10:01");
    day = again;
    assertThat(say(Outcome.NOT_MET, ""))
        .isEqualTo(new Recording.Result.Done(Ending.ESCALATED, Optional.empty()));
    street.until(again + "T10:10");
    assertThat(street.alerts()).hasSize(1);
  }

  @Test
  void aWorryIsAnAlert() {
    assertThat(say(Outcome.WORRIED, "우편물이 쌓여 있음"))
        .isEqualTo(new Recording.Result.Done(Ending.ESCALATED, Optional.empty()));
    street.until(day + "T14:40");
    assertThat(street.alerts()).hasSize(1);
    assertThat(street.received(VOLUNTEER)).last().asString().doesNotContain("우편물");
  }

  @Test
  void whoeverSaysItAtTheDeskIsNotAskedByMessageAnyMore() {
    Staff substitute =
        new Staff(
            DemoDong.CODE,
            Role.PLANNER,
            street.token(SUBSTITUTE),
            new Secret("한이웃"),
            DemoDong.sms(SUBSTITUTE),
            Optional.empty());
    int received = street.received(SUBSTITUTE).size();
    recording.record(street.round(household, day).key(), Outcome.MET, Optional.empty(), substitute);
    street.until(day + "T23:00");
    assertThat(street.received(SUBSTITUTE)).hasSize(received);
    assertThat(Known.read(street.centre.memory, street.token(SUBSTITUTE)).openAt(now())).isEmpty();
  }

  @Test
  void theLogOfAMonthHasWhatEndedOnTheVolunteersSheets() {
    ActivityLog log = street.centre.checks.activityLog(street.centre.memory);
    YearMonth month = YearMonth.from(street.today());
    assertThat(log.of(DemoDong.CODE, street.token(SUBSTITUTE), month)).isEmpty();
    street.says(SUBSTITUTE, "2 목소리가 밝으심");
    List<ActivityLog.Entry> entries = log.of(DemoDong.CODE, street.token(SUBSTITUTE), month);
    assertThat(entries).hasSize(1);
    assertThat(entries.get(0).day()).hasToString(day);
    assertThat(entries.get(0).closed().outcome()).isEqualTo(Outcome.CALLED);
    assertThat(entries.get(0).minutes()).isEqualTo(15);
    assertThat(log.of(DemoDong.CODE, street.token(VOLUNTEER), month)).isEmpty();
    assertThat(log.of(DemoDong.CODE, street.token(SUBSTITUTE), month.plusMonths(1))).isEmpty();
  }

  @Test
  void whoWentAfterItWasPassedOnHasItInTheirLog() {
    ActivityLog log = street.centre.checks.activityLog(street.centre.memory);
    YearMonth month = YearMonth.from(street.today());
    street.says(VOLUNTEER, "1");
    assertThat(log.of(DemoDong.CODE, street.token(VOLUNTEER), month))
        .hasSize(1)
        .allMatch(entry -> entry.minutes() == 15);
    assertThat(log.of(DemoDong.CODE, street.token(SUBSTITUTE), month)).isEmpty();
  }

  @Test
  void whatSomebodyElseSaidTookTheVolunteerNoTime() {
    street.says(OLD, "잘 있어요");
    street.until(day + "T15:00");
    ActivityLog log = street.centre.checks.activityLog(street.centre.memory);
    List<ActivityLog.Entry> entries =
        log.of(DemoDong.CODE, street.token(SUBSTITUTE), YearMonth.from(street.today()));
    assertThat(entries).hasSize(1);
    assertThat(entries.get(0).closed().outcome()).isEqualTo(Outcome.HEARD_FROM);
    assertThat(entries.get(0).minutes()).isZero();
  }

  private Instant now() {
    return street.centre.clock.instant();
  }
}
