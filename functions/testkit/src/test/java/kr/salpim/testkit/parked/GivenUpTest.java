package kr.salpim.testkit.parked;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import kr.salpim.domain.clock.Clockwork;
import kr.salpim.domain.clock.Lane;
import kr.salpim.domain.household.Household;
import kr.salpim.domain.outbox.MessageClass;
import kr.salpim.domain.parked.BadInput;
import kr.salpim.domain.parked.Parked;
import kr.salpim.domain.parked.ParkedList;
import kr.salpim.domain.parked.Settled;
import kr.salpim.domain.parked.What;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Key;
import kr.salpim.testkit.centre.DemoDong;
import org.junit.jupiter.api.Test;

/** A signal or household whose reaction always fails. */
class GivenUpTest {

  private final Trouble trouble = new Trouble();
  private final String bad = trouble.household("김주민", DemoDong.RESIDENT);

  @Test
  void aSignalIsParkedAfterExactlyEightAttemptsAndHoldsUpNoOther() {
    trouble.hopeless.add(bad);
    Key signal = trouble.signal(bad, Lane.NOW);
    Key other = trouble.signal(trouble.household("이이웃", DemoDong.NEIGHBOUR), Lane.NOW);
    trouble.pass(7);

    assertThat(trouble.judged).hasValue(7);
    assertThat(Trouble.waits(trouble.item(other))).isFalse();
    assertThat(trouble.parked()).isEmpty();
    trouble.pass(1);
    Parked entry = onlyEntry();
    assertThat(entry.what()).isEqualTo(What.SIGNAL);
    assertThat(entry.type()).isEqualTo("INSTITUTION");
    assertThat(entry.reason()).isEqualTo("attempts ArithmeticException");
    assertThat(entry.tries()).isEqualTo(Clockwork.MAX_ATTEMPTS);
    assertThat(entry.parkedAt()).isEqualTo(trouble.centre.clock.instant());
    assertThat(entry.toString()).doesNotContain("김주민", "POWER_CUT", "전기");
    assertThat(Trouble.waits(trouble.item(signal))).isFalse();
    trouble.pass(60);
    assertThat(trouble.judged).hasValue(8);
    assertThat(trouble.centre.mishaps.parked).hasValue(1);
    assertThat(trouble.told()).hasSize(1);
    assertThat(trouble.centre.received(DemoDong.TEAM_LEAD)).hasSize(1);
  }

  @Test
  void aSignalThatIsReleasedIsTriedAnewFromTheFirstAttempt() {
    trouble.hopeless.add(bad);
    Key signal = trouble.signal(bad, Lane.LATER);
    trouble.pass(8);
    Parked entry = onlyEntry();
    assertThat(trouble.centre.parked.release(entry.id(), Trouble.DESK)).isEqualTo(Settled.RELEASED);
    assertThat(trouble.centre.parked.release(entry.id(), Trouble.DESK))
        .isEqualTo(Settled.NOT_PARKED);
    trouble.pass(8);
    assertThat(trouble.judged).hasValue(16);
    assertThat(trouble.centre.parked.inspect(onlyEntry().id()).orElseThrow().released())
        .hasValueSatisfying(release -> assertThat(release.by()).isEqualTo("desk.1"));

    trouble.hopeless.clear();
    trouble.centre.parked.release(entry.id(), Trouble.DESK);
    trouble.pass(1);
    assertThat(trouble.parked()).isEmpty();
    assertThat(Trouble.waits(trouble.item(signal))).isFalse();
    assertThat(trouble.home(bad).secret("as")).isPresent();
  }

  @Test
  void nobodyIsWokenForWhatWasLoaded() {
    trouble.hopeless.add(bad);
    trouble.signal(bad, Lane.LATER);
    trouble.pass(8);

    assertThat(trouble.centre.outgoing())
        .singleElement()
        .satisfies(notice -> assertThat(notice.type()).isEqualTo(MessageClass.INFORMATIONAL));
  }

  @Test
  void whatConcernsAHouseholdIsTakenOffTheListWithAReasonAlone() {
    trouble.hopeless.add(bad);
    Key signal = trouble.signal(bad, Lane.NOW);
    trouble.pass(8);
    String id = onlyEntry().id();

    assertThat(ParkedList.needsReason(id)).isTrue();
    assertThat(ParkedList.whose(id)).isEqualTo(bad);
    assertThatThrownBy(() -> trouble.centre.parked.dismiss(id, Trouble.DESK, Optional.empty()))
        .isInstanceOf(BadInput.class);
    Secret reason = new Secret("다른 신호로 이미 살폈음");
    assertThat(trouble.centre.parked.dismiss(id, Trouble.DESK, Optional.of(reason)))
        .isEqualTo(Settled.DISMISSED);
    assertThat(trouble.parked()).isEmpty();
    assertThat(trouble.item(signal).secret(ParkedList.DISMISSED_FOR)).contains(reason);
    trouble.pass(10);
    assertThat(trouble.judged).hasValue(8);
  }

  @Test
  void theSignalOfAHouseholdThatWasErasedIsNoMoreTried() {
    trouble.hopeless.add(bad);
    Key signal = trouble.signal(bad, Lane.NOW);
    trouble.pass(7);
    trouble.table.shut.add(signal);
    trouble.centre.memory.write(new Change.Delete(Household.key(bad), Condition.always()));
    trouble.pass(2);

    assertThat(trouble.parked()).isEmpty();
    assertThat(Trouble.waits(trouble.item(signal))).isFalse();
    assertThat(trouble.told()).isEmpty();
  }

  private Parked onlyEntry() {
    assertThat(trouble.parked()).hasSize(1);
    return trouble.parked().get(0);
  }
}
