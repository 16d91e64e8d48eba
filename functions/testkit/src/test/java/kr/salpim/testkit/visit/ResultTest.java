package kr.salpim.testkit.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kr.salpim.domain.alert.Alert;
import kr.salpim.domain.alert.AlertResult;
import kr.salpim.domain.alert.Entry;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.contact.Chase;
import kr.salpim.domain.contact.Role;
import kr.salpim.domain.household.Standing;
import kr.salpim.domain.risk.Signal;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.visit.Visit;
import kr.salpim.domain.visit.VisitEntry.What;
import kr.salpim.domain.visit.VisitResult;
import kr.salpim.domain.visit.VisitState;
import kr.salpim.testkit.centre.DemoDong;
import kr.salpim.testkit.centre.Office;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What came of a visit, and what follows. */
class ResultTest {

  private static final String MISSING = "결과를 알려 주세요";

  private final Days days = new Days();

  @AfterEach
  void nothingFailed() {
    assertThat(days.centre.mishaps.failed).hasValue(0);
  }

  @Test
  void aMissingResultIsAskedForEachMorningOfAWeekAndThenTheTeamLeadHearsOnce() {
    ended().until(workingDays(1) + "T09:05");
    assertThat(days.heard(DemoDong.PLANNER, MISSING)).isOne();
    days.until(workingDays(4) + "T09:05");
    assertThat(days.heard(DemoDong.PLANNER, MISSING)).isEqualTo(4);
    assertThat(days.heard(DemoDong.TEAM_LEAD, "결과가 아직 없어요")).isZero();
    days.until(workingDays(9) + "T18:00");
    assertThat(days.heard(DemoDong.PLANNER, MISSING)).isEqualTo(4);
    assertThat(days.heard(DemoDong.TEAM_LEAD, "결과가 아직 없어요")).isOne();
  }

  @Test
  void aResultThatNobodySaysStandsOnTheListOfWhichTheTeamLeadHearsEachWeek() {
    ended().until(workingDays(10) + "T09:05");
    assertThat(days.heard(DemoDong.TEAM_LEAD, "결과를 모르는 방문")).isOne();
    days.until(workingDays(15) + "T09:05");
    assertThat(days.heard(DemoDong.TEAM_LEAD, "결과를 모르는 방문")).isEqualTo(2);
    days.orders().result(days.visit().key(), VisitResult.MET, days.office.staff(DemoDong.PLANNER));
    days.until(workingDays(30) + "T09:05");
    assertThat(days.visit().result()).contains(VisitResult.MET);
    assertThat(days.heard(DemoDong.TEAM_LEAD, "결과를 모르는 방문")).isEqualTo(2);
  }

  @Test
  void theLastQuestionForAResultIsTheOnlyOneThatIsOpen() {
    ended().until(workingDays(3) + "T09:05");
    days.says(DemoDong.PLANNER, "1");
    assertThat(days.visit().result()).contains(VisitResult.MET);
  }

  private Days ended() {
    days.owed().onEve("16:05").says(DemoDong.PLANNER, "1").says(Office.NURSE, "1").afterStart(0);
    return days.says(DemoDong.PLANNER, "시작").afterStart(40).says(DemoDong.PLANNER, "종료");
  }

  /** The working day so many working days after the visit. */
  private LocalDate workingDays(int count) {
    WorkingDays working = WorkingDays.shipped();
    LocalDate day = days.day();
    for (int passed = 0; passed < count; passed++) {
      day = working.firstFrom(day.plusDays(1));
    }
    return day;
  }

  @Test
  void aRecordIsDueAfterThreeWorkingDaysAndThenTheTeamLeadHears() {
    days.owed().cameTo(1);
    LocalDate day = days.day();
    days.until(day.plusDays(2) + "T18:00");
    assertThat(days.heard(DemoDong.PLANNER, "방문상담기록지를 오늘까지")).isZero();
    days.until(day.plusDays(5) + "T09:05");
    assertThat(days.heard(DemoDong.PLANNER, "방문상담기록지를 오늘까지")).isOne();
    days.until(day.plusDays(8) + "T09:05");
    assertThat(days.heard(DemoDong.TEAM_LEAD, "기한을 넘겼어요")).isOne();
  }

  @Test
  void whoWasAbsentIsVisitedAgainTwiceAtAnotherHour() {
    days.owed();
    for (int tries = 0; tries < 2; tries++) {
      Instant before = days.visit().start().orElseThrow();
      days.cameTo(2);
      Visit again = days.visit();
      assertThat(again.state()).isEqualTo(VisitState.PLANNED);
      assertThat(again.start().orElseThrow()).isAfter(before);
      assertThat(days.last(DemoDong.PLANNER)).contains("다시 찾아가도록");
    }
    days.cameTo(2);
    assertThat(days.visit().state()).isEqualTo(VisitState.DONE);
    assertThat(days.visit().result()).contains(VisitResult.ABSENT);
    assertThat(days.visit().record().stream().filter(e -> e.what() == What.RESULT)).hasSize(3);
    assertThat(kinds()).containsExactly("VISIT_ABSENT", "VISIT_ABSENT", "VISIT_ABSENT");
  }

  @Test
  void afterARefusalNobodyWritesAndPlannerAndTeamLeadLookAgain() {
    days.owed().cameTo(3);
    int heard = days.centre.received(Days.OLD).size();
    assertThat(kinds()).containsExactly("VISIT_REFUSED");
    days.until(days.day().plusDays(33) + "T09:05");
    assertThat(days.centre.received(Days.OLD)).hasSize(heard);
    assertThat(days.heard(DemoDong.PLANNER, "거절한 가구를 다시")).isOne();
    assertThat(days.heard(DemoDong.TEAM_LEAD, "거절한 가구를 다시")).isOne();
  }

  @Test
  void theRecordOfARefusalIsRemindedOfAndTheReviewComesAllTheSame() {
    days.owed().cameTo(3);
    LocalDate day = days.day();
    days.until(day.plusDays(5) + "T09:05");
    assertThat(days.heard(DemoDong.PLANNER, "방문상담기록지를 오늘까지")).isOne();
    days.until(day.plusDays(8) + "T09:05");
    assertThat(days.heard(DemoDong.TEAM_LEAD, "기한을 넘겼어요")).isOne();
    days.until(day.plusDays(29) + "T09:05");
    assertThat(days.heard(DemoDong.TEAM_LEAD, "거절한 가구를 다시")).isZero();
    days.until(day.plusDays(33) + "T09:05");
    assertThat(days.heard(DemoDong.TEAM_LEAD, "거절한 가구를 다시")).isOne();
    assertThat(days.visit().state()).as("the record is owed still").isEqualTo(VisitState.DONE);
  }

  @Test
  void whoeverIsPlannerAndTeamLeadInOneReviewsARefusalOnce() {
    days.owed().cameTo(3);
    days.office.nobodyIs(Role.TEAM_LEAD).gone(DemoDong.PLANNER, days.day().plusDays(1));
    days.office.gone(Office.NURSE, days.day().plusDays(1));
    days.office.hire(Role.PLANNER, Office.SECOND_PLANNER);
    days.office.hire(Role.TEAM_LEAD, Office.SECOND_PLANNER);
    days.until(days.day().plusDays(33) + "T09:05");
    assertThat(days.heard(Office.SECOND_PLANNER, "거절한 가구를 다시")).isOne();
  }

  @Test
  void whoStayedLongerIsNotExpectedToStayAsLongTheNextTime() {
    days.owed();
    int minutes = days.visit().minutes();
    days.onEve("16:05").says(DemoDong.PLANNER, "1").says(Office.NURSE, "1").afterStart(0);
    days.says(DemoDong.PLANNER, "시작").afterStart(minutes + 35).says(DemoDong.PLANNER, "2");
    assertThat(days.visit().minutes()).isGreaterThan(minutes);
    days.says(DemoDong.PLANNER, "종료").answers(DemoDong.PLANNER, "만났어요", 2);
    assertThat(days.visit().state()).isEqualTo(VisitState.PLANNED);
    assertThat(days.visit().minutes()).isEqualTo(minutes);
  }

  @Test
  void aRefusalCountsForAllThatTurnedOutToBeTheHousehold() {
    days.owed();
    String id = days.visit().household();
    String other = days.household(days.of("이어른", LocalDate.of(1980, 5, 5)));
    days.merge(other, id).tick();
    days.cameTo(3);
    assertThat(days.home(id).profile().consent().messages()).isFalse();
    assertThat(days.home(other).profile().consent().messages()).isFalse();
  }

  @Test
  void whoMovedOrCannotBeFoundIsASignal() {
    days.owed().cameTo(4);
    assertThat(kinds()).containsExactly("VISIT_CANNOT_FIND");
    Days others = new Days();
    others.owed().cameTo(5);
    assertThat(others.visit().result()).contains(VisitResult.NOT_FOUND);
    assertThat(others.last(DemoDong.PLANNER)).contains("소재를 확인해");
  }

  @Test
  void whoWasMetIsSoughtNoLongerWhoWasAbsentStillIs() {
    days.owed();
    days.onEve("13:00");
    days.centre.standings.stand(
        days.visit().household(),
        Standing.OUT_OF_CONTACT,
        "전화를 받지 않음",
        days.office.staff(DemoDong.PLANNER));
    days.tick();
    assertThat(days.centre.alerts()).anyMatch(alert -> !alert.closed());
    assertThat(sought()).isTrue();
    days.cameTo(2);
    assertThat(sought()).isTrue();
    days.cameTo(1);
    assertThat(sought()).isFalse();
    assertThat(days.centre.alerts()).allMatch(Alert::closed);
    assertThat(days.centre.alerts().get(0).result()).contains(AlertResult.MET);
    assertThat(days.visit().result()).contains(VisitResult.MET);
  }

  @Test
  void anAlertForWhichTwoPhonesAreChasedHearsOnceThatTheyWereMet() {
    days.owed();
    String household = days.visit().household();
    days.changed(household, Days::withSecondPhone);
    days.onEve("13:00");
    days.says(Days.OLD, "쌀이 떨어져서 굶고 있어요");
    days.tick();
    Alert alert = days.centre.alerts().get(0);
    for (String phone : List.of(Days.OLD, Days.SECOND)) {
      Chase chase = Chase.begun(days.token(phone), alert.key());
      days.centre.memory.write(new Change.Put(chase.toItem(), Condition.always()));
    }
    days.cameTo(1);
    assertThat(days.visit().result()).contains(VisitResult.MET);
    assertThat(days.centre.alerts()).noneMatch(Alert::closed);
    assertThat(days.centre.alerts().get(0).record())
        .filteredOn(entry -> entry.what() == Entry.What.HEARD_FROM)
        .hasSize(1);
  }

  private boolean sought() {
    return days.centre.memory.get(Chase.key(days.token(Days.OLD))).isPresent();
  }

  private List<String> kinds() {
    return days.centre.memory.all().stream()
        .filter(item -> item.key().sort().startsWith(Signal.SORT_PREFIX))
        .map(item -> Signal.from(item).kind())
        .filter(kind -> kind.startsWith("VISIT"))
        .toList();
  }
}
