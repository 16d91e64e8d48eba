package kr.salpim.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kr.salpim.adapters.testing.FunctionTable;
import kr.salpim.adapters.testing.MockLambda;
import kr.salpim.adapters.testing.StreamEvent;
import kr.salpim.domain.clock.Lane;
import kr.salpim.domain.outbox.MessageClass;
import kr.salpim.domain.outbox.Outgoing;
import kr.salpim.domain.outbox.OutgoingItem;
import kr.salpim.domain.outbox.State;
import kr.salpim.testkit.centre.DemoDong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The stream's function as Lambda runs it; natively too ({@code DeliveryFunctionIT}). */
@Tag("aws")
@QuarkusTest
@QuarkusTestResource(FunctionTable.class)
@QuarkusTestResource(MockLambda.class)
@QuarkusTestResource(BoardTwin.class)
class DeliveryFunctionTest {

  @Test
  void aQueuedMessageIsHandedToTheProviderOnceHoweverOftenTheStreamHandsItOn() {
    Instant now = Instant.now();
    Outgoing message =
        Outgoing.causedBy(
            FunctionTable.hash(),
            "test",
            "delivery",
            DemoDong.sms(DemoDong.RESIDENT),
            "[구로4동주민센터] 잘 받았습니다.",
            MessageClass.REPLY,
            DemoDong.CODE,
            now);
    FunctionTable.table().write(message.queue(now.plus(Duration.ofMinutes(2)), Lane.NOW));
    String event = StreamEvent.of("INSERT", Outgoing.key(message.id()));

    assertThat(failures(event)).isEmpty();
    assertThat(failures(event)).isEmpty();

    assertThat(BoardTwin.TAKEN)
        .singleElement()
        .asString()
        .contains(message.id(), "잘 받았습니다", DemoDong.RESIDENT);
    assertThat(FunctionTable.table().get(Outgoing.key(message.id())).map(OutgoingItem::from))
        .hasValueSatisfying(sent -> assertThat(sent.state()).isEqualTo(State.ACCEPTED));
  }

  private static List<Object> failures(String event) {
    return MockLambda.invoke(event)
        .post("/")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("batchItemFailures");
  }
}
