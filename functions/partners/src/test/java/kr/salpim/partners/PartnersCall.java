package kr.salpim.partners;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import java.util.TreeMap;
import kr.salpim.adapters.testing.MockLambda;

/** A call as API Gateway's HTTP API hands it on, sent to the mock of Lambda. */
final class PartnersCall {

  private static final ObjectMapper JSON = new ObjectMapper();

  private PartnersCall() {}

  static JsonPath get(String path) {
    return send("GET", path, AgencyTable.signed("get " + path, "GET " + path), "", Map.of());
  }

  static JsonPath post(String path, String key, String body) {
    String signed = body.isEmpty() ? "POST " + path : body;
    Map<String, String> headers = AgencyTable.signed("post " + key, signed);
    headers.put("idempotency-key", key);
    return send("POST", path, headers, body, Map.of());
  }

  /** The function's answer: {@code statusCode}, {@code headers} and {@code body}. */
  static JsonPath send(
      String method,
      String path,
      Map<String, String> headers,
      String body,
      Map<String, String> claims) {
    ObjectNode event = JSON.createObjectNode();
    event.put("version", "2.0").put("routeKey", "$default").put("isBase64Encoded", false);
    event.put("rawPath", path.split("\\?")[0]).put("body", body);
    event.put("rawQueryString", path.contains("?") ? path.split("\\?", 2)[1] : "");
    event.set("headers", JSON.valueToTree(new TreeMap<>(headers)));
    ObjectNode context = event.putObject("requestContext");
    context.put("requestId", "JKJaXmPLvHcESHA=").put("stage", "$default");
    context
        .putObject("http")
        .put("method", method)
        .put("path", path)
        .put("protocol", "HTTP/1.1")
        .put("sourceIp", "203.0.113.9")
        .put("userAgent", "test");
    if (!claims.isEmpty()) {
      context.putObject("authorizer").putObject("jwt").set("claims", JSON.valueToTree(claims));
    }
    return MockLambda.invoke(event.toString())
        .when()
        .post("/")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }
}
