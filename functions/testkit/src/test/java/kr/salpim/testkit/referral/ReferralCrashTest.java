package kr.salpim.testkit.referral;

import static kr.salpim.testkit.referral.Agencies.LAWYER;
import static kr.salpim.testkit.referral.Agencies.LAWYER_PHONE;
import static kr.salpim.testkit.referral.Agencies.WELFARE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import kr.salpim.domain.outbox.Outgoing;
import kr.salpim.domain.referral.Referral;
import kr.salpim.domain.referral.ReferralAct;
import kr.salpim.domain.referral.ReferralBook.Acted;
import kr.salpim.domain.referral.ReferralEntry;
import kr.salpim.testkit.Seeds;
import kr.salpim.testkit.centre.DemoDong;
import kr.salpim.testkit.table.Faults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Wherever the process dies: each call and each deadline has one effect, told once. */
class ReferralCrashTest {

  /** It is proposed, sent and told. */
  private static final int LEAST_STEPS = 8;

  /** The ways a referral may go. */
  private enum Path {
    COMPLETED_BY_A_SYSTEM(
        WELFARE,
        story ->
            story
                .acts(ReferralAct.ACCEPT)
                .acts(ReferralAct.PROGRESS)
                .acts(ReferralAct.COMPLETE)
                .says(DemoDong.PLANNER, "1")),
    COMPLETED_BY_PHONE(
        LAWYER,
        story ->
            story
                .says(LAWYER_PHONE, "1")
                .says(LAWYER_PHONE, "2")
                .says(LAWYER_PHONE, "1")
                .says(DemoDong.PLANNER, "2")),
    DECLINED_AND_REFERRED_AGAIN(WELFARE, story -> story.acts(ReferralAct.DECLINE).again()),
    TAKEN_BACK(LAWYER, story -> story.says(LAWYER_PHONE, "1").withdraw()),
    SILENCE(WELFARE, story -> story.later(Duration.ofDays(6))),
    SILENCE_ON_THE_PHONE(LAWYER, story -> story.later(Duration.ofDays(6)));

    final String partner;
    final Consumer<CrashStory> live;

    Path(String partner, Consumer<CrashStory> live) {
      this.partner = partner;
      this.live = live;
    }

    CrashStory lived(Faults faults) {
      CrashStory story = new CrashStory(partner, faults);
      live.accept(story);
      story.later(Duration.ofMinutes(20));
      return story;
    }

    CrashStory good() {
      return lived(Faults.none(1));
    }
  }

  @ParameterizedTest
  @EnumSource(Path.class)
  void aCrashBeforeOrAfterAnyWriteChangesNothing(Path path) {
    CrashStory good = path.good();
    int steps = good.faults.steps();
    assertThat(steps).isGreaterThan(LEAST_STEPS);
    judge(good, good, "good day");
    for (int step = 1; step <= steps; step++) {
      judge(good, path.lived(Faults.none(1).crashBeforeStep(step)), "before step " + step);
      judge(good, path.lived(Faults.none(1).crashAfterStep(step)), "after step " + step);
    }
  }

  @ParameterizedTest
  @EnumSource(Path.class)
  void onBadDaysItEndsAsOnGoodOnes(Path path) {
    CrashStory good = path.good();
    Seeds.each(
        6,
        seed -> {
          Faults bad = Faults.none(seed).withConflicts(0.3).withThrottling(0.05);
          judge(good, path.lived(bad.withLostAnswers(0.05)), "seed " + seed);
        });
  }

  private static void judge(CrashStory good, CrashStory story, String where) {
    assertThat(story.told()).as("%s: what is said to whom", where).isEqualTo(good.told());
    assertThat(story.referrals()).as("%s: what happened", where).isEqualTo(good.referrals());
    List<String> taken =
        story.agencies.centre.provider.taken().stream().map(message -> message.id()).toList();
    assertThat(taken).as("%s: nothing is told twice", where).doesNotHaveDuplicates();
    assertThat(story.agencies.centre.outgoing().stream().map(Outgoing::id))
        .as("%s: all is told", where)
        .containsExactlyInAnyOrderElementsOf(taken);
    assertThat(story.agencies.centre.mishaps.failed.get())
        .as("%s: nothing is given up", where)
        .isZero();
  }

  @Test
  void fiftyAtOnceHaveOneEffectAndOneAnswer() {
    Agencies agencies = new Agencies();
    Referral sent = agencies.sent(agencies.household("김순자", true), "LEGAL", WELFARE, false);
    List<CompletableFuture<Acted>> calls = new ArrayList<>();
    for (int n = 0; n < 50; n++) {
      calls.add(
          CompletableFuture.supplyAsync(
              () ->
                  agencies
                      .parts
                      .book()
                      .act(
                          agencies.caller(WELFARE),
                          sent.id(),
                          ReferralAct.ACCEPT,
                          Optional.empty(),
                          "once")));
    }
    List<Acted> answers = calls.stream().map(CompletableFuture::join).distinct().toList();
    assertThat(answers).singleElement().isInstanceOf(Acted.Done.class);
    assertThat(agencies.now(sent).record())
        .extracting(ReferralEntry::what)
        .containsExactly(
            ReferralEntry.What.PROPOSED, ReferralEntry.What.SENT, ReferralEntry.What.ACCEPTED);
  }
}
