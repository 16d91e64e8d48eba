package kr.salpim.testkit.centre;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import kr.salpim.domain.inbound.Inbound;
import kr.salpim.domain.inbound.WebhookEvent;
import kr.salpim.domain.outbox.Outgoing;
import kr.salpim.domain.outbox.OutgoingItem;
import kr.salpim.domain.outbox.State;
import kr.salpim.domain.parked.Operator;
import kr.salpim.domain.parked.Parked;
import kr.salpim.domain.parked.ParkedList;
import kr.salpim.domain.provider.ProviderAnswer;
import kr.salpim.domain.table.Item;

/** Messages of which nobody knows what became, and what tests ask of them. */
abstract class ParkedFixture {

  static final Operator DESK = new Operator("desk.1");
  static final String HELLO = "안녕하세요";
  static final String HUNGER = "쌀이 없어요";

  final Centre centre = new Centre(new Words());

  /** The acknowledgement to the resident, of which nobody knows what became. */
  Parked lost() {
    centre.provider.answer(new ProviderAnswer.Unknown("lost"));
    centre.text(DemoDong.RESIDENT, "m1", HELLO);
    centre.stream();
    return parked().get(0);
  }

  /** The planner's question, number 1, of which nobody knows what became. */
  Parked lostNotice() {
    centre.provider.answer(new ProviderAnswer.Accepted("ref"), new ProviderAnswer.Unknown("lost"));
    centre.text(DemoDong.RESIDENT, "m1", HUNGER);
    centre.stream();
    assertThat(centre.received(DemoDong.RESIDENT)).hasSize(1);
    return parked().get(0);
  }

  void receipt(String id, WebhookEvent.Outcome outcome) {
    centre.intake.accept(
        new WebhookEvent.DeliveryReport(
            "solapi",
            DemoDong.ACCOUNT,
            "r-" + id,
            "ref-0",
            Optional.of(id),
            outcome,
            "4000",
            Optional.of(centre.clock.instant())));
  }

  void neverSent(String id, State state) {
    centre.pass(Duration.ofMinutes(5));
    assertThat(centre.received(DemoDong.RESIDENT)).isEmpty();
    assertThat(OutgoingItem.stateOf(item(id))).isEqualTo(state);
    assertThat(parked()).isEmpty();
  }

  List<Parked> parked() {
    return centre.parked.list(DemoDong.CODE, ParkedList.MAX_LISTED);
  }

  Item item(String id) {
    return centre.memory.get(Outgoing.key(id)).orElseThrow();
  }

  List<Item> facts() {
    return centre.memory.all().stream().filter(item -> Inbound.is(item.key())).toList();
  }
}
