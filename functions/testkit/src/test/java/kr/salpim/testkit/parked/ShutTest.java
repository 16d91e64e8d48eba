package kr.salpim.testkit.parked;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.salpim.domain.clock.Lane;
import kr.salpim.domain.household.Household;
import kr.salpim.domain.inbound.Inbound;
import kr.salpim.domain.outbox.MessageClass;
import kr.salpim.domain.outbox.Outgoing;
import kr.salpim.domain.parked.Parked;
import kr.salpim.domain.parked.Settled;
import kr.salpim.domain.parked.What;
import kr.salpim.domain.risk.Signal;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;
import kr.salpim.testkit.centre.DemoDong;
import org.junit.jupiter.api.Test;

/** What does not open is tried, counted and parked by what of it is not sealed. */
class ShutTest {

  private final Trouble trouble = new Trouble();

  @Test
  void aSignalThatDoesNotOpenIsParkedAndReleasedByItsPlainAttributes() {
    String household = trouble.household("김주민", DemoDong.RESIDENT);
    Key signal = trouble.signal(household, Lane.NOW);
    trouble.table.shut.add(signal);
    trouble.pass(8);

    parkedAs(What.SIGNAL);
    trouble.table.shut.clear();
    releasedItIsDone(signal);
  }

  @Test
  void aHouseholdThatDoesNotOpenIsParkedAndSoAreItsSignalsAndPlans() {
    String household = trouble.household("김주민", DemoDong.RESIDENT);
    String twin = trouble.household("이이웃", DemoDong.NEIGHBOUR);
    trouble.merging.merge(twin, household, "kim");
    trouble.signal(twin, Lane.NOW);
    trouble.table.shut.add(Household.key(household));
    trouble.pass(8);

    assertThat(trouble.parked())
        .extracting(Parked::what)
        .containsExactlyInAnyOrder(What.SIGNAL, What.HOUSEHOLD, What.PLAN, What.PLAN);
    assertThat(trouble.parked()).extracting(Parked::reason).containsOnly("attempts Damage");
    assertThat(trouble.centre.due()).allMatch(Outgoing::is);
  }

  @Test
  void whatCameInAndDoesNotOpenIsParkedAndReactedToOnceItOpens() {
    trouble.centre.text(DemoDong.RESIDENT, "m1", Trouble.HUNGER);
    trouble.centre.skipStream();
    Key fact = only(Inbound.SORT_PREFIX);
    trouble.table.shut.add(fact);
    trouble.pass(11);

    parkedAs(What.INBOUND);
    trouble.table.shut.clear();
    releasedItIsDone(fact);
    assertThat(trouble.centre.alerts()).hasSize(1);
  }

  @Test
  void anOutgoingMessageThatDoesNotOpenIsParkedAndSentOnceItOpens() {
    Outgoing message =
        Outgoing.causedBy(
            trouble.centre.hash,
            "cause",
            "step",
            DemoDong.sms(DemoDong.RESIDENT),
            "[구로4동주민센터] 잘 받았습니다.",
            MessageClass.REPLY,
            DemoDong.CODE,
            trouble.centre.clock.instant());
    trouble.centre.memory.write(message.queue(trouble.centre.clock.instant(), Lane.NOW));
    Key key = Outgoing.key(message.id());
    trouble.table.shut.add(key);
    trouble.pass(8);

    parkedAs(What.OUTGOING);
    trouble.table.shut.clear();
    trouble.centre.parked.release(trouble.parked().get(0).id(), Trouble.DESK);
    trouble.pass(1);
    assertThat(trouble.centre.received(DemoDong.RESIDENT)).hasSize(1);
    assertThat(trouble.parked()).isEmpty();
  }

  @Test
  void whatLacksAnAttributeIsParkedAndDoesNotSpoilTheList() {
    String household = trouble.household("김주민", DemoDong.RESIDENT);
    Key signal = trouble.signal(household, Lane.NOW);
    trouble.centre.memory.write(
        new Change.Update(signal, Map.of(), Map.of(), Set.of(Signal.KIND), Condition.present()));
    trouble.pass(8);

    assertThat(trouble.parked())
        .extracting(Parked::reason)
        .containsExactly("attempts NoSuchElementException");
  }

  private void parkedAs(What what) {
    List<Parked> parked = trouble.parked();
    assertThat(parked).extracting(Parked::what).containsExactly(what);
    assertThat(parked.get(0).reason()).isEqualTo("attempts Damage");
    assertThat(trouble.centre.parked.inspect(parked.get(0).id())).isPresent();
    assertThat(trouble.told()).hasSize(1);
  }

  private void releasedItIsDone(Key key) {
    assertThat(trouble.centre.parked.release(trouble.parked().get(0).id(), Trouble.DESK))
        .isEqualTo(Settled.RELEASED);
    trouble.pass(1);
    assertThat(trouble.parked()).isEmpty();
    assertThat(Trouble.waits(trouble.item(key))).isFalse();
  }

  private Key only(String sortPrefix) {
    return trouble.centre.memory.all().stream()
        .map(Item::key)
        .filter(key -> key.sort().startsWith(sortPrefix))
        .findFirst()
        .orElseThrow();
  }
}
