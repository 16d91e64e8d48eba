package kr.salpim.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import kr.salpim.adapters.testing.FunctionTable;
import kr.salpim.adapters.testing.InboundItems;
import kr.salpim.adapters.testing.MockLambda;
import kr.salpim.adapters.testing.StreamEvent;
import kr.salpim.domain.outbox.Outgoing;
import kr.salpim.domain.outbox.OutgoingItem;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Table;
import kr.salpim.testkit.centre.DemoDong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The stream's function as Lambda runs it; natively too ({@code RiskFunctionIT}). */
@Tag("aws")
@QuarkusTest
@QuarkusTestResource(FunctionTable.class)
@QuarkusTestResource(MockLambda.class)
class RiskFunctionTest {

  private final Table table = FunctionTable.table();

  @Test
  void aNewMessageIsReactedToOnceHoweverOftenTheStreamHandsItOn() {
    Key key = InboundItems.put(table, "risk-1", "쌀이 떨어져서 사흘째 굶고 있어요", Instant.now());
    String event = StreamEvent.of("INSERT", key);

    assertThat(failures(event)).isEmpty();
    assertThat(failures(event)).isEmpty();

    assertThat(table.get(key).orElseThrow().number(Attributes.DUE)).isEmpty();
    assertThat(outgoing(key)).hasSize(1);
    assertThat(InboundItems.openQuestions(table, DemoDong.PLANNER)).hasSize(1);
  }

  @Test
  void whatTheTablesOwnStreamSaysIsReactedTo() {
    Key key = InboundItems.put(table, "risk-3", "약을 살 돈이 없어요. 도와주세요", Instant.now());

    assertThat(failures(StreamEvent.fromStream(key))).isEmpty();

    assertThat(table.get(key).orElseThrow().number(Attributes.DUE)).isEmpty();
  }

  @Test
  void whatAMessageCallsForIsFollowedUnderItsId() {
    Key key = InboundItems.put(table, "risk-3", "쌀이 떨어져서 사흘째 굶고 있어요", Instant.now());
    String trace = key.sort().substring(key.sort().lastIndexOf('#') + 1);

    assertThat(failures(StreamEvent.of("INSERT", key))).isEmpty();

    Key answer = Outgoing.key(outgoing(key).get(0).id());
    assertThat(table.get(answer).orElseThrow().text(Attributes.TRACE)).contains(trace);
  }

  @Test
  void aChangedItemIsPassedOver() {
    Key key = InboundItems.put(table, "risk-2", "안녕하세요", Instant.now());

    assertThat(failures(StreamEvent.of("MODIFY", key))).isEmpty();

    assertThat(table.get(key).orElseThrow().number(Attributes.DUE)).isPresent();
  }

  private List<Outgoing> outgoing(Key cause) {
    String id = Outgoing.id(FunctionTable.hash(), cause.partition() + "|" + cause.sort(), "ack");
    return table.get(Outgoing.key(id)).map(OutgoingItem::from).stream().toList();
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
