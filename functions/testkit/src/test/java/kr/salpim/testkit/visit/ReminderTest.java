package kr.salpim.testkit.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kr.salpim.domain.household.Consent;
import kr.salpim.domain.household.HouseholdType;
import kr.salpim.domain.household.Housing;
import kr.salpim.domain.household.Member;
import kr.salpim.domain.household.Profile;
import kr.salpim.domain.household.Standing;
import kr.salpim.domain.visit.Visit;
import kr.salpim.domain.visit.VisitState;
import kr.salpim.domain.visit.VisitStep;
import kr.salpim.testkit.centre.DemoDong;
import kr.salpim.testkit.centre.Office;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who hears of a visit before it, when, and who never. */
class ReminderTest {

  private static final LocalDate BIRTH = LocalDate.of(1961, 11, 28);

  private final Days days = new Days();

  @AfterEach
  void nothingFailed() {
    assertThat(days.centre.mishaps.failed).hasValue(0);
  }

  @Test
  void theHouseholdHearsAtTwoAndStaffAtFourOfTheWorkingDayBefore() {
    days.owed().onEve("13:59");
    assertThat(days.centre.received(Days.OLD)).isEmpty();
    days.onEve("14:01");
    assertThat(days.heard(Days.OLD, "찾아뵙고")).isOne();
    assertThat(days.centre.received(DemoDong.PLANNER)).isEmpty();
    days.onEve("16:01");
    assertThat(days.heard(DemoDong.PLANNER, "1 갈 수 있어요")).isOne();
    assertThat(days.heard(Office.NURSE, "1 갈 수 있어요")).isOne();
    assertThat(days.last(DemoDong.PLANNER)).contains("방문간호사 동행").doesNotContain("김어른");
  }

  @Test
  void aHouseholdThatAgreedToNothingIsNotWrittenTo() {
    days.household(profile(false, false));
    days.tick();
    days.onDay("09:05");
    assertThat(days.centre.received(Days.OLD)).isEmpty();
    assertThat(days.heard(DemoDong.PLANNER, "방문이 있어요")).isPositive();
  }

  @Test
  void aHouseholdThatAgreesOnceItsVisitIsPlannedHearsOfItAtTwoAllTheSame() {
    String id = days.household(profile(false, false));
    days.tick();
    Visit planned = days.visit();
    assertThat(step()).isEqualTo(VisitStep.STAFF);
    agrees(id, false).onEve("13:59");
    assertThat(days.visit().start()).isEqualTo(planned.start());
    assertThat(days.visit().visitors()).isEqualTo(planned.visitors());
    assertThat(days.centre.received(Days.OLD)).isEmpty();
    days.onEve("14:01");
    assertThat(days.heard(Days.OLD, "찾아뵙고")).isOne();
    days.onEve("16:01");
    assertThat(days.heard(DemoDong.PLANNER, "1 갈 수 있어요")).isOne();
  }

  @Test
  void whoAgreesBetweenTwoAndFourHearsAtOnceAndOnlyOnce() {
    String id = days.household(profile(false, false));
    days.tick();
    days.onEve("14:30");
    agrees(id, false).onEve("14:33");
    assertThat(days.heard(Days.OLD, "찾아뵙고")).isOne();
    agrees(id, false).onEve("15:30");
    assertThat(days.heard(Days.OLD, "찾아뵙고")).isOne();
  }

  @Test
  void aHouseholdInCareCrisisIsNotWrittenToWhenItAgrees() {
    String id = days.household(profile(false, true));
    days.tick();
    agrees(id, true).onDay("09:05");
    assertThat(days.centre.received(Days.OLD)).isEmpty();
  }

  @Test
  void whatOneOfTwoMergedHouseholdsIsProtectedFromTheOtherIsToo() {
    String id = days.household(profile(true, false));
    days.tick();
    Profile other =
        new Profile(
            List.of(Member.of("이어른", Optional.of(LocalDate.of(1980, 5, 5)), Optional.empty())),
            Optional.empty(),
            HouseholdType.OTHER,
            Housing.UNKNOWN,
            Consent.unasked(),
            true,
            true);
    days.merge(days.household(other), id).tick();
    days.onDay("09:05");
    assertThat(days.centre.received(Days.OLD)).isEmpty();
    assertThat(days.visit().caution()).isTrue();
  }

  private Days agrees(String id, boolean careCrisis) {
    Consent consent = new Consent(true, false, Optional.of(LocalDate.of(2026, 2, 3)));
    days.changed(id, profile -> Days.with(profile, consent, false, careCrisis)).tick();
    return days;
  }

  private VisitStep step() {
    return days.visit().next().orElseThrow().step();
  }

  @Test
  void aHouseholdInCareCrisisIsNeverWrittenTo() {
    days.household(profile(true, true));
    days.tick();
    days.onDay("09:05");
    assertThat(days.centre.received(Days.OLD)).isEmpty();
  }

  @Test
  void whatIsUnansweredClimbsEachStepOnce() {
    days.owed().onEve("16:05").onDay("09:05");
    assertThat(days.heard(DemoDong.PLANNER, "아직 답이 없어")).isOne();
    assertThat(days.heard(DemoDong.TEAM_LEAD, "답하지 않은")).isZero();
    days.onDay("09:31");
    assertThat(days.heard(DemoDong.TEAM_LEAD, "답하지 않은")).isOne();
    days.onDay("10:01");
    assertThat(days.heard(DemoDong.TEAM_LEAD, "답하지 않은")).isOne();
    assertThat(days.heard(Office.DONG_HEAD, "답하지 않은")).isOne();
  }

  @Test
  void whoAnswersInTheMorningHearsAtOnceHowToBegin() {
    days.owed().onEve("16:05").says(DemoDong.PLANNER, "1").onDay("09:05");
    assertThat(days.last(DemoDong.PLANNER)).contains("'시작'");
    assertThat(days.last(Office.NURSE)).doesNotContain("'시작'");
    days.says(Office.NURSE, "1");
    assertThat(days.last(Office.NURSE)).contains("'시작'");
    days.onDay("10:05");
    assertThat(days.heard(DemoDong.TEAM_LEAD, "답하지 않은")).isZero();
  }

  @Test
  void whatHasNotBegunIsAskedForAndPlannedAnewTheNextWorkingDay() {
    days.owed().onEve("14:05").onEve("16:05");
    days.says(DemoDong.PLANNER, "1").says(Office.NURSE, "1");
    LocalDate first = days.day();
    days.afterStart(31);
    assertThat(days.heard(DemoDong.PLANNER, "아직 시작되지 않은")).isOne();
    days.until(first.plusDays(4) + "T09:05");
    assertThat(days.day()).isAfter(first);
    assertThat(days.heard(Days.OLD, "약속이 바뀌어")).isOne();
  }

  @Test
  void ofAVisitThatNobodySaysHasBegunTheTeamLeadHearsTheSameDay() {
    days.owed().onEve("16:05").says(DemoDong.PLANNER, "1").says(Office.NURSE, "1");
    days.afterStart(59);
    assertThat(days.heard(DemoDong.TEAM_LEAD, "시작했다는 답이 없어요")).isZero();
    days.afterStart(61);
    assertThat(days.heard(DemoDong.TEAM_LEAD, "시작했다는 답이 없어요")).isOne();
    assertThat(days.last(DemoDong.TEAM_LEAD)).contains("이플래");
    days.says(DemoDong.PLANNER, "시작");
    assertThat(days.visit().state()).isEqualTo(VisitState.UNDERWAY);
  }

  @Test
  void ofWhoDiedOrMovedAwayNothingMoreIsSaid() {
    for (Standing gone : List.of(Standing.DIED, Standing.MOVED_AWAY)) {
      Days others = new Days();
      others.owed().onEve("13:00");
      LocalDate day = others.day();
      others.centre.standings.stand(
          others.visit().household(), gone, "가족이 알려 줌", others.office.staff(DemoDong.PLANNER));
      others.until(day.plusDays(3) + "T12:00");
      assertThat(others.visits()).allMatch(visit -> visit.state() == VisitState.CANCELLED);
      assertThat(others.centre.received(Days.OLD)).isEmpty();
      assertThat(others.heard(DemoDong.PLANNER, "방문이 있어요")).isZero();
    }
  }

  private static Profile profile(boolean agreed, boolean careCrisis) {
    return new Profile(
        List.of(Member.of("김어른", Optional.of(BIRTH), Optional.of(Days.OLD))),
        Optional.empty(),
        HouseholdType.OTHER,
        Housing.UNKNOWN,
        new Consent(agreed, false, Optional.of(LocalDate.of(2026, 1, 2))),
        false,
        careCrisis);
  }
}
