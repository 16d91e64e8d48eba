package kr.salpim.testkit.referral;

import static kr.salpim.testkit.referral.Agencies.LAWYER;
import static kr.salpim.testkit.referral.Agencies.LAWYER_PHONE;
import static kr.salpim.testkit.referral.Agencies.WELFARE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import kr.salpim.domain.household.Erasing;
import kr.salpim.domain.household.Merging;
import kr.salpim.domain.referral.Referral;
import kr.salpim.domain.referral.ReferralAct;
import kr.salpim.domain.table.Item;
import kr.salpim.testkit.centre.CountedIds;
import kr.salpim.testkit.centre.DemoDong;
import org.junit.jupiter.api.Test;

/** A household that is erased leaves nothing with its agencies, and they hear that it is over. */
class ErasedReferralsTest {

  private final Agencies agencies = new Agencies();
  private final String household = agencies.household("김순자", true);

  private void erase() {
    Erasing erasing =
        new Erasing(
            agencies.centre.memory,
            agencies.centre.hash,
            agencies.parts.callingOff(),
            agencies.centre.clock,
            new CountedIds());
    while (erasing.erase(household, "kim").left()) {
      // A page a call.
    }
    agencies.later(Duration.ofMinutes(10));
  }

  /** What stands with any agency and names the household or a case of it. */
  private List<Item> withAgencies() {
    return agencies.centre.memory.all().stream()
        .filter(item -> item.key().partition().startsWith("P#"))
        .filter(item -> !item.key().sort().equals("P"))
        // What it was told and whether it was taken, by the ids of events alone.
        .filter(item -> !item.key().sort().startsWith("EV#"))
        .toList();
  }

  @Test
  void whatIsOpenIsTakenBackAndNothingStaysWithTheAgencies() {
    agencies.sent(household, "HOUSING", WELFARE, false);
    Referral byPhone = agencies.sent(household, "LEGAL", LAWYER, false);
    agencies.proposed(household, "TAX", WELFARE, false);
    agencies.later(Duration.ofMinutes(5)).says(LAWYER_PHONE, "1").later(Duration.ofMinutes(5));
    assertThat(withAgencies())
        .extracting(item -> item.key().sort().replaceAll("#.*", ""))
        .containsExactlyInAnyOrder("REF", "REF", "RID", "RID", "OPEN", "OPEN", "CASE");
    erase();
    assertThat(withAgencies()).isEmpty();
    assertThat(agencies.events(WELFARE))
        .containsExactly("kr.salpim.referral.sent", "kr.salpim.referral.withdrawn");
    assertThat(agencies.last(LAWYER_PHONE)).contains("의뢰(1-1123)는 취소되었어요");
    int heard = agencies.received(LAWYER_PHONE).size();
    agencies.later(Duration.ofDays(20));
    assertThat(agencies.received(LAWYER_PHONE)).hasSize(heard);
    assertThat(agencies.parts.listing().numbered(LAWYER, byPhone.number().get())).isEmpty();
    assertThat(agencies.parts.listing().ofDong(DemoDong.CODE, 10)).isEmpty();
    assertThat(agencies.centre.mishaps.failed.get()).isZero();
  }

  @Test
  void whatIsOverGoesWithoutAWord() {
    Referral sent = agencies.sent(household, "HOUSING", WELFARE, false);
    agencies
        .parts
        .book()
        .act(agencies.caller(WELFARE), sent.id(), ReferralAct.ACCEPT, Optional.empty(), "k1");
    agencies
        .parts
        .book()
        .act(agencies.caller(WELFARE), sent.id(), ReferralAct.COMPLETE, Optional.empty(), "k2");
    agencies.parts.deciding().confirm(household, sent.id(), agencies.planner().token());
    agencies.later(Duration.ofMinutes(5));
    List<String> before = agencies.events(WELFARE);
    erase();
    assertThat(withAgencies()).isEmpty();
    assertThat(agencies.events(WELFARE)).isEqualTo(before);
  }

  @Test
  void whatWasMergedGoesToo() {
    String other = agencies.household("김순자", true);
    agencies.sent(other, "HOUSING", WELFARE, false);
    Merging merging = new Merging(agencies.centre.memory, agencies.centre.clock, new CountedIds());
    assertThat(merging.merge(household, other, "by")).isInstanceOf(Merging.Result.Done.class);
    erase();
    assertThat(withAgencies()).isEmpty();
  }
}
