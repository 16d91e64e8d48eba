package kr.salpim.testkit.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import kr.salpim.domain.visit.Visit;
import kr.salpim.domain.visit.VisitRefusal;
import kr.salpim.domain.visit.VisitResult;
import kr.salpim.testkit.centre.DemoDong;
import kr.salpim.testkit.centre.Office;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Nothing but word of those who are there ends the watch over them. */
class StillThereTest {

  private final Days days = new Days();

  @AfterEach
  void nothingFailed() {
    assertThat(days.centre.mishaps.failed).hasValue(0);
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

  private Optional<VisitRefusal> met(Visit visit) {
    return days.orders().result(visit.key(), VisitResult.MET, days.office.staff(DemoDong.PLANNER));
  }
}
