package kr.salpim.testkit.referral;

import static kr.salpim.testkit.referral.Agencies.HEALTH;
import static kr.salpim.testkit.referral.Agencies.WELFARE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.referral.Order;
import kr.salpim.domain.referral.Ordered;
import kr.salpim.domain.referral.Referral;
import kr.salpim.domain.referral.ReferralEntry;
import kr.salpim.domain.resource.Benefit;
import kr.salpim.domain.resource.Benefits;
import kr.salpim.testkit.alert.Interleaved;
import kr.salpim.testkit.centre.DemoDong;
import kr.salpim.testkit.table.MemoryTable;
import org.junit.jupiter.api.Test;

/** What would be served twice is flagged to both who arrange it, before it is sent (중복 방지). */
class DoubleServiceTest {

  private static final Order KNOWING =
      new Order(Optional.empty(), Optional.empty(), Optional.of(new Secret("다른 내용의 지원이에요")));

  private final Agencies agencies = new Agencies();
  private final String household = agencies.household("김순자", true);

  private Ordered send(Referral referral, Order order, Staff by) {
    return agencies.parts.sending().send(referral.household(), referral.id(), order, by);
  }

  private long told(String phone, String words) {
    return agencies.received(phone).stream().filter(text -> text.contains(words)).count();
  }

  @Test
  void theSecondOfANeedIsFlaggedToBothBeforeItIsSent() {
    Referral first = agencies.sent(household, "HEALTH", HEALTH, false);
    Referral second = agencies.proposed(household, "HEALTH", WELFARE, false);
    for (int n = 0; n < 3; n++) {
      assertThat(send(second, Order.plain(), agencies.lead()))
          .isEqualTo(
              new Ordered.Duplicate(
                  List.of(new Ordered.Flag(Ordered.Flag.Kind.REFERRAL, first.id(), "HEALTH"))));
    }
    agencies.later(Duration.ofMinutes(10));
    assertThat(agencies.events(WELFARE)).isEmpty();
    assertThat(told(DemoDong.PLANNER, "한 번 더 의뢰하려고 해요(3담당)")).isEqualTo(1);

    Referral sent = Agencies.done(send(second, KNOWING, agencies.lead()));
    assertThat(sent.record())
        .extracting(ReferralEntry::what)
        .contains(ReferralEntry.What.KNOWINGLY, ReferralEntry.What.SENT);
    assertThat(agencies.now(sent).knowing()).isEqualTo(KNOWING.knowing());
    agencies.later(Duration.ofMinutes(10));
    assertThat(agencies.events(WELFARE)).containsExactly("kr.salpim.referral.sent");
    assertThat(told(DemoDong.PLANNER, "사유를 남기고 한 번 더 의뢰했어요(3담당)")).isEqualTo(1);
    assertThat(told(DemoDong.TEAM_LEAD, "한 번 더")).isZero();
  }

  @Test
  void whoeverGivesTheReasonAtOnceIsToldFirstOnceAllTheSame() {
    Referral first = agencies.sent(household, "HEALTH", HEALTH, false);
    Referral second = agencies.proposed(household, "HEALTH", WELFARE, false);
    assertThat(send(second, KNOWING, agencies.lead())).isInstanceOf(Ordered.Duplicate.class);
    agencies.later(Duration.ofMinutes(10));
    assertThat(told(DemoDong.PLANNER, "한 번 더 의뢰하려고 해요(3담당)")).isEqualTo(1);
    assertThat(agencies.now(first).knowing()).isEmpty();
    Agencies.done(send(second, KNOWING, agencies.lead()));
  }

  @Test
  void aReasonOfBlanksIsNone() {
    agencies.sent(household, "HEALTH", HEALTH, false);
    Referral second = agencies.proposed(household, "HEALTH", WELFARE, false);
    Order blank = new Order(Optional.empty(), Optional.empty(), Optional.of(new Secret("  ")));
    assertThat(send(second, blank, agencies.planner())).isInstanceOf(Ordered.Duplicate.class);
  }

  @Test
  void whatIsReceivedAlreadyIsFlagged() {
    Benefits benefits = new Benefits(agencies.centre.memory);
    Benefit food =
        new Benefit(
            household,
            "b1",
            "FOOD",
            new Secret("푸드뱅크 꾸러미"),
            agencies.today().minusDays(3),
            Optional.empty());
    agencies.centre.memory.writeAll(benefits.set(food), "b1");
    Referral referral = agencies.proposed(household, "FOOD", WELFARE, false);
    assertThat(send(referral, Order.plain(), agencies.planner()))
        .isEqualTo(
            new Ordered.Duplicate(
                List.of(new Ordered.Flag(Ordered.Flag.Kind.BENEFIT, "b1", "FOOD"))));
    agencies.centre.memory.write(benefits.end(food, agencies.today().minusDays(1)));
    Agencies.done(send(referral, Order.plain(), agencies.planner()));
  }

  @Test
  void anotherNeedAnotherHouseholdAndWhatIsOverAreNone() {
    Referral first = agencies.sent(household, "HEALTH", HEALTH, false);
    agencies.sent(household, "HOUSING", WELFARE, false);
    agencies.sent(agencies.household("박영수", true), "HEALTH", HEALTH, false);
    agencies
        .parts
        .deciding()
        .withdraw(household, first.id(), Agencies.WHY, agencies.planner().token());
    Referral again = agencies.sent(household, "HEALTH", HEALTH, false);
    assertThat(again.record())
        .extracting(ReferralEntry::what)
        .doesNotContain(ReferralEntry.What.KNOWINGLY);
  }

  @Test
  void ofTwoThatAreSentAtOnceOneIsFlagged() {
    for (int n = 0; n < 20; n++) {
      String somebody = agencies.household("이웃" + n, true);
      Referral one = agencies.proposed(somebody, "FOOD", HEALTH, false);
      Referral other = agencies.proposed(somebody, "FOOD", WELFARE, false);
      List<CompletableFuture<Ordered>> calls =
          Stream.of(one, other)
              .map(
                  referral ->
                      CompletableFuture.supplyAsync(
                          () -> send(referral, Order.plain(), agencies.planner())))
              .toList();
      assertThat(calls.stream().map(CompletableFuture::join).toList())
          .hasAtLeastOneElementOfType(Ordered.Done.class)
          .hasAtLeastOneElementOfType(Ordered.Duplicate.class);
    }
  }

  @Test
  void whatIsRecordedAsReceivedWhileItIsBeingSentIsFound() {
    MemoryTable memory = new MemoryTable();
    Interleaved table = new Interleaved(memory);
    Agencies busy = new Agencies(memory, table);
    String somebody = busy.household("김순자", true);
    Referral referral = busy.proposed(somebody, "FOOD", WELFARE, false);
    Benefit food =
        new Benefit(somebody, "b1", "FOOD", new Secret("도시락"), busy.today(), Optional.empty());
    table.always(() -> memory.writeAll(new Benefits(memory).set(food), "b1"));
    assertThat(busy.parts.sending().send(somebody, referral.id(), Order.plain(), busy.planner()))
        .isInstanceOf(Ordered.Duplicate.class);
  }
}
