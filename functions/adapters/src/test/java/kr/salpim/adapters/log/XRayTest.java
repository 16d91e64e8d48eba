package kr.salpim.adapters.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.function.Supplier;
import kr.salpim.adapters.testing.LoggedLines;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XRayTest {

  private static final String ROOT = "1-67891233-abcdef012345678912345678";
  private static final String OTHER = "1-67891234-000000000000000000000001";

  private final LoggedLines log = new LoggedLines();

  @AfterEach
  void leave() {
    System.clearProperty(XRay.RUNTIME);
    log.close();
  }

  @Test
  void theGatewaysRootStandsInEachLineOfTheCallAndInNoneAfterIt() {
    Map<String, String> headers = Map.of("X-Amzn-Trace-Id", "Self=1-2-3;Root=" + ROOT);
    XRay.during(headers, said("during"));
    said("after").get();

    assertThat(line("during").path("xrayId").asText()).isEqualTo(ROOT);
    assertThat(line("after").has("xrayId")).isFalse();
  }

  @Test
  void withoutAGatewayItIsLambdasOwn() {
    System.setProperty(XRay.RUNTIME, "Root=" + OTHER + ";Parent=53995c3f42cd8ad8;Sampled=1");
    XRay.during(Map.of("host", "h"), said("lambda"));
    XRay.during(Map.of("x-amzn-trace-id", "Root=" + ROOT), said("gateway"));

    assertThat(line("lambda").path("xrayId").asText()).isEqualTo(OTHER);
    assertThat(line("gateway").path("xrayId").asText()).isEqualTo(ROOT);
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
  void whatACallerChoseToSendIsNotTaken(String header) {
    XRay.during(Map.of("X-Amzn-Trace-Id", header), said("call"));

    assertThat(line("call").has("xrayId")).isFalse();
    assertThat(XRay.rootOf("Root=" + ROOT + ";" + "x".repeat(300))).isEmpty();
  }

  private static Supplier<String> said(String event) {
    return () -> {
      EventLog.event(event).write();
      return event;
    };
  }

  private JsonNode line(String event) {
    return log.with("\"event\":\"" + event + "\"").get(0);
  }
}
