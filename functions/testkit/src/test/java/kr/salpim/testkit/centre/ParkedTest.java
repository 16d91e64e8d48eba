package kr.salpim.testkit.centre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.salpim.domain.clock.Clockwork;
import kr.salpim.domain.inbound.InboundItem;
import kr.salpim.domain.inbound.WebhookEvent;
import kr.salpim.domain.outbox.OutgoingItem;
import kr.salpim.domain.outbox.State;
import kr.salpim.domain.parked.Parked;
import kr.salpim.domain.parked.ParkedList;
import kr.salpim.domain.parked.Settled;
import kr.salpim.domain.parked.What;
import kr.salpim.domain.provider.ProviderAnswer;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Value;
import org.junit.jupiter.api.Test;

/** What waits for a person: seen without personal data, and gone from the list for one reason. */
class ParkedTest extends ParkedFixture {

  @Test
  void aParkedMessageIsListedWithoutPersonalData() {
    Parked entry = lost();

    assertThat(entry.what()).isEqualTo(What.OUTGOING);
    assertThat(entry.type()).isEqualTo("REPLY");
    assertThat(entry.state()).contains(State.UNKNOWN);
    assertThat(entry.reason()).isEqualTo("lost");
    assertThat(entry.way()).contains("solapi/demo");
    assertThat(entry.form()).contains("SMS");
    assertThat(entry.tries()).isEqualTo(1);
    assertThat(entry.created()).isEqualTo(Centre.START);
    assertThat(entry.parkedAt()).isEqualTo(Centre.START);
    assertThat(entry.mayRepeat()).isTrue();
    var seen = centre.parked.inspect(entry.id()).orElseThrow();
    assertThat(seen.asking()).isFalse();
    assertThat(seen.referenced()).isFalse();
    assertThat(seen.released()).isEmpty();
    String token = centre.hash.of(DemoDong.sms(DemoDong.RESIDENT).canonical());
    assertThat(seen.toString())
        .doesNotContain(token, DemoDong.RESIDENT, "01000000101", "주민센터", "김주민");
  }

  @Test
  void theNewestIsFirstAndTheListHasAnEnd() {
    centre.provider.answer(new ProviderAnswer.Unknown("a"), new ProviderAnswer.Unknown("b"));
    centre.text(DemoDong.RESIDENT, "m1", HELLO);
    centre.stream();
    centre.clock.advance(Duration.ofMinutes(1));
    centre.text(DemoDong.NEIGHBOUR, "m2", HELLO);
    centre.stream();

    assertThat(parked()).hasSizeGreaterThanOrEqualTo(2);
    assertThat(parked()).extracting(Parked::parkedAt).isSortedAccordingTo((a, b) -> b.compareTo(a));
    assertThat(centre.parked.list(DemoDong.CODE, 1)).containsExactly(parked().get(0));
    assertThat(centre.parked.list("1111111111", 100)).isEmpty();
    for (int limit : List.of(0, 101)) {
      assertThatThrownBy(() -> centre.parked.list(DemoDong.CODE, limit))
          .hasMessage("limit must be 1 to 100");
    }
  }

  @Test
  void aReceiptThatCameFirstTookItOffTheList() {
    Parked entry = lost();
    receipt(entry.id(), WebhookEvent.Outcome.DELIVERED);

    assertThat(parked()).isEmpty();
    assertThat(centre.parked.release(entry.id(), DESK)).isEqualTo(Settled.NOT_PARKED);
    neverSent(entry.id(), State.DELIVERED);
  }

  @Test
  void aReceiptThatComesBeforeTheTickStopsWhatWasReleased() {
    Parked entry = lost();
    centre.parked.release(entry.id(), DESK);
    receipt(entry.id(), WebhookEvent.Outcome.DELIVERED);

    neverSent(entry.id(), State.DELIVERED);
  }

  @Test
  void whatIsDismissedIsNeverSentAndKeepsItsState() {
    Parked entry = lost();

    assertThat(centre.parked.dismiss(entry.id(), DESK, Optional.empty()))
        .isEqualTo(Settled.DISMISSED);
    assertThat(centre.parked.dismiss(entry.id(), DESK, Optional.empty()))
        .isEqualTo(Settled.NOT_PARKED);
    assertThat(centre.parked.release(entry.id(), DESK)).isEqualTo(Settled.NOT_PARKED);

    neverSent(entry.id(), State.UNKNOWN);
    assertThat(item(entry.id()).text(ParkedList.DISMISSED_BY)).contains("desk.1");
    assertThat(item(entry.id()).number(OutgoingItem.DISMISSED))
        .hasValue(Centre.START.toEpochMilli());
  }

  @Test
  void whatFailsAgainIsParkedAgainAndSaysWhoReleasedItBefore() {
    Parked entry = lost();
    centre.parked.release(entry.id(), DESK);
    centre.provider.answer(new ProviderAnswer.Unknown("again"));
    centre.pass(Duration.ofMinutes(1));

    assertThat(parked()).extracting(Parked::reason).containsExactly("again");
    assertThat(centre.parked.inspect(entry.id()).orElseThrow().released())
        .hasValueSatisfying(release -> assertThat(release.by()).isEqualTo("desk.1"));
    assertThat(centre.parked.release(entry.id(), DESK)).isEqualTo(Settled.RELEASED);
  }

  @Test
  void whatWasQueuedBeforeARestoreIsShownAndGoesOutOnceReleased() {
    centre.text(DemoDong.RESIDENT, "m1", HELLO);
    centre.skipStream();
    centre.clock.advance(Duration.ofMinutes(1));
    centre.hold.restored();
    centre.hold.resume();
    centre.pass(Duration.ofMinutes(5));

    Parked entry = parked().stream().filter(p -> p.type().equals("REPLY")).findFirst().get();
    assertThat(entry.reason()).isEqualTo("restored");
    assertThat(entry.mayRepeat()).isTrue();
    centre.parked.release(entry.id(), DESK);
    centre.pass(Duration.ofMinutes(1));
    assertThat(centre.received(DemoDong.RESIDENT)).hasSize(1);
  }

  @Test
  void whatCameInAndCouldNotBeReactedToIsReactedToOnceReleased() {
    centre.text(DemoDong.RESIDENT, "m1", HUNGER);
    centre.skipStream();
    Item fact = facts().get(0);
    centre.memory.write(
        new Change.Update(
            fact.key(),
            Map.of(Clockwork.ATTEMPTS, new Value.Num(Clockwork.MAX_ATTEMPTS)),
            Map.of(),
            Set.of(),
            Condition.always()));
    centre.pass(Duration.ofMinutes(3));

    Parked entry = parked().get(0);
    assertThat(entry.what()).isEqualTo(What.INBOUND);
    assertThat(entry.type()).isEqualTo("HELP");
    assertThat(entry.way()).contains("sms/demo");
    assertThat(entry.tries()).isEqualTo(Clockwork.MAX_ATTEMPTS);
    assertThat(entry.toString()).doesNotContain("쌀", "0000", InboundItem.from(fact).token());
    assertThat(centre.parked.inspect(entry.id())).isPresent();
    assertThat(centre.parked.release(entry.id(), DESK)).isEqualTo(Settled.RELEASED);
    assertThat(centre.parked.release(entry.id(), DESK)).isEqualTo(Settled.NOT_PARKED);
    centre.pass(Duration.ofMinutes(3));

    assertThat(centre.received(DemoDong.RESIDENT)).hasSize(1);
    assertThat(centre.received(DemoDong.PLANNER)).hasSize(1);
    assertThat(facts().get(0).text(ParkedList.RELEASED_BY)).contains("desk.1");
    assertThat(parked()).isEmpty();
  }
}
