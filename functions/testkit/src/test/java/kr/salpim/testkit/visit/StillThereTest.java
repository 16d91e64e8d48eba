package kr.salpim.testkit.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import kr.salpim.domain.visit.Visit;
import kr.salpim.domain.visit.VisitRefusal;
import kr.salpim.domain.visit.VisitResult;
import kr.salpim.domain.visit.VisitState;
import kr.salpim.testkit.centre.DemoDong;
import kr.salpim.testkit.centre.Office;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Nothing but word of those who are there ends the watch over them. */
class StillThereTest {

  private final Days days = new Days();
  private final Outing outing = new Outing();

  @AfterEach
  void nothingFailed() {
    assertThat(days.centre.mishaps.failed).hasValue(0);
    assertThat(outing.centre.mishaps.failed).hasValue(0);
  }

  @Test
  void noResultFromADeskEndsTheWatch() {
    days.owed().onEve("16:05").says(DemoDong.PLANNER, "1").says(Office.NURSE, "1");
    days.afterStart(0).says(DemoDong.PLANNER, "시작");
    Visit there = days.visit();
    assertThat(met(there)).contains(VisitRefusal.UNDERWAY);
    assertThat(days.visit()).isEqualTo(there);
    days.says(DemoDong.PLANNER, "종료");
    assertThat(met(there)).isEmpty();
  }

  @Test
  void afterACallToTheRescueTheVisitorsEndReachesThoseWhoWorry() {
    rescued().says(Office.NURSE, "종료");

    for (String phone : List.of(DemoDong.TEAM_LEAD, Office.DONG_HEAD)) {
      assertThat(outing.count(phone, "신고 뒤에 무사하다는 답")).as(phone).isOne();
    }
    assertThat(outing.visit().state()).isEqualTo(VisitState.ENDED);
    assertThat(outing.last(Office.NURSE)).contains("방문은 어땠나요");
    outing.says(DemoDong.PLANNER, "종료");
    assertThat(outing.count(DemoDong.TEAM_LEAD, "신고 뒤에 무사하다는 답")).isOne();
  }

  @Test
  void afterACallToTheRescueTheyMaySayThatTheyAreSafeAndStayLonger() {
    rescued().says(DemoDong.PLANNER, "2-2");

    assertThat(outing.count(DemoDong.TEAM_LEAD, "신고 뒤에 무사하다는 답")).isOne();
    assertThat(outing.visit().state()).isEqualTo(VisitState.UNDERWAY);
    outing.at("14:05");
    assertThat(outing.count(DemoDong.PLANNER, "괜찮으신가요")).as("watched again").isEqualTo(2);
  }

  /** Nobody says 종료, and the head of the dong has called 112. */
  private Outing rescued() {
    outing.visit("11:00", DemoDong.PLANNER, Office.NURSE).tick();
    outing.at("11:00").says(DemoDong.PLANNER, "시작").at("12:55").says(Office.DONG_HEAD, "2");
    assertThat(outing.visit().state()).isEqualTo(VisitState.ENDED);
    return outing.at("13:05");
  }

  private Optional<VisitRefusal> met(Visit visit) {
    return days.orders().result(visit.key(), VisitResult.MET, days.office.staff(DemoDong.PLANNER));
  }
}
