package kr.salpim.domain.ladder;

import static kr.salpim.domain.ladder.LadderRole.DONG_HEAD;
import static kr.salpim.domain.ladder.LadderRole.NIGHT_DESK;
import static kr.salpim.domain.ladder.LadderRole.ON_CALL;
import static kr.salpim.domain.ladder.LadderRole.OPTED_IN;
import static kr.salpim.domain.ladder.LadderRole.TEAM_LEAD;
import static kr.salpim.domain.ladder.LadderRole.ZONE_CARER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import kr.salpim.domain.area.People;
import kr.salpim.domain.calendar.BusinessHours;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.contact.Role;
import kr.salpim.domain.risk.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LaddersTest {

  private static final Ladders LADDERS = Ladders.shipped();
  private static final Instant MONDAY = at("2026-11-23T10:00");
  private static final Instant LUNCH = at("2026-11-23T12:30");
  private static final Instant NIGHT = at("2026-11-23T23:00");
  private static final Instant HOLIDAY = at("2026-12-25T10:00");
  private static final List<List<LadderRole>> UP =
      List.of(List.of(ZONE_CARER), List.of(TEAM_LEAD), List.of(DONG_HEAD), List.of(NIGHT_DESK));

  @Test
  void anEmergencyOnDutyClimbsFromTheCarerEveryTenMinutes() {
    for (Instant now : List.of(MONDAY, LUNCH)) {
      assertThat(roles(Level.URGENT, now)).isEqualTo(UP);
      assertThat(waits(CaseKind.RISK, Level.URGENT, now)).containsOnly("10m");
      assertThat(LADDERS.begins(CaseKind.RISK, Level.URGENT, now)).isEqualTo(now);
    }
  }

  @Test
  void anEmergencyOffDutyBeginsAtOnceWithTheDeskAndWhoeverIsOnCallOrOptedIn() {
    for (Instant now : List.of(NIGHT, HOLIDAY)) {
      assertThat(roles(Level.URGENT, now))
          .containsExactly(
              List.of(NIGHT_DESK, ON_CALL, OPTED_IN),
              List.of(DONG_HEAD),
              List.of(NIGHT_DESK, ON_CALL),
              List.of(ZONE_CARER),
              List.of(TEAM_LEAD),
              List.of(DONG_HEAD));
      assertThat(LADDERS.begins(CaseKind.RISK, Level.URGENT, now)).isEqualTo(now);
    }
  }

  @Test
  void anEmergencyThatNobodyTakesAtNightReachesTheDongAtNine() {
    Instant due = NIGHT;
    for (Rung rung : LADDERS.of(CaseKind.RISK, Level.URGENT, NIGHT).subList(0, 3)) {
      due = rung.pause().after(due, BusinessHours.shipped());
    }
    assertThat(due).isEqualTo(at("2026-11-24T09:00"));
  }

  @Test
  void aCrisisAndACautionRunOnBusinessTimeAlone() {
    for (Instant now : List.of(MONDAY, NIGHT, HOLIDAY)) {
      assertThat(roles(Level.CRISIS, now)).isEqualTo(UP);
      assertThat(waits(CaseKind.RISK, Level.CRISIS, now)).containsOnly("4bh");
      assertThat(roles(Level.CAUTION, now)).isEqualTo(UP);
      assertThat(waits(CaseKind.RISK, Level.CAUTION, now)).containsOnly("1bd");
    }
    assertThat(LADDERS.begins(CaseKind.RISK, Level.CRISIS, NIGHT))
        .isEqualTo(at("2026-11-24T09:00"));
    assertThat(LADDERS.begins(CaseKind.RISK, Level.CAUTION, HOLIDAY))
        .isEqualTo(at("2026-12-28T09:00"));
  }

  @Test
  void theSilenceOfSomebodyInACrisisBeginsAtOnceAtAnyHour() {
    for (Instant now : List.of(MONDAY, NIGHT, HOLIDAY)) {
      assertThat(LADDERS.begins(CaseKind.CHECK_IN, Level.CRISIS, now)).isEqualTo(now);
    }
    assertThat(waits(CaseKind.CHECK_IN, Level.CRISIS, NIGHT))
        .as("slower than where it is urgent")
        .containsExactly("60m", "60m", "0bh", "1bh", "1bh", "1bh");
  }

  @ParameterizedTest
  @EnumSource(
      value = Level.class,
      names = {"ORDINARY", "INTEREST"})
  void nobodyIsCalledBelowCaution(Level level) {
    assertThat(LADDERS.of(CaseKind.RISK, level, MONDAY)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Level.class)
  void whoCannotBeReachedIsLookedForAtEveryLevel(Level level) {
    List<Rung> silent = LADDERS.of(CaseKind.OUT_OF_CONTACT, level, NIGHT);
    assertThat(silent).hasSize(3).allMatch(rung -> rung.task().isPresent());
    assertThat(waits(CaseKind.WHEREABOUTS_UNKNOWN, level, MONDAY))
        .containsExactly("3bd", "5bd", "5bd");
  }

  @Test
  void aLadderHoldsFromItsFirstDayOn() {
    assertThat(LADDERS.of(CaseKind.RISK, Level.URGENT, at("2016-06-30T10:00"))).isEmpty();
    assertThat(LADDERS.of(CaseKind.RISK, Level.URGENT, at("2016-07-01T10:00"))).isNotEmpty();
  }

  @Test
  void whatSomebodyTookHasAResultInTime() {
    LocalDate day = LocalDate.of(2026, 11, 23);
    Results results = Results.shipped();
    assertThat(results.within(Level.URGENT, false, day)).map(Wait::toString).contains("30m");
    assertThat(results.within(Level.CRISIS, false, day)).map(Wait::toString).contains("2bd");
    assertThat(results.within(Level.CAUTION, false, day)).map(Wait::toString).contains("5bd");
    assertThat(results.within(Level.INTEREST, false, day)).isEmpty();
    assertThat(results.within(Level.CRISIS, true, day)).map(Wait::toString).contains("120m");
    assertThat(results.within(Level.URGENT, true, day)).map(Wait::toString).contains("30m");
    assertThat(results.within(Level.URGENT, false, LocalDate.of(2016, 6, 30))).isEmpty();
  }

  @Test
  void ofASilenceSomebodyIsCalledAtNightAndOfOtherTroubleOnlyWhereItIsUrgent() {
    assertThat(LADDERS.callsOffDuty(CaseKind.RISK, Level.URGENT, MONDAY)).isTrue();
    assertThat(LADDERS.callsOffDuty(CaseKind.RISK, Level.CRISIS, MONDAY)).isFalse();
    assertThat(LADDERS.callsOffDuty(CaseKind.CHECK_IN, Level.CRISIS, MONDAY)).isTrue();
    assertThat(LADDERS.callsOffDuty(CaseKind.CHECK_IN, Level.CAUTION, MONDAY)).isFalse();
  }

  @Test
  void withoutANightDeskNothingStarts() {
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                Ladders.requireNightDesk(People.dong(List.of(People.of(Role.ON_CALL, "someone")))))
        .withMessage(
            "no 구청 당직실 is set up for gu 11530: put somebody with role NIGHT_DESK under D#11530");
  }

  @ParameterizedTest
  @ValueSource(strings = {People.DONG, People.GU})
  void aNightDeskOfTheDongOrOfItsGuWillDo(String area) {
    assertThatNoException()
        .isThrownBy(
            () ->
                Ladders.requireNightDesk(
                    People.dong(
                        List.of(People.in(area, Role.NIGHT_DESK, "desk", Optional.empty())))));
  }

  private static List<List<LadderRole>> roles(Level level, Instant now) {
    return LADDERS.of(CaseKind.RISK, level, now).stream().map(Rung::roles).toList();
  }

  private static List<String> waits(CaseKind kind, Level level, Instant now) {
    return LADDERS.of(kind, level, now).stream().map(r -> r.pause().toString()).toList();
  }

  private static Instant at(String seoul) {
    return LocalDateTime.parse(seoul).atZone(WorkingDays.SEOUL).toInstant();
  }
}
