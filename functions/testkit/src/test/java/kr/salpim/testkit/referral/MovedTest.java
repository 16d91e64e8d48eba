package kr.salpim.testkit.referral;

import static kr.salpim.testkit.referral.Agencies.HEALTH;
import static kr.salpim.testkit.referral.Agencies.LAWYER;
import static kr.salpim.testkit.referral.Agencies.LAWYER_PHONE;
import static kr.salpim.testkit.referral.Agencies.WELFARE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kr.salpim.domain.area.Dong;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.contact.Address;
import kr.salpim.domain.contact.Role;
import kr.salpim.domain.household.Handovers;
import kr.salpim.domain.household.Merging;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.referral.Order;
import kr.salpim.domain.referral.Referral;
import kr.salpim.domain.referral.ReferralAct;
import kr.salpim.domain.referral.ReferralBook;
import kr.salpim.domain.referral.ReferralState;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Item;
import kr.salpim.testkit.centre.CountedIds;
import kr.salpim.testkit.centre.DemoDong;
import org.junit.jupiter.api.Test;

/** Wherever a household goes, somebody there answers for its referrals. */
class MovedTest {

  private static final String OTHER_DONG = "1153060000";
  private static final String OTHER_PLANNER = "+821000000391";

  private final Agencies agencies = new Agencies();

  private void put(Item item) {
    agencies.centre.memory.write(new Change.Put(item, Condition.always()));
  }

  private void move(String household) {
    Address address = DemoDong.sms(OTHER_PLANNER);
    put(Dong.nameItem(OTHER_DONG, "구로5동"));
    put(DemoDong.SENDING.toItem(OTHER_DONG));
    put(
        new Staff(
                OTHER_DONG,
                Role.PLANNER,
                agencies.centre.hash.of(address.canonical()),
                new Secret("최플래"),
                address,
                Optional.empty())
            .toItem());
    Handovers handovers =
        new Handovers(
            agencies.centre.memory,
            agencies.centre.hash,
            agencies.parts.successor(),
            agencies.centre.clock,
            new CountedIds());
    Handovers.Result.Done proposed =
        (Handovers.Result.Done) handovers.propose(household, OTHER_DONG, "old", "이사");
    handovers.accept(proposed.handover().key(), "new", Optional.of("1담당"));
  }

  @Test
  void theNewDongListsItAndItsPlannerHears() {
    String household = agencies.household("김순자", true);
    Referral sent = agencies.sent(household, "FOOD", WELFARE, false);
    agencies
        .parts
        .book()
        .act(agencies.caller(WELFARE), sent.id(), ReferralAct.ACCEPT, Optional.empty(), "k1");
    agencies.later(Duration.ofMinutes(5));
    move(household);
    assertThat(agencies.parts.listing().ofDong(DemoDong.CODE, 10)).isEmpty();
    assertThat(agencies.parts.listing().ofDong(OTHER_DONG, 10)).hasSize(1);
    agencies
        .parts
        .book()
        .act(agencies.caller(WELFARE), sent.id(), ReferralAct.COMPLETE, Optional.empty(), "k2");
    agencies.later(Duration.ofMinutes(5));
    assertThat(agencies.last(OTHER_PLANNER))
        .startsWith("[구로5동주민센터]")
        .contains("의뢰한 일을 마쳤다는 답이 왔어요(1담당)");
    agencies.says(OTHER_PLANNER, "1").later(Duration.ofMinutes(5));
    assertThat(agencies.now(sent).state()).isEqualTo(ReferralState.CONFIRMED);
  }

  private ReferralBook.Acted act(Referral sent, ReferralAct act, String once) {
    return agencies
        .parts
        .book()
        .act(agencies.caller(WELFARE), sent.id(), act, Optional.empty(), once);
  }

  @Test
  void theNewPlannerHearsAtOnceAndTheOldOneIsAskedNoLonger() {
    String household = agencies.household("김순자", true);
    Referral sent = agencies.sent(household, "FOOD", WELFARE, false);
    act(sent, ReferralAct.ACCEPT, "k1");
    act(sent, ReferralAct.COMPLETE, "k2");
    agencies.later(Duration.ofMinutes(5));
    move(household);
    agencies.later(Duration.ofMinutes(10));
    assertThat(agencies.received(OTHER_PLANNER))
        .anyMatch(text -> text.contains("넘어온 의뢰가 있어요(1담당, 결과 도착)"))
        .anyMatch(text -> text.contains("의뢰한 일을 마쳤다는 답이 왔어요(1담당)"));
    agencies.says(DemoDong.PLANNER, "1").later(Duration.ofMinutes(5));
    assertThat(agencies.now(sent).state()).isEqualTo(ReferralState.COMPLETED);
    agencies.says(OTHER_PLANNER, "1").later(Duration.ofMinutes(5));
    assertThat(agencies.now(sent).state()).isEqualTo(ReferralState.CONFIRMED);
  }

  @Test
  void whatWaitsForTheAgencyIsRemindedOfAsIfItHadStayed() {
    String household = agencies.household("김순자", true);
    Referral sent = agencies.sent(household, "FOOD", WELFARE, false);
    Instant first = sent.due().orElseThrow();
    move(household);
    agencies.later(Duration.ofMinutes(10));
    assertThat(agencies.last(OTHER_PLANNER)).contains("넘어온 의뢰가 있어요(1담당, 답 기다림)");
    assertThat(agencies.now(sent).due()).contains(first);
    assertThat(agencies.events(WELFARE)).containsExactly("kr.salpim.referral.sent");
  }

  @Test
  void theNewPlannerHearsWhateverTheAgencyWasFasterWith() {
    String household = agencies.household("김순자", true);
    Referral sent = agencies.sent(household, "FOOD", WELFARE, false);
    act(sent, ReferralAct.ACCEPT, "k1");
    move(household);
    act(sent, ReferralAct.PROGRESS, "k2");
    agencies.later(Duration.ofMinutes(10));
    assertThat(agencies.received(OTHER_PLANNER))
        .filteredOn(text -> text.contains("넘어온 의뢰가 있어요(1담당, 진행 중)"))
        .hasSize(1);
    agencies.later(Duration.ofDays(3));
    assertThat(agencies.received(OTHER_PLANNER))
        .filteredOn(text -> text.contains("넘어온 의뢰"))
        .hasSize(1);
  }

  @Test
  void anAgencyForTheOldDongAloneMayStillSayHowItEnded() {
    String household = agencies.household("김순자", true);
    Referral sent = agencies.sent(household, "LEGAL", LAWYER, false);
    agencies.later(Duration.ofMinutes(5)).says(LAWYER_PHONE, "1").later(Duration.ofMinutes(5));
    move(household);
    agencies.later(Duration.ofMinutes(10));
    assertThat(agencies.received(OTHER_PLANNER))
        .anyMatch(text -> text.contains("이 동을 맡지 않아요(1담당)"));
    assertThat(
            agencies
                .parts
                .book()
                .act(
                    agencies.caller(LAWYER),
                    sent.id(),
                    ReferralAct.PROGRESS,
                    Optional.empty(),
                    "k1"))
        .isInstanceOf(ReferralBook.Acted.Missing.class);
    agencies
        .parts
        .book()
        .act(agencies.caller(LAWYER), sent.id(), ReferralAct.HAND_BACK, Optional.empty(), "k2");
    assertThat(agencies.now(sent).state()).isEqualTo(ReferralState.HANDED_BACK);
  }

  @Test
  void anAgencyForTheOldDongAloneSeesItNoMore() {
    String household = agencies.household("김순자", true);
    Referral sent = agencies.sent(household, "LEGAL", LAWYER, false);
    move(household);
    assertThat(agencies.parts.book().fetch(agencies.caller(LAWYER), sent.id(), "counsel"))
        .isEmpty();
    assertThat(
            agencies
                .parts
                .book()
                .list(agencies.caller(LAWYER), Optional.empty(), Optional.empty(), 10))
        .isEmpty();
  }

  private Merging merging() {
    return new Merging(
        agencies.centre.memory, agencies.parts.joining(), agencies.centre.clock, new CountedIds());
  }

  @Test
  void whatIsMergedAcrossDongsIsListedWhereItIsAnsweredForAndGoesBackWithIt() {
    String one = agencies.household("김순자", true);
    String other = agencies.household("김순자", true);
    agencies.sent(one, "FOOD", WELFARE, false);
    move(one);
    agencies.later(Duration.ofMinutes(10));
    merging().merge(one, other, "by");
    assertThat(agencies.parts.listing().ofDong(OTHER_DONG, 10)).isEmpty();
    assertThat(agencies.parts.listing().ofDong(DemoDong.CODE, 10)).hasSize(1);
    agencies.later(Duration.ofMinutes(10));
    assertThat(agencies.received(DemoDong.PLANNER))
        .anyMatch(text -> text.contains("다른 동에서 넘어온 의뢰가 있어요(3담당, 답 기다림)"));
    merging().undo(one, "by");
    assertThat(agencies.parts.listing().ofDong(OTHER_DONG, 10)).hasSize(1);
    assertThat(agencies.parts.listing().ofDong(DemoDong.CODE, 10)).isEmpty();
  }

  @Test
  void whereBothHaveTheSameBothWhoArrangedItHear() {
    String one = agencies.household("김순자", true);
    String other = agencies.household("김순자", true);
    agencies.sent(one, "FOOD", WELFARE, false);
    agencies.sent(one, "HOUSING", WELFARE, false);
    Referral theirs = agencies.proposed(other, "FOOD", HEALTH, false);
    Agencies.done(
        agencies.parts.sending().send(other, theirs.id(), Order.plain(), agencies.lead()));
    merging().merge(one, other, "by");
    agencies.later(Duration.ofMinutes(10));
    for (String phone : List.of(DemoDong.PLANNER, DemoDong.TEAM_LEAD)) {
      assertThat(agencies.received(phone))
          .filteredOn(text -> text.contains("같은 도움이 이미 의뢰되어 있어요(3담당)"))
          .as(phone)
          .hasSize(1);
    }
  }

  @Test
  void whatWasMergedIsListedAndFlaggedWithTheOther() {
    String one = agencies.household("김순자", true);
    String other = agencies.household("김순자", true);
    Referral sent = agencies.sent(one, "FOOD", WELFARE, false);
    assertThat(merging().merge(one, other, "by")).isInstanceOf(Merging.Result.Done.class);
    assertThat(agencies.parts.listing().ofHousehold(other))
        .extracting(Referral::id)
        .containsExactly(sent.id());
    assertThat(agencies.parts.book().fetch(agencies.caller(WELFARE), sent.id(), "counsel"))
        .isPresent();
  }
}
