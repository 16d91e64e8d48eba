package kr.salpim.testkit.referral;

import static kr.salpim.testkit.referral.Agencies.HEALTH;
import static kr.salpim.testkit.referral.Agencies.WELFARE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.salpim.domain.partner.PartnerCaller;
import kr.salpim.domain.partner.PartnerScope;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.referral.Referral;
import kr.salpim.domain.referral.ReferralAct;
import kr.salpim.domain.referral.ReferralBook.Acted;
import kr.salpim.domain.referral.ReferralState;
import kr.salpim.domain.referral.ReferralSummary;
import org.junit.jupiter.api.Test;

/** What agencies see of what was sent to them, and do with it. */
class BookTest {

  private final Agencies agencies = new Agencies();

  private Acted act(PartnerCaller caller, Referral referral, ReferralAct act, String once) {
    return agencies
        .parts
        .book()
        .act(caller, referral.id(), act, Optional.of(new Secret("월세를 지원함")), once);
  }

  private List<ReferralSummary> list(PartnerCaller caller, int limit) {
    return agencies.parts.book().list(caller, Optional.empty(), Optional.empty(), limit);
  }

  @Test
  void itListsItsOwnNewestFirstAndPageByPage() {
    List<String> sent = new ArrayList<>();
    for (int n = 0; n < 7; n++) {
      sent.add(agencies.sent(agencies.household("이웃" + n, true), "FOOD", WELFARE, false).id());
      agencies.later(Duration.ofMinutes(1));
    }
    agencies.sent(agencies.household("다른 이웃", true), "HEALTH", HEALTH, false);
    Collections.reverse(sent);
    PartnerCaller caller = agencies.caller(WELFARE);
    assertThat(list(caller, 50)).extracting(ReferralSummary::id).isEqualTo(sent);

    List<ReferralSummary> first = list(caller, 3);
    List<ReferralSummary> second =
        agencies.parts.book().list(caller, Optional.empty(), Optional.of(first.get(2).sent()), 50);
    assertThat(first).extracting(ReferralSummary::id).isEqualTo(sent.subList(0, 3));
    assertThat(second).extracting(ReferralSummary::id).isEqualTo(sent.subList(3, 7));
  }

  @Test
  void itListsByState() {
    Referral taken = agencies.sent(agencies.household("김순자", true), "FOOD", WELFARE, false);
    agencies.sent(agencies.household("박영수", true), "FOOD", WELFARE, false);
    PartnerCaller caller = agencies.caller(WELFARE);
    act(caller, taken, ReferralAct.ACCEPT, "k");
    assertThat(
            agencies
                .parts
                .book()
                .list(caller, Optional.of(ReferralState.ACCEPTED), Optional.empty(), 50))
        .singleElement()
        .satisfies(
            summary -> {
              assertThat(summary.id()).isEqualTo(taken.id());
              assertThat(summary.deadline())
                  .contains(agencies.centre.clock.instant().plus(Duration.ofDays(14)));
            });
  }

  @Test
  void outsideItsAreasOrScopesThereIsNothing() {
    Referral sent = agencies.sent(agencies.household("김순자", true), "FOOD", WELFARE, false);
    PartnerCaller caller = agencies.caller(WELFARE);
    PartnerCaller elsewhere =
        new PartnerCaller(
            caller.partner(), caller.scopes(), Set.of("11680"), "203.0.113.7", Optional.empty());
    PartnerCaller other =
        new PartnerCaller(
            caller.partner(),
            EnumSet.of(PartnerScope.SIGNAL_WRITE),
            caller.areas(),
            "203.0.113.7",
            Optional.empty());
    for (PartnerCaller who : List.of(elsewhere, other, agencies.caller(HEALTH))) {
      assertThat(list(who, 50)).isEmpty();
      assertThat(agencies.parts.book().fetch(who, sent.id(), "counsel")).isEmpty();
      assertThat(act(who, sent, ReferralAct.ACCEPT, "k")).isEqualTo(new Acted.Missing());
    }
    assertThat(agencies.parts.book().fetch(caller, "no id", "counsel")).isEmpty();
    assertThat(agencies.now(sent).state()).isEqualTo(ReferralState.SENT);
  }

  @Test
  void theSameCallIsAnsweredTheSameWhateverHappenedSince() {
    Referral sent = agencies.sent(agencies.household("김순자", true), "FOOD", WELFARE, false);
    PartnerCaller caller = agencies.caller(WELFARE);
    Acted first = act(caller, sent, ReferralAct.ACCEPT, "k1");
    agencies.later(Duration.ofDays(1));
    act(caller, sent, ReferralAct.COMPLETE, "k2");
    assertThat(act(caller, sent, ReferralAct.ACCEPT, "k1")).isEqualTo(first);
    assertThat(act(caller, sent, ReferralAct.ACCEPT, "k3"))
        .isEqualTo(new Acted.WrongState(ReferralState.COMPLETED));
    assertThat(agencies.now(sent).word()).contains(new Secret("월세를 지원함"));
  }

  @Test
  void eachStateTakesItsActsAlone() {
    Referral sent = agencies.sent(agencies.household("김순자", true), "FOOD", WELFARE, false);
    PartnerCaller caller = agencies.caller(WELFARE);
    for (ReferralAct none :
        List.of(ReferralAct.PROGRESS, ReferralAct.COMPLETE, ReferralAct.HAND_BACK)) {
      assertThat(act(caller, sent, none, "n" + none)).isInstanceOf(Acted.WrongState.class);
    }
    act(caller, sent, ReferralAct.ACCEPT, "k1");
    assertThat(act(caller, sent, ReferralAct.DECLINE, "k2")).isInstanceOf(Acted.WrongState.class);
    act(caller, sent, ReferralAct.HAND_BACK, "k3");
    assertThat(act(caller, sent, ReferralAct.COMPLETE, "k4")).isInstanceOf(Acted.WrongState.class);
  }

  @Test
  void aLongListIsReadInPages() {
    for (int n = 0; n < 6; n++) {
      agencies.later(Duration.ofDays(1));
      agencies.sent(agencies.household("이웃" + n, true), "FOOD", WELFARE, false);
    }
    assertThat(list(agencies.caller(WELFARE), 2)).hasSize(2);
  }
}
