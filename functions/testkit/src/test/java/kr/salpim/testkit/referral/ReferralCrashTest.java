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
import java.util.function.Supplier;
import kr.salpim.domain.outbox.Outgoing;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.referral.Order;
import kr.salpim.domain.referral.Ordered;
import kr.salpim.domain.referral.Referral;
import kr.salpim.domain.referral.ReferralAct;
import kr.salpim.domain.referral.ReferralBook.Acted;
import kr.salpim.domain.referral.ReferralEntry;
import kr.salpim.domain.referral.Wish;
import kr.salpim.domain.table.RetryingTable;
import kr.salpim.testkit.Seeds;
import kr.salpim.testkit.centre.DemoDong;
import kr.salpim.testkit.table.Faults;
import kr.salpim.testkit.table.FaultyTable;
import kr.salpim.testkit.table.MemoryTable;
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
    final Consumer<Story> live;

    Path(String partner, Consumer<Story> live) {
      this.partner = partner;
      this.live = live;
    }

    Story lived(Faults faults) {
      Story story = new Story(partner, faults);
      live.accept(story);
      story.later(Duration.ofMinutes(20));
      return story;
    }

    Story good() {
      return lived(Faults.none(1));
    }
  }

  /** A referral at a table that fails; whoever gets no answer tries again. */
  private static final class Story {
    final Faults faults;
    final Agencies agencies;
    private final String household;
    private final Referral sent;
    private int calls;

    Story(String partner, Faults faults) {
      this.faults = faults;
      MemoryTable memory = FaultyTable.memory(faults);
      FaultyTable faulty = new FaultyTable(memory, faults);
      agencies = new Agencies(memory, new RetryingTable(faulty, millis -> {}, bound -> 0, () -> 0));
      household = agencies.household("김순자", true);
      Wish wish = new Wish(household, "LEGAL", Optional.of(partner), false, new Secret("상담이 필요해요"));
      String by = agencies.planner().token();
      Referral proposed = done(() -> agencies.parts.proposing().propose(wish, by, "request-1"));
      sent =
          done(
              () ->
                  agencies
                      .parts
                      .sending()
                      .send(household, proposed.id(), Order.plain(), agencies.planner()));
      later(Duration.ofMinutes(10));
    }

    private static Referral done(Supplier<Ordered> order) {
      List<Ordered> answers = new ArrayList<>();
      while (Agencies.dies(() -> answers.add(order.get()))) {
        continue;
      }
      return Agencies.done(answers.get(0));
    }

    Story later(Duration time) {
      agencies.later(time);
      return this;
    }

    Story acts(ReferralAct act) {
      calls++;
      List<Acted> answers = new ArrayList<>();
      for (int n = 0; n < 2; n++) {
        while (Agencies.dies(() -> answers.add(call(act)))) {
          continue;
        }
      }
      assertThat(answers).allMatch(Acted.Done.class::isInstance);
      assertThat(answers.get(1)).isEqualTo(answers.get(0));
      return later(Duration.ofMinutes(10));
    }

    private Acted call(ReferralAct act) {
      return agencies
          .parts
          .book()
          .act(
              agencies.caller(sent.partner().orElseThrow()),
              sent.id(),
              act,
              Optional.of(new Secret("적어 둔 말")),
              "call-" + calls);
    }

    Story says(String phone, String text) {
      agencies.says(phone, text);
      return later(Duration.ofMinutes(10));
    }

    Story again() {
      String by = agencies.planner().token();
      done(() -> agencies.parts.deciding().again(household, sent.id(), Optional.empty(), by));
      return later(Duration.ofMinutes(10));
    }

    Story withdraw() {
      String by = agencies.planner().token();
      done(() -> agencies.parts.deciding().withdraw(household, sent.id(), by));
      return later(Duration.ofMinutes(10));
    }

    /** What was said to whom, in no order: a crash costs some minutes. */
    List<String> told() {
      return agencies.centre.provider.taken().stream()
          .map(message -> message.user() + " " + message.text())
          .map(text -> text.replaceAll("[A-Za-z0-9_-]{22}", "id"))
          .sorted()
          .toList();
    }

    /** The referrals with all that their records hold, without the times. */
    List<String> referrals() {
      return agencies.parts.listing().ofHousehold(household).stream()
          .map(
              referral ->
                  referral.state()
                      + " "
                      + referral.record().stream().map(ReferralEntry::what).toList())
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @EnumSource(Path.class)
  void aCrashBeforeOrAfterAnyWriteChangesNothing(Path path) {
    Story good = path.good();
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
    Story good = path.good();
    Seeds.each(
        6,
        seed -> {
          Faults bad = Faults.none(seed).withConflicts(0.3).withThrottling(0.05);
          judge(good, path.lived(bad.withLostAnswers(0.05)), "seed " + seed);
        });
  }

  private static void judge(Story good, Story story, String where) {
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
