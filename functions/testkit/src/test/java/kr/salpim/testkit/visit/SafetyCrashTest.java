package kr.salpim.testkit.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kr.salpim.domain.outbox.Outgoing;
import kr.salpim.domain.visit.VisitEntry;
import kr.salpim.domain.visit.VisitEntry.What;
import kr.salpim.domain.visit.VisitState;
import kr.salpim.testkit.Seeds;
import kr.salpim.testkit.centre.DemoDong;
import kr.salpim.testkit.centre.Office;
import kr.salpim.testkit.table.Faults;
import org.junit.jupiter.api.Test;

/** Wherever the process dies while somebody is looked after: each is asked once, nobody never. */
class SafetyCrashTest {

  /** 시작, three steps and the answer that ends it, each with its messages. */
  private static final int LEAST_STEPS = 30;

  @Test
  void aCrashBeforeOrAfterAnyWriteAsksEachOnce() {
    Faults good = Faults.none(1);
    lived(good, "good day");
    assertThat(good.steps()).isGreaterThan(LEAST_STEPS);
    for (int step = 1; step <= good.steps(); step++) {
      lived(Faults.none(1).crashBeforeStep(step), "before step " + step);
      lived(Faults.none(1).crashAfterStep(step), "after step " + step);
    }
  }

  @Test
  void onBadDaysItEndsAsOnGoodOnes() {
    Seeds.each(
        20,
        seed ->
            lived(
                Faults.none(seed).withConflicts(0.3).withThrottling(0.05).withLostAnswers(0.05),
                "seed " + seed));
  }

  private static void lived(Faults faults, String where) {
    Outing outing = new Outing(faults);
    outing.visit("11:00", DemoDong.PLANNER, Office.NURSE).tick();
    outing.at("11:00").says(DemoDong.PLANNER, "시작").at("12:57");
    outing.says(Office.DONG_HEAD, "1").at("13:30");

    assertThat(outing.visit().state()).as(where).isEqualTo(VisitState.ENDED);
    assertThat(outing.visit().record().stream().filter(e -> e.what() != What.PLANNED))
        .as(where)
        .extracting(VisitEntry::what, VisitEntry::who)
        .map(told -> told.toList().get(0) + " " + told.toList().get(1))
        .containsExactly(
            "BEGUN " + outing.token(DemoDong.PLANNER),
            "MISSED_END " + outing.token(DemoDong.PLANNER),
            "MISSED_END " + outing.token(Office.NURSE),
            "MISSED_END " + outing.token(DemoDong.TEAM_LEAD),
            "MISSED_END " + outing.token(Office.DONG_HEAD),
            "ENDED " + outing.token(Office.DONG_HEAD));
    List<String> taken = outing.centre.provider.taken().stream().map(one -> one.id()).toList();
    assertThat(taken).as("%s: nothing is told twice", where).doesNotHaveDuplicates();
    assertThat(outing.centre.outgoing().stream().map(Outgoing::id))
        .as("%s: all is told", where)
        .containsExactlyInAnyOrderElementsOf(taken);
    assertThat(taken)
        .as("%s: 시작 and 종료 to two, four who are asked, the team lead hears, the head too", where)
        .hasSize(2 + 2 + 4 + 1 + 1);
  }
}
