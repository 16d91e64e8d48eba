package kr.salpim.testkit.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.contact.Role;
import kr.salpim.domain.visit.Visitor;
import kr.salpim.testkit.centre.DemoDong;
import kr.salpim.testkit.centre.Office;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Another time: offered, chosen, taken meanwhile, and told to whoever knew the old one. */
class MovedVisitTest {

  private static final String CHANGED = "시간이 바뀌었어요";

  private final Days days = new Days();

  @AfterEach
  void nothingFailed() {
    assertThat(days.centre.mishaps.failed).hasValue(0);
  }

  @Test
  void oneOfThreeTimesIsChosenAndEverybodyHears() {
    days.owed().onEve("14:05").onEve("16:05");
    Instant before = days.visit().start().orElseThrow();
    days.says(Office.NURSE, "1").says(DemoDong.PLANNER, "2");
    assertThat(days.last(DemoDong.PLANNER)).contains("언제가 좋을까요", "\n1 ", "\n2 ", "\n3 ", "\n4 ");
    assertThat(days.visit().start()).contains(before);

    days.says(DemoDong.PLANNER, "1");
    assertThat(days.visit().start().orElseThrow()).isAfter(before);
    assertThat(days.visit().visitors()).allMatch(v -> v.reply() == Visitor.Reply.UNASKED);
    assertThat(days.last(DemoDong.PLANNER)).contains("바꿨어요");
    assertThat(days.heard(Office.NURSE, CHANGED)).isOne();
    assertThat(days.heard(DemoDong.PLANNER, CHANGED)).isZero();
    days.minutes(3);
    assertThat(days.last(Days.OLD)).contains("약속이 바뀌어");

    days.onEve("14:05");
    assertThat(days.heard(Days.OLD, "찾아뵙고")).isEqualTo(2);
    days.onEve("16:05");
    assertThat(days.heard(Office.NURSE, "1 갈 수 있어요")).isEqualTo(2);
  }

  @Test
  void theHouseholdsWishGoesToWhoAnswersForIt() {
    days.owed().onEve("14:05").says(Days.OLD, "2");
    assertThat(days.last(Days.OLD)).contains("다른 날을 정해");
    assertThat(days.last(DemoDong.PLANNER)).contains("다른 날을 원하세요", "\n3 ");
    days.says(DemoDong.PLANNER, "2").minutes(3);
    assertThat(days.last(Days.OLD)).contains("약속이 바뀌어");
    days.onDay("09:05");
    assertThat(days.heard(Days.OLD, "오늘")).isOne();
  }

  @Test
  void whoeverWantsACallIsCalled() {
    days.owed().onEve("14:05").says(Days.OLD, "3");
    assertThat(days.last(Days.OLD)).contains("전화드릴게요");
    assertThat(days.last(DemoDong.PLANNER)).contains("전화해 주시고");
    days.onDay("09:05");
    assertThat(days.heard(Days.OLD, "오늘")).isZero();
  }

  @Test
  void aTimeThatIsTakenMeanwhileIsOfferedAnew() {
    days.office.nobodyIs(Role.CARE_CRISIS);
    days.owed().onEve("16:05").says(DemoDong.PLANNER, "2");
    Instant offered =
        Instant.ofEpochMilli(
            Long.parseLong(days.visit().offered(days.token(DemoDong.PLANNER), 1).get(0)));
    LocalDate day = offered.atZone(WorkingDays.SEOUL).toLocalDate();
    days.office.away(DemoDong.PLANNER, day, day, Optional.empty());
    days.onEve("16:10").says(DemoDong.PLANNER, "1-1");
    assertThat(days.visit().start().orElseThrow()).isNotEqualTo(offered);
    assertThat(days.last(DemoDong.PLANNER)).contains("방금 찼어요");
  }

  @Test
  void whoeverWasAskedForTheOldTimeHearsOfTheNewOneThatADeskChose() {
    days.owed().onEve("16:05").says(Office.NURSE, "1");
    Instant free = days.orders().free(days.visit().key()).get(0);
    days.orders().shift(days.visit().key(), free, days.office.staff(DemoDong.TEAM_LEAD));
    days.minutes(2);
    assertThat(days.heard(Office.NURSE, CHANGED)).isOne();
    assertThat(days.heard(DemoDong.PLANNER, CHANGED)).isOne();
    assertThat(days.heard(DemoDong.TEAM_LEAD, CHANGED)).isZero();
  }

  @Test
  void whoeverWasNotYetAskedHearsNothingOfTheChange() {
    days.owed();
    Instant free = days.orders().free(days.visit().key()).get(0);
    days.orders().shift(days.visit().key(), free, days.office.staff(DemoDong.TEAM_LEAD));
    days.minutes(2);
    assertThat(days.heard(Office.NURSE, CHANGED)).isZero();
  }

  @Test
  void aTimeThatComesTooSoonByNowIsOfferedAnew() {
    days.owed().onEve("16:05").says(DemoDong.PLANNER, "2");
    Instant before = days.visit().start().orElseThrow();
    // Nothing ticks meanwhile.
    days.centre.clock.advance(Duration.ofHours(70));
    days.says(DemoDong.PLANNER, "1");
    assertThat(days.last(DemoDong.PLANNER)).contains("알릴 겨를이 없어요", "\n1 ");
    assertThat(days.visit().start()).contains(before);
  }

  @Test
  void theLastOfferIsTheOnlyOneThatIsOpen() {
    days.owed().onEve("16:05").says(DemoDong.PLANNER, "2");
    days.says(Days.OLD, "2");
    assertThat(days.heard(DemoDong.PLANNER, "언제가 좋을까요")).isEqualTo(2);
    Instant before = days.visit().start().orElseThrow();
    days.says(DemoDong.PLANNER, "1");
    assertThat(days.visit().start().orElseThrow()).isAfter(before);
  }

  @Test
  void aHouseholdHearsOfATimeThatIsChosenAtADesk() {
    days.owed().onEve("14:05");
    Instant free = days.orders().free(days.visit().key()).get(1);
    assertThat(days.orders().shift(days.visit().key(), free, days.office.staff(DemoDong.PLANNER)))
        .isEmpty();
    days.minutes(3);
    assertThat(days.last(Days.OLD)).contains("약속이 바뀌어");
  }

  @Test
  void theTeamLeadsAndThePlannersQuestionsDoNotMeet() {
    days.office.nobodyIs(Role.NURSE);
    days.owed();
    days.helper("+821000000801", Optional.of(LocalDate.of(2026, 3, 2))).onEve("16:05");
    assertThat(days.last(DemoDong.TEAM_LEAD)).contains("누구에게");
    days.says(DemoDong.PLANNER, "2").says(DemoDong.TEAM_LEAD, "1");
    assertThat(days.visit().visitors()).hasSize(2);
    Instant before = days.visit().start().orElseThrow();
    days.says(DemoDong.PLANNER, "1");
    assertThat(days.visit().start().orElseThrow()).isAfter(before);
  }

  @Test
  void aVisitThatComesBackToItsOldTimeIsSpokenOfAnew() {
    days.owed().onEve("14:05").says(Days.OLD, "2").says(DemoDong.PLANNER, "1");
    Instant first = days.visit().start().orElseThrow();
    days.onEve("16:05");
    days.says(DemoDong.PLANNER, "2").says(DemoDong.PLANNER, "1");
    assertThat(days.visit().start().orElseThrow()).isAfter(first);
    days.onEve("16:05");
    assertThat(days.heard(DemoDong.PLANNER, "1 갈 수 있어요")).isEqualTo(2);
  }
}
