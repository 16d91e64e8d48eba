package kr.salpim.adapters.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import kr.salpim.adapters.gateway.Gateway;
import kr.salpim.adapters.testing.LoggedLines;
import kr.salpim.adapters.webhook.WebhookResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XRayTest {

  private static final String ROOT = "1-67891233-abcdef012345678912345678";

  private final LoggedLines log = new LoggedLines();

  @AfterEach
  void leave() {
    System.clearProperty(XRay.RUNTIME);
    log.close();
  }

  @Test
  void lambdasRootStandsInEachLine() {
    System.setProperty(XRay.RUNTIME, "Root=" + ROOT + ";Parent=53995c3f42cd8ad8;Sampled=1");
    assertThat(line("lambda").path("xrayId").asText()).isEqualTo(ROOT);
  }

  /** The gateway takes over what a caller sends: 32 hex digits have room for a number of theirs. */
  @Test
  void nothingOfACallersHeaderStandsInALineOrBecomesATrace() {
    APIGatewayV2HTTPEvent event =
        APIGatewayV2HTTPEvent.builder()
            .withHeaders(Map.of("X-Amzn-Trace-Id", "Self=" + ROOT + ";Root=" + ROOT))
            .withRequestContext(
                APIGatewayV2HTTPEvent.RequestContext.builder()
                    .withRequestId("JKJaXmPLvHcESHA=")
                    .build())
            .build();
    Gateway.answer(
        event,
        call ->
            Trace.call(
                () -> "ours",
                () -> {
                  EventLog.event("call").write();
                  return new WebhookResponse(200, Map.of(), "");
                }));

    assertThat(log.all()).singleElement().satisfies(line -> assertThat(line).doesNotContain(ROOT));
    JsonNode line = log.with("call").get(0);
    assertThat(line.path("traceId").asText()).isEqualTo("ours");
    assertThat(line.path("requestId").asText()).isEqualTo("JKJaXmPLvHcESHA=");
    assertThat(line("after").has("requestId")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "김주민 010-0000-0101",
        "Root=010-0000-0101",
        "Root=1-67891233-ABCDEF012345678912345678",
        "Root=1-67891233-abcdef01234567891234567",
        "Root=1-67891233-abcdef0123456789123456789",
        "Root=1-67891233-abcdef012345678912345678x",
        "XRoot=1-67891233-abcdef012345678912345678",
        "{\"Root\":\"1-67891233-abcdef012345678912345678\"}"
      })
  void whatHasNotTheFormOfARootIsNotTaken(String header) {
    System.setProperty(XRay.RUNTIME, header);

    assertThat(line("call").has("xrayId")).isFalse();
    assertThat(XRay.rootOf("Root=" + ROOT + ";" + "x".repeat(300))).isEmpty();
  }

  private JsonNode line(String event) {
    EventLog.event(event).write();
    return log.with("\"event\":\"" + event + "\"").get(0);
  }
}
