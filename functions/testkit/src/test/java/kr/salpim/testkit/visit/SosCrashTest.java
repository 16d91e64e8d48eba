package kr.salpim.testkit.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kr.salpim.domain.outbox.Outgoing;
import kr.salpim.domain.sos.Sos;
import kr.salpim.domain.visit.VisitEntry.What;
import kr.salpim.testkit.Seeds;
import kr.salpim.testkit.centre.DemoDong;
import kr.salpim.testkit.centre.Office;
import kr.salpim.testkit.table.Faults;
import org.junit.jupiter.api.Test;

/** Wherever the process dies while an SOS is passed on: each hears once a round. */
class SosCrashTest {

  /** The event, two rounds and the answer, each with its messages. */
  private static final int LEAST_STEPS = 20;

  @Test
  void aCrashBeforeOrAfterAnyWriteTellsEachOnceARound() {
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
    outing.visit("10:05", DemoDong.PLANNER, Office.NURSE).wears(Office.NURSE, "w-1").tick();
    outing.at("10:05").says(DemoDong.PLANNER, "시작").at("10:10");
    outing.presses("w-1", "e1", SosTest.HERE).presses("w-1", "e1", SosTest.HERE);
    // The second round is due at 10:15, after a crash a minute later; the third not before 10:20,
    // and by then the tick has found an answer whose reaction the stream lost.
    outing.at("10:17").says(Office.DONG_HEAD, "1").at("10:40");

    assertThat(outing.calls()).as(where).hasSize(1);
    Sos call = outing.calls().get(0);
    assertThat(call.told())
        .as(where)
        .extracting(Sos.Step::token)
        .containsExactly(
            outing.token(DemoDong.TEAM_LEAD),
            outing.token(Office.DONG_HEAD),
            outing.token(DemoDong.TEAM_LEAD),
            outing.token(Office.DONG_HEAD),
            outing.token(DemoDong.NIGHT_DESK));
    assertThat(call.seen()).as(where).isPresent();
    assertThat(outing.visit().record())
        .as(where)
        .filteredOn(entry -> entry.what() == What.SOS)
        .hasSize(1);
    List<String> taken = outing.centre.provider.taken().stream().map(one -> one.id()).toList();
    assertThat(taken).as("%s: nothing is told twice", where).doesNotHaveDuplicates();
    assertThat(outing.centre.outgoing().stream().map(Outgoing::id))
        .as("%s: all is told", where)
        .containsExactlyInAnyOrderElementsOf(taken);
    assertThat(taken)
        .as("%s: 시작 and 종료 to two, five are told, two hear who saw it, the head too", where)
        .hasSize(2 + 2 + 5 + 2 + 1);
  }
}
