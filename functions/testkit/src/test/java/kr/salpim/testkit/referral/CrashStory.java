package kr.salpim.testkit.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.referral.Order;
import kr.salpim.domain.referral.Ordered;
import kr.salpim.domain.referral.Referral;
import kr.salpim.domain.referral.ReferralAct;
import kr.salpim.domain.referral.ReferralBook.Acted;
import kr.salpim.domain.referral.ReferralEntry;
import kr.salpim.domain.referral.Wish;
import kr.salpim.domain.table.RetryingTable;
import kr.salpim.testkit.table.Faults;
import kr.salpim.testkit.table.FaultyTable;
import kr.salpim.testkit.table.MemoryTable;

/** A referral at a table that fails; whoever gets no answer tries again. */
final class CrashStory {

  /** A deadline in days runs from the minute of the answer, one in working days to closing time. */
  private static final String TO_THE_MINUTE = "[0-9]+시( [0-9]+분)?까지";

  final Faults faults;
  final Agencies agencies;
  private final String household;
  private final Referral sent;
  private int calls;

  CrashStory(String partner, Faults faults) {
    this.faults = faults;
    MemoryTable memory = FaultyTable.memory(faults);
    FaultyTable faulty = new FaultyTable(memory, faults);
    agencies = new Agencies(memory, new RetryingTable(faulty, millis -> {}, bound -> 0, () -> 0));
    household = agencies.household("김순자", true);
    Wish wish = new Wish(household, "LEGAL", Optional.of(partner), false, new Secret("상담이 필요해요"));
    String by = agencies.planner().token();
    Referral proposed = done(() -> agencies.parts.proposing().propose(wish, by));
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

  CrashStory later(Duration time) {
    agencies.later(time);
    return this;
  }

  CrashStory acts(ReferralAct act) {
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

  CrashStory says(String phone, String text) {
    agencies.says(phone, text);
    return later(Duration.ofMinutes(10));
  }

  CrashStory again() {
    String by = agencies.planner().token();
    done(() -> agencies.parts.deciding().again(household, sent.id(), Optional.empty(), by));
    return later(Duration.ofMinutes(10));
  }

  CrashStory withdraw() {
    String by = agencies.planner().token();
    done(() -> agencies.parts.deciding().withdraw(household, sent.id(), Agencies.WHY, by));
    return later(Duration.ofMinutes(10));
  }

  /** What was said to whom, in no order: a crash costs some minutes. */
  List<String> told() {
    return agencies.centre.provider.taken().stream()
        .map(message -> message.user() + " " + message.text())
        .map(text -> text.replaceAll("[A-Za-z0-9_-]{22}", "id"))
        .map(text -> text.contains("어떻게 되었는지") ? text.replaceAll(TO_THE_MINUTE, "까지") : text)
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
