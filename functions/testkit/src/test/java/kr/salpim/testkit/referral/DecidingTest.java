package kr.salpim.testkit.referral;

import static kr.salpim.testkit.referral.Agencies.HEALTH;
import static kr.salpim.testkit.referral.Agencies.WELFARE;
import static kr.salpim.testkit.referral.Agencies.WHY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.referral.Order;
import kr.salpim.domain.referral.Ordered;
import kr.salpim.domain.referral.Ordered.Why;
import kr.salpim.domain.referral.Referral;
import kr.salpim.domain.referral.ReferralAct;
import kr.salpim.domain.referral.ReferralState;
import kr.salpim.domain.referral.Wish;
import kr.salpim.domain.resource.TableResources;
import kr.salpim.domain.resource.WelfareResource;
import kr.salpim.testkit.centre.DemoDong;
import org.junit.jupiter.api.Test;

/** What the planner orders, said once, twice or too late. */
class DecidingTest {

  /** As many as are read of an agency at a time. */
  private static final int A_PAGE = 500;

  private final Agencies agencies = new Agencies();
  private final String household = agencies.household("김순자", true);

  private Ordered send(Referral referral, String partner) {
    Order order = new Order(Optional.of(partner), Optional.empty(), Optional.empty());
    return agencies.parts.sending().send(household, referral.id(), order, agencies.planner());
  }

  private void act(Referral sent, ReferralAct act) {
    agencies
        .parts
        .book()
        .act(agencies.caller(WELFARE), sent.id(), act, Optional.empty(), act.name());
  }

  private Ordered withdraw(Referral referral, Secret why) {
    return agencies
        .parts
        .deciding()
        .withdraw(household, referral.id(), why, agencies.planner().token());
  }

  private Ordered confirm(Referral referral) {
    return agencies.parts.deciding().confirm(household, referral.id(), agencies.planner().token());
  }

  @Test
  void whatIsAtOneAgencyIsNotSaidToBeAtAnother() {
    Referral sent = agencies.sent(household, "HOUSING", WELFARE, false);
    assertThat(send(sent, HEALTH)).isEqualTo(new Ordered.WrongState(ReferralState.SENT));
    assertThat(send(sent, WELFARE)).isInstanceOf(Ordered.Done.class);
  }

  @Test
  void aCallWhoseAnswerWasLostIsAnsweredThoughTheAgencyWasQuicker() {
    Referral sent = agencies.sent(household, "HOUSING", WELFARE, false);
    act(sent, ReferralAct.ACCEPT);
    assertThat(Agencies.done(send(sent, WELFARE)).state()).isEqualTo(ReferralState.ACCEPTED);
    act(sent, ReferralAct.HAND_BACK);
    assertThat(send(sent, WELFARE)).isEqualTo(new Ordered.WrongState(ReferralState.HANDED_BACK));
  }

  @Test
  void aResultIsNotDroppedUnseen() {
    Referral sent = agencies.sent(household, "HOUSING", WELFARE, false);
    act(sent, ReferralAct.ACCEPT);
    act(sent, ReferralAct.COMPLETE);
    assertThat(withdraw(sent, WHY)).isEqualTo(new Ordered.WrongState(ReferralState.COMPLETED));
    assertThat(Agencies.done(confirm(sent)).state()).isEqualTo(ReferralState.CONFIRMED);
  }

  @Test
  void whatWasHandedBackOrNotTakenIsConfirmedToo() {
    Referral handedBack = agencies.sent(household, "HOUSING", WELFARE, false);
    act(handedBack, ReferralAct.ACCEPT);
    assertThat(confirm(handedBack)).isEqualTo(new Ordered.WrongState(ReferralState.ACCEPTED));
    act(handedBack, ReferralAct.HAND_BACK);
    assertThat(Agencies.done(confirm(handedBack)).state()).isEqualTo(ReferralState.CONFIRMED);
    Referral declined = agencies.sent(household, "FOOD", WELFARE, false);
    act(declined, ReferralAct.DECLINE);
    assertThat(Agencies.done(confirm(declined)).due()).isEmpty();
    agencies.later(Duration.ofMinutes(5));
    assertThat(agencies.events(WELFARE)).doesNotContain("kr.salpim.referral.confirmed");
  }

  @Test
  void whatWasSentIsTakenBackForAReasonThatIsKept() {
    Referral sent = agencies.sent(household, "HOUSING", WELFARE, false);
    assertThat(withdraw(sent, new Secret(" "))).isEqualTo(new Ordered.Refused(Why.NO_REASON));
    Agencies.done(withdraw(sent, WHY));
    assertThat(agencies.now(sent).dropped()).contains(WHY);
    Agencies.done(withdraw(agencies.proposed(household, "FOOD", WELFARE, false), new Secret("")));
  }

  private boolean full() {
    return agencies.parts.proposing().byNeed(household, "FOOD").stream()
        .filter(one -> one.resource().filter(row -> row.id().equals("side-dishes")).isPresent())
        .findFirst()
        .orElseThrow()
        .full();
  }

  @Test
  void roomIsCountedOfWhatIsOpenHoweverMuchCameBefore() {
    LocalDate day = agencies.today();
    agencies.centre.memory.write(
        new TableResources(agencies.centre.memory)
            .set(
                new WelfareResource(
                    "side-dishes",
                    DemoDong.CODE,
                    Set.of("FOOD"),
                    "밑반찬",
                    "밑반찬을 드려요",
                    "누구나",
                    "복지관",
                    "전화",
                    OptionalInt.of(1),
                    Optional.of(WELFARE),
                    day,
                    Optional.empty(),
                    day)));
    for (int n = 0; n < 5; n++) {
      String neighbour = agencies.household("이웃" + n, true);
      for (int m = 0; m < A_PAGE / 5; m++) {
        Referral over = agencies.sent(neighbour, "FOOD", WELFARE, false);
        Agencies.done(agencies.parts.deciding().withdraw(neighbour, over.id(), WHY, "by"));
      }
    }
    agencies.later(Duration.ofMinutes(1));
    assertThat(full()).isFalse();
    agencies.sent(agencies.household("박영수", true), "FOOD", WELFARE, false);
    assertThat(full()).isTrue();
  }

  @Test
  void aWishThatCameToAnotherAgencyIsANewProposalWhereItIsSaidAgain() {
    Referral first = agencies.proposed(household, "FOOD", WELFARE, false);
    assertThat(send(first, HEALTH)).isInstanceOf(Ordered.Done.class);
    Referral second = agencies.proposed(household, "FOOD", WELFARE, false);
    assertThat(second.id()).isNotEqualTo(first.id());
    assertThat(second.state()).isEqualTo(ReferralState.PROPOSED);
  }

  @Test
  void theSameWishTwiceIsOneProposalUntilItIsOver() {
    Referral first = agencies.proposed(household, "FOOD", WELFARE, false);
    assertThat(agencies.proposed(household, "FOOD", WELFARE, false)).isEqualTo(first);
    assertThat(agencies.proposed(household, "FOOD", HEALTH, false).id()).isNotEqualTo(first.id());
    Wish other = new Wish(household, "FOOD", Optional.of(WELFARE), false, new Secret("냉장고가 비어 있음"));
    Ordered proposed = agencies.parts.proposing().propose(other, agencies.planner().token());
    assertThat(Agencies.done(proposed).id()).isNotEqualTo(first.id());
    Agencies.done(withdraw(first, WHY));
    assertThat(agencies.proposed(household, "FOOD", WELFARE, false).id()).isNotEqualTo(first.id());
  }
}
