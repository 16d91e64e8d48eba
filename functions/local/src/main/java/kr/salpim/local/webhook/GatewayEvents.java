package kr.salpim.local.webhook;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes of a request what API Gateway's HTTP API makes of it for a function: payload format 2.0.
 *
 * <p>Source: API Gateway developer guide, "Create AWS Lambda proxy integrations for HTTP APIs".
 */
final class GatewayEvents {

  private static final String COOKIE = "cookie";

  private GatewayEvents() {}

  static APIGatewayV2HTTPEvent event(RawRequest request, String id, Instant now) {
    Map<String, String> headers = headers(request);
    boolean text = isText(headers.getOrDefault("content-type", ""), request.body());
    APIGatewayV2HTTPEvent event = new APIGatewayV2HTTPEvent();
    event.setVersion("2.0");
    event.setRouteKey("$default");
    event.setRawPath(request.path());
    event.setRawQueryString(request.query());
    event.setHeaders(headers);
    event.setQueryStringParameters(query(request.query()));
    event.setCookies(cookies(request));
    event.setRequestContext(context(request, headers, id, now));
    event.setIsBase64Encoded(!text);
    event.setBody(
        text
            ? new String(request.body(), StandardCharsets.UTF_8)
            : Base64.getEncoder().encodeToString(request.body()));
    return event;
  }

  private static RequestContext context(
      RawRequest request, Map<String, String> headers, String id, Instant now) {
    return RequestContext.builder()
        .withStage("$default")
        .withRouteKey("$default")
        .withRequestId(id)
        .withDomainName(headers.getOrDefault("host", ""))
        .withTimeEpoch(now.toEpochMilli())
        .withHttp(
            RequestContext.Http.builder()
                .withMethod(request.method())
                .withPath(request.path())
                .withProtocol(request.protocol())
                .withSourceIp(request.source())
                .withUserAgent(headers.getOrDefault("user-agent", ""))
                .build())
        .build();
  }

  /** Names in lower case, duplicates joined by a comma; cookies have a field of their own. */
  private static Map<String, String> headers(RawRequest request) {
    Map<String, String> headers = new TreeMap<>();
    for (Map.Entry<String, String> header : request.headers()) {
      String name = header.getKey().toLowerCase(Locale.ROOT);
      if (!name.equals(COOKIE)) {
        headers.merge(name, header.getValue(), (first, next) -> first + "," + next);
      }
    }
    return headers;
  }

  private static List<String> cookies(RawRequest request) {
    return request.headers().stream()
        .filter(header -> header.getKey().equalsIgnoreCase(COOKIE))
        .flatMap(header -> Arrays.stream(header.getValue().split(";\\s*")))
        .toList();
  }

  private static Map<String, String> query(String raw) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String pair : raw.isEmpty() ? new String[0] : raw.split("&")) {
      int equals = pair.indexOf('=');
      String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
      String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
      parameters.merge(name, value, (first, next) -> first + "," + next);
    }
    return parameters;
  }

  private static String decoded(String part) {
    try {
      return URLDecoder.decode(part, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      return part;
    }
  }

  /** What is no text, or does not say so, travels as Base64: nothing is lost on the way. */
  private static boolean isText(String type, byte[] body) {
    String plain = type.toLowerCase(Locale.ROOT);
    return (plain.startsWith("application/json") || plain.startsWith("text/")) && isUtf8(body);
  }

  private static boolean isUtf8(byte[] body) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
      return true;
    } catch (CharacterCodingException other) {
      return false;
    }
  }
}
