package kr.salpim.testkit.parked;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import kr.salpim.domain.outbox.MessageClass;
import kr.salpim.domain.outbox.Outgoing;
import kr.salpim.domain.parked.Parked;
import kr.salpim.domain.parked.Settled;
import kr.salpim.domain.parked.What;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.referral.Ordered;
import kr.salpim.domain.referral.Referral;
import kr.salpim.domain.referral.Wish;
import kr.salpim.domain.table.Key;
import kr.salpim.testkit.centre.DemoDong;
import org.junit.jupiter.api.Test;

/** A referral of which nobody can be reminded is found by people, and spoken of each day. */
class StuckReferralTest {

  private static final int GIVEN_UP = 10;

  private final Trouble trouble = new Trouble();

  private Key referral(boolean urgent) {
    String home = trouble.household("김주민", DemoDong.RESIDENT);
    trouble.pass(1);
    Wish wish = new Wish(home, "LEGAL", Optional.empty(), urgent, new Secret("월세가 밀림"));
    Ordered ordered = trouble.centre.referrals.proposing().propose(wish, "planner");
    Key key = ((Ordered.Done) ordered).referral().key();
    trouble.untilDue(key);
    return key;
  }

  private List<Outgoing> told() {
    return trouble.centre.outgoing().stream()
        .filter(message -> message.text().reveal().contains("알리지 못하는 의뢰"))
        .toList();
  }

  private void parkedOnce() {
    assertThat(trouble.parked()).extracting(Parked::what).containsExactly(What.REFERRAL);
  }

  @Test
  void oneThatDoesNotOpenIsParkedAndSpokenOfEachDayWhileItIsSo() {
    Key key = referral(false);
    trouble.table.shut.add(key);
    trouble.pass(GIVEN_UP);

    parkedOnce();
    assertThat(trouble.parked().get(0).type()).isEqualTo("PROPOSED");
    assertThat(told())
        .singleElement()
        .extracting(Outgoing::type)
        .isEqualTo(MessageClass.OPERATIONAL);
    trouble.pass(120);
    assertThat(told()).hasSize(1);
    trouble.centre.clock.advance(Duration.ofDays(1));
    trouble.pass(GIVEN_UP);
    assertThat(told()).hasSize(2);
    parkedOnce();
    String id = trouble.parked().get(0).id();
    assertThat(trouble.centre.parked.inspect(id)).isPresent();
    assertThat(trouble.centre.parked.dismiss(id, Trouble.DESK, Optional.of(new Secret("봤음"))))
        .isEqualTo(Settled.TRIED_ON);
  }

  @Test
  void mendedItStandsAmongTheOpenOnesAsBeforeAndRemindsAgain() {
    Key key = referral(false);
    trouble.table.shut.add(key);
    trouble.pass(GIVEN_UP);
    String id = trouble.parked().get(0).id();
    trouble.table.shut.clear();
    assertThat(trouble.centre.parked.release(id, Trouble.DESK)).isEqualTo(Settled.RELEASED);
    assertThat(trouble.parked()).isEmpty();
    trouble.pass(2);
    assertThat(trouble.centre.referrals.listing().ofDong(DemoDong.CODE, 10))
        .extracting(Referral::key)
        .containsExactly(key);
    assertThat(trouble.centre.received(DemoDong.PLANNER))
        .anyMatch(text -> text.contains("정하실 의뢰가 있어요"));
  }

  @Test
  void oneThatDoesNotOpenHidesNoOther() {
    Key key = referral(false);
    Wish other =
        new Wish(key.partition().substring(2), "TAX", Optional.empty(), false, new Secret("세금 체납"));
    trouble.centre.referrals.proposing().propose(other, "planner");
    trouble.table.shut.add(key);
    assertThat(trouble.centre.referrals.listing().ofDong(DemoDong.CODE, 10))
        .extracting(Referral::need)
        .containsExactly("TAX");
  }

  @Test
  void onAShortPageItIsNotHiddenByThoseThatAreOpen() {
    Key key = referral(false);
    for (String need : List.of("TAX", "FOOD")) {
      Wish other =
          new Wish(
              key.partition().substring(2), need, Optional.empty(), false, new Secret("도움이 필요함"));
      trouble.centre.clock.advance(Duration.ofMinutes(1));
      trouble.centre.referrals.proposing().propose(other, "planner");
    }
    trouble.table.shut.add(key);
    trouble.pass(GIVEN_UP);
    assertThat(trouble.centre.parked.list(DemoDong.CODE, 1))
        .extracting(Parked::what)
        .containsExactly(What.REFERRAL);
  }

  @Test
  void ofAnUrgentOneSomebodyHearsAtAnyHour() {
    trouble.table.shut.add(referral(true));
    trouble.pass(GIVEN_UP);
    assertThat(told()).singleElement().extracting(Outgoing::type).isEqualTo(MessageClass.URGENT);
  }
}
