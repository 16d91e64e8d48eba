package kr.salpim.testkit.centre;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import kr.salpim.domain.outbox.MessageClass;
import kr.salpim.domain.outbox.Outgoing;
import kr.salpim.domain.outbox.State;
import kr.salpim.domain.provider.ProviderAnswer;
import kr.salpim.domain.provider.Sender;
import kr.salpim.domain.table.Item;
import org.junit.jupiter.api.Test;

/**
 * The stream hands a record on again as it was when it was new. An accepted message still stands
 * where it stood on the clock; nothing that the gate says of the old record may touch it.
 */
class StaleRecordTest {

  private final Centre centre = new Centre(new Words());
  private final Outbox outbox = new Outbox(centre);

  @Test
  void thatItsLineIsDownNowDoesNotQueueAnAcceptedMessageAgain() {
    Item record = accepted(MessageClass.REPLY);
    centre.provider.answerOver(Outbox.SOLAPI, new ProviderAnswer.Retryable("down"));
    centre.provider.answerOver(Outbox.NHN, new ProviderAnswer.Retryable("down"));
    for (int n = 0; n < 6; n++) {
      outbox.send(outbox.message(MessageClass.URGENT, DemoDong.PLANNER));
    }
    untouched(record);
  }

  @Test
  void thatPeopleSleepNowDoesNotQueueItAgain() {
    Item record = accepted(MessageClass.INFORMATIONAL);
    centre.clock.advance(Duration.ofHours(11));
    untouched(record);
  }

  @Test
  void thatItsReaderRefusedMeanwhileDoesNotStopWhatHasGoneOut() {
    Item record = accepted(MessageClass.INFORMATIONAL);
    centre.text(DemoDong.RESIDENT, "m1", "수신거부");
    untouched(record);
  }

  @Test
  void thatItHasGrownOldDoesNotParkIt() {
    Item record = accepted(MessageClass.REPLY);
    centre.clock.advance(Duration.ofDays(6));
    untouched(record);
  }

  private Item accepted(MessageClass type) {
    centre.provider.with(Sender.Receipts.OUR_ID);
    Outgoing message = outbox.message(type, DemoDong.RESIDENT);
    outbox.queue(message);
    Item record = outbox.item(message.id());
    centre.stream();
    assertThat(outbox.state(message.id())).isEqualTo(State.ACCEPTED);
    return record;
  }

  private void untouched(Item record) {
    String id = Outgoing.id(record.key());
    Item before = outbox.item(id);
    centre.deliverer.deliver(record);

    assertThat(outbox.item(id)).isEqualTo(before);
    assertThat(outbox.taken()).containsOnlyOnce("solapi/demo " + id);
  }
}
