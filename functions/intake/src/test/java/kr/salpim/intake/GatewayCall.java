package kr.salpim.intake;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import kr.salpim.adapters.testing.MockLambda;
import kr.salpim.testkit.channel.Signing;

/**
 * A call as API Gateway's HTTP API hands it on (payload format 2.0), sent to the mock of Lambda.
 */
final class GatewayCall {

  private static final ObjectMapper JSON = new ObjectMapper();
  static final String URL = "http://localhost:8080";

  private final ObjectNode event = JSON.createObjectNode();
  private final Map<String, String> headers = new TreeMap<>();

  private GatewayCall(String method, String path, String query) {
    event.put("version", "2.0").put("routeKey", "$default");
    event.put("rawPath", path).put("rawQueryString", query).put("isBase64Encoded", false);
    ObjectNode context = event.putObject("requestContext");
    context.put("accountId", "123456789012").put("apiId", "api").put("stage", "$default");
    context.put("requestId", "req").put("timeEpoch", 1795305600000L);
    context
        .putObject("http")
        .put("method", method)
        .put("path", path)
        .put("protocol", "HTTP/1.1")
        .put("sourceIp", "203.0.113.7")
        .put("userAgent", "test");
  }

  static GatewayCall get(String path, String query) {
    return new GatewayCall("GET", path, query);
  }

  /** A body with the signature of the demo account. */
  static GatewayCall signed(String channel, String id, String body) {
    String path = Signing.demoPath(channel);
    GatewayCall call = new GatewayCall("POST", path, "");
    call.event.put("body", body);
    Signing.demo(channel, URL + path, Signing.bytes(body), id, Instant.now().getEpochSecond())
        .forEach((name, value) -> call.headers.put(name.toLowerCase(Locale.ROOT), value));
    return call;
  }

  GatewayCall with(String header, String value) {
    headers.put(header, value);
    return this;
  }

  GatewayCall inBase64() {
    event.put("body", Signing.base64(Signing.bytes(event.get("body").textValue())));
    event.put("isBase64Encoded", true);
    return this;
  }

  /** The function's answer: {@code statusCode}, {@code headers} and {@code body}. */
  JsonPath answer() {
    event.set("headers", JSON.valueToTree(headers));
    return MockLambda.invoke(event.toString())
        .when()
        .post("/")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }
}
