package kr.salpim.bench.lambda;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** A POST as an HTTP API of API Gateway hands it on, payload format 2.0. */
final class Gateway {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Gateway() {}

  static String post(String path, Map<String, String> headers, String body) {
    ObjectNode event = JSON.createObjectNode();
    event.put("version", "2.0").put("routeKey", "$default");
    event.put("rawPath", path).put("rawQueryString", "");
    event.set("headers", JSON.valueToTree(headers));
    ObjectNode context = event.putObject("requestContext");
    context.put("accountId", "000000000000").put("apiId", "bench").put("stage", "$default");
    context.put("requestId", "bench").put("timeEpoch", System.currentTimeMillis());
    context
        .putObject("http")
        .put("method", "POST")
        .put("path", path)
        .put("protocol", "HTTP/1.1")
        .put("sourceIp", "203.0.113.7")
        .put("userAgent", "bench");
    event.put("body", body).put("isBase64Encoded", false);
    return event.toString();
  }
}
