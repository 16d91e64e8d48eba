package kr.salpim.testkit.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kr.salpim.testkit.Seeds;
import kr.salpim.testkit.centre.DemoDong;
import kr.salpim.testkit.centre.Office;
import org.junit.jupiter.api.Test;

/** Wherever the process dies: the same record, and one message a step and person. */
class CrashTest {

  /** Message, reaction, climb, answer, result, and for each message its way out. */
  private static final int LEAST_STEPS = 20;

  @Test
  void aCrashBeforeOrAfterAnyWriteChangesNothingOfTheRecord() {
    Seeds.each(
        4,
        seed -> {
          int steps = lived(new CaseStory(seed), "seed " + seed).faults.steps();
          assertThat(steps).isGreaterThan(LEAST_STEPS);
          for (int step = 1; step <= steps; step++) {
            CaseStory before = new CaseStory(seed);
            before.faults.crashBeforeStep(step);
            lived(before, "seed " + seed + ", before step " + step);
            CaseStory after = new CaseStory(seed);
            after.faults.crashAfterStep(step);
            lived(after, "seed " + seed + ", after step " + step);
          }
        });
  }

  @Test
  void onBadDaysItEndsAsOnGoodOnes() {
    Seeds.each(
        50,
        seed -> {
          CaseStory story = new CaseStory(seed);
          // No lag of index reads: it is counted in writes, and here minutes pass without any.
          story.faults.withConflicts(0.3).withThrottling(0.05).withLostAnswers(0.05);
          story.live();
          judgeRecord(story, "seed " + seed);
        });
  }

  private static CaseStory lived(CaseStory story, String where) {
    story.live();
    judgeRecord(story, where);
    Ending.judge(story.centre, where);
    return story;
  }

  private static void judgeRecord(CaseStory story, String where) {
    assertThat(story.record())
        .as(where)
        .containsExactly(
            "OPENED ", "TOLD NURSE", "TOLD TEAM_LEAD", "TAKEN TEAM_LEAD", "RESULT TEAM_LEAD");
    String lead = story.centre.hash.of(DemoDong.sms(DemoDong.TEAM_LEAD).canonical());
    assertThat(story.end()).as(where).isEqualTo("CLOSED Optional[MET] Optional[" + lead + "]");
    assertThat(story.centre.outgoing().stream().map(m -> m.to().user()))
        .as(where)
        .containsExactlyInAnyOrderElementsOf(
            List.of(
                DemoDong.NEIGHBOUR,
                DemoDong.NEIGHBOUR,
                Office.NURSE,
                DemoDong.TEAM_LEAD,
                DemoDong.TEAM_LEAD,
                DemoDong.TEAM_LEAD));
  }
}
