package kr.salpim.local.webhook;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Hands a request to a function and its answer back: what API Gateway is in AWS. */
final class FunctionRoute {

  private static final int TOO_LARGE = 413;

  private final int maxBody;
  private final Function<RawRequest, APIGatewayV2HTTPResponse> function;

  /**
   * @param maxBody more than the function takes, so that its own refusal is what a caller sees
   */
  FunctionRoute(int maxBody, Function<RawRequest, APIGatewayV2HTTPResponse> function) {
    this.maxBody = maxBody;
    this.function = function;
  }

  /** Reads the body itself, byte for byte: a body handler would take forms apart. */
  void receive(RoutingContext context) {
    HttpServerRequest request = context.request();
    Buffer body = Buffer.buffer();
    request.handler(
        bytes -> {
          if (body.length() + bytes.length() > maxBody) {
            refuse(context);
          } else if (!context.response().ended()) {
            body.appendBuffer(bytes);
          }
        });
    request.endHandler(
        end -> {
          if (!context.response().ended()) {
            answer(context, body.getBytes());
          }
        });
  }

  private static void refuse(RoutingContext context) {
    if (!context.response().ended()) {
      context
          .response()
          .setStatusCode(TOO_LARGE)
          .putHeader("content-type", "application/json")
          .putHeader("connection", "close")
          .end("{\"message\":\"Request Entity Too Large\"}");
    }
  }

  private void answer(RoutingContext context, byte[] body) {
    RawRequest request = raw(context.request(), body);
    context
        .vertx()
        .executeBlocking(() -> function.apply(request), false)
        .onSuccess(answer -> send(context.response(), answer))
        .onFailure(failed -> context.response().setStatusCode(500).end());
  }

  private static RawRequest raw(HttpServerRequest request, byte[] body) {
    List<Map.Entry<String, String>> headers =
        request.headers().entries().stream()
            .map(header -> Map.entry(header.getKey(), header.getValue()))
            .toList();
    return new RawRequest(
        request.method().name(),
        request.uri(),
        "HTTP/1.1",
        headers,
        body,
        request.remoteAddress().hostAddress());
  }

  private static void send(HttpServerResponse response, APIGatewayV2HTTPResponse answer) {
    response.setStatusCode(answer.getStatusCode());
    if (answer.getHeaders() != null) {
      answer.getHeaders().forEach(response::putHeader);
    }
    String body = answer.getBody() == null ? "" : answer.getBody();
    response.end(
        answer.getIsBase64Encoded()
            ? Buffer.buffer(Base64.getDecoder().decode(body))
            : Buffer.buffer(body));
  }
}
