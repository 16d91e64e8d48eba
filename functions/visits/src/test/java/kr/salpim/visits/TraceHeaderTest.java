package kr.salpim.visits;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import kr.salpim.adapters.testing.MockLambda;
import kr.salpim.adapters.testing.SeenRequests;
import org.junit.jupiter.api.Test;

/** Lambda's trace goes on to DynamoDB: one map in X-Ray shows both. */
@QuarkusTest
@QuarkusTestResource(SeenRequests.class)
@QuarkusTestResource(MockLambda.class)
class TraceHeaderTest {

  private static final String TRACE = "Root=1-67891233-abcdef012345678912345678";

  /** The mock hands on under {@code Lambda-Runtime-Trace-Id} what comes under this name. */
  private static final String MOCKED = "Lambda-Runtime-Aws-Request-Id";

  @Test
  void eachRequestToTheTableCarriesTheHeaderOfTheInvocation() {
    MockLambda.invoke("{}").header(MOCKED, TRACE).when().post("/").then().statusCode(200);

    assertThat(SeenRequests.traces()).isNotEmpty().endsWith(TRACE);
    assertThat(SeenRequests.traces().stream().filter(TRACE::equals).count())
        .as("the tick's queries of its clock")
        .isGreaterThanOrEqualTo(16);
  }
}
