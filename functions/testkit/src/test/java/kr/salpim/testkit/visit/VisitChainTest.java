package kr.salpim.testkit.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.visit.Visit;
import kr.salpim.domain.visit.VisitResult;
import kr.salpim.domain.visit.VisitState;
import kr.salpim.testkit.centre.DemoDong;
import kr.salpim.testkit.centre.Office;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One visit from the plan to its result. */
class VisitChainTest {

  private final Days days = new Days();

  @AfterEach
  void nothingFailed() {
    assertThat(days.centre.mishaps.failed).hasValue(0);
  }

  @Test
  void whoeverTurns65IsVisitedByTwo() {
    days.household(days.of("김어른", LocalDate.of(1961, 11, 28)));
    days.tick();
    Visit visit = days.visit();
    assertThat(visit.programme()).isEqualTo("AGE_65");
    assertThat(visit.visitors()).hasSize(2);

    LocalDateTime start = seoul(visit.start().orElseThrow());
    assertThat(start.toLocalDate()).isBetween(visit.opens(), visit.closes());
    LocalDate before = dayBefore(start.toLocalDate());
    days.until(before + "T14:05");
    assertThat(days.last(Days.OLD)).contains("찾아뵙고", "1 괜찮아요");
    days.says(Days.OLD, "1");
    assertThat(days.last(Days.OLD)).contains("그때 뵐게요");

    days.until(before + "T16:05");
    assertThat(days.last(DemoDong.PLANNER)).contains("방문이 있어요", "1 갈 수 있어요");
    days.says(DemoDong.PLANNER, "1").says(Office.NURSE, "1");
    assertThat(days.visit().confirmed()).isTrue();

    days.until(start.toLocalDate() + "T09:05");
    assertThat(days.last(DemoDong.PLANNER)).contains("시작");
    assertThat(days.last(Days.OLD)).contains("찾아뵐게요");
    days.until(start.toString());
    days.says(DemoDong.PLANNER, "시작");
    assertThat(days.visit().state()).isEqualTo(VisitState.UNDERWAY);
    days.until(start.plusMinutes(50).toString());
    days.says(DemoDong.PLANNER, "종료");
    assertThat(days.last(DemoDong.PLANNER)).contains("방문은 어땠나요");
    days.says(DemoDong.PLANNER, "1");
    assertThat(days.visit().result()).contains(VisitResult.MET);
    assertThat(days.visit().state()).isEqualTo(VisitState.DONE);
  }

  static LocalDate dayBefore(LocalDate day) {
    WorkingDays working = WorkingDays.shipped();
    LocalDate before = day.minusDays(1);
    while (!working.works(before)) {
      before = before.minusDays(1);
    }
    return before;
  }

  static LocalDateTime seoul(Instant at) {
    return at.atZone(WorkingDays.SEOUL).toLocalDateTime();
  }
}
