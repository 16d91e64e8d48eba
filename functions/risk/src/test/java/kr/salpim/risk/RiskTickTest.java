package kr.salpim.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.time.Instant;
import kr.salpim.adapters.testing.FunctionTable;
import kr.salpim.adapters.testing.InboundItems;
import kr.salpim.adapters.testing.MockLambda;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Key;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The tick's function as the schedule calls it; natively too ({@code RiskTickIT}). */
@Tag("aws")
@QuarkusTest
@TestProfile(TickProfile.class)
@QuarkusTestResource(FunctionTable.class)
@QuarkusTestResource(MockLambda.class)
class RiskTickTest {

  @Test
  void whatTheStreamHasNotHandedOnTheTickDoes() {
    Instant threeMinutesAgo = Instant.now().minus(Duration.ofMinutes(3));
    Key key = InboundItems.put(FunctionTable.table(), "tick-1", "안녕하세요", threeMinutesAgo);

    MockLambda.invoke("{\"time\":\"2026-11-23T01:00:00Z\",\"source\":\"aws.scheduler\"}")
        .post("/")
        .then()
        .statusCode(200);

    assertThat(FunctionTable.table().get(key).orElseThrow().number(Attributes.DUE)).isEmpty();
  }
}
