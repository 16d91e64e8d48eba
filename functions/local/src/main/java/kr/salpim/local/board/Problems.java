package kr.salpim.local.board;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/** What went wrong, as {@code application/problem+json} (RFC 9457). */
final class Problems {

  static final int BAD_REQUEST = 400;
  static final int FORBIDDEN = 403;
  static final int NOT_FOUND = 404;
  static final int UNSUPPORTED = 415;
  static final int UNAVAILABLE = 503;

  private Problems() {}

  /**
   * Ends the exchange.
   *
   * @param detail what the caller can do about it
   */
  static void send(RoutingContext context, int status, String detail) {
    if (context.response().ended() || context.response().headWritten()) {
      return;
    }
    context
        .response()
        .setStatusCode(status)
        .putHeader("content-type", "application/problem+json")
        .end(
            new JsonObject()
                .put("type", "about:blank")
                .put("title", HttpResponseStatus.valueOf(status).reasonPhrase())
                .put("status", status)
                .put("detail", detail)
                .encode());
  }

  /** For what a route threw, or a body that was too large. */
  static void failed(RoutingContext context) {
    if (context.failure() instanceof BadRequest bad) {
      send(context, BAD_REQUEST, bad.getMessage());
    } else if (context.statusCode() >= BAD_REQUEST && context.statusCode() < 500) {
      send(context, context.statusCode(), "The request cannot be taken.");
    } else {
      send(context, UNAVAILABLE, "The board cannot reach its data now. Try again.");
    }
  }
}
