package kr.salpim.testkit.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import kr.salpim.domain.contact.Role;
import kr.salpim.domain.household.Consent;
import kr.salpim.domain.household.Profile;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.visit.Visit;
import kr.salpim.domain.visit.VisitState;
import kr.salpim.testkit.centre.DemoDong;
import kr.salpim.testkit.centre.Office;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** 2인 1조: whatever changes in the last moment, nobody begins without a second person. */
class TogetherTest {

  private static final String HELPER = "+821000000801";
  private static final Secret REASON = new Secret("두 번째 사람이 없음");

  private final Days days = new Days();

  @AfterEach
  void nothingFailed() {
    assertThat(days.centre.mishaps.failed).hasValue(0);
  }

  @Test
  void whoeverFallsIllAfterTheMorningsReminderIsMissedAtTheStart() {
    promised().onDay("09:05");
    days.office.away(Office.NURSE, days.day(), days.day(), Optional.empty());
    days.afterStart(0).says(DemoDong.PLANNER, "시작");
    refused();
    assertThat(days.last(DemoDong.TEAM_LEAD)).contains("함께 갈 분이 필요");
  }

  @Test
  void whoeverNoLongerWorksThereIsMissedAtTheStart() {
    promised().onDay("09:05");
    days.office.gone(Office.NURSE, days.day());
    days.afterStart(0).says(DemoDong.PLANNER, "시작");
    refused();
  }

  @Test
  void aStartThatAnswersTheTimeBeforeDoesNotBeginTheNewOne() {
    promised().onDay("09:05");
    Visit before = days.visit();
    Instant free = days.orders().free(before.key()).get(0);
    assertThat(days.orders().shift(before.key(), free, days.office.staff(DemoDong.PLANNER)))
        .isEmpty();
    days.says(DemoDong.PLANNER, "시작");
    assertThat(days.visit().planned()).isTrue();
    assertThat(days.visit().start()).contains(free);
    assertThat(days.last(DemoDong.PLANNER)).contains("이미 바뀌었거나");
  }

  @Test
  void aHelperNeverGoesAloneThoughTheVisitIsExcepted() {
    noNurse();
    days.helper(HELPER, Optional.of(LocalDate.of(2026, 3, 2))).owed();
    except();
    days.onEve("16:05").answers(DemoDong.PLANNER, "방문이 있어요", 3);
    assertThat(days.visit().visitors()).extracting(v -> v.role()).containsExactly(Role.HELPER);
    assertThat(days.visit().manned()).isFalse();
    days.says(HELPER, "1");
    assertThat(days.visit().confirmed()).isFalse();
    days.afterStart(0).says(HELPER, "시작");
    assertThat(days.visit().state()).isEqualTo(VisitState.PLANNED);
  }

  @Test
  void twoHelpersAreNoTwo() {
    noNurse();
    days.helper(HELPER, Optional.of(LocalDate.of(2026, 3, 2))).owed();
    days.onEve("16:05").answers(DemoDong.PLANNER, "방문이 있어요", 3);
    String second = "+821000000802";
    days.helper(second, Optional.of(LocalDate.of(2026, 3, 2)));
    days.orders().name(days.visit().key(), days.token(second));
    assertThat(days.visit().visitors()).hasSize(2);
    assertThat(days.visit().manned()).isFalse();
  }

  @Test
  void cautionThatIsNotedInTheLastMinuteEndsAnException() {
    noNurse();
    days.owed();
    except();
    days.onEve("16:05").says(DemoDong.PLANNER, "1").afterStart(0);
    assertThat(days.visit().confirmed()).isTrue();
    days.changed(days.visit().household(), TogetherTest::marked);
    days.says(DemoDong.PLANNER, "시작");
    refused();
    assertThat(days.visit().exempt()).isFalse();
  }

  @Test
  void theCautionOfAHouseholdThatTurnedOutToBeThisOneEndsAnExceptionForAsLong() {
    noNurse();
    days.owed();
    except();
    String id = days.visit().household();
    String other = days.household(marked(days.of("이어른", LocalDate.of(1980, 5, 5))));
    days.merge(other, id).tick();
    assertThat(days.visits()).filteredOn(Visit::planned).isNotEmpty().noneMatch(Visit::exempt);
    days.part(other).tick();
    assertThat(days.visits()).filteredOn(Visit::planned).isNotEmpty().allMatch(Visit::exempt);
  }

  @Test
  void aPersonWithTwoRolesIsOnePerson() {
    noNurse();
    days.office.hire(Role.NURSE, DemoDong.PLANNER);
    days.owed();
    assertThat(days.visit().visitors()).hasSize(1);
    assertThat(days.visit().manned()).isFalse();
  }

  private Days promised() {
    days.office.nobodyIs(Role.CARE_CRISIS);
    return days.owed().onEve("16:05").says(DemoDong.PLANNER, "1").says(Office.NURSE, "1");
  }

  private void noNurse() {
    days.office.nobodyIs(Role.NURSE).nobodyIs(Role.CARE_CRISIS);
  }

  private void except() {
    assertThat(
            days.orders().except(days.visit().key(), REASON, days.office.staff(DemoDong.TEAM_LEAD)))
        .isEmpty();
  }

  private void refused() {
    assertThat(days.visit().state()).isEqualTo(VisitState.PLANNED);
    assertThat(days.visit().visitors()).hasSize(1);
    assertThat(days.last(DemoDong.PLANNER)).contains("둘이 가야 해요");
  }

  private static Profile marked(Profile profile) {
    Consent consent = profile.consent();
    return Days.with(profile, consent, true, false);
  }
}
