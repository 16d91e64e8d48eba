package kr.salpim.local.board;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;

/** JSON in and out of the board's API. */
final class Bodies {

  private final ObjectMapper json;

  Bodies(ObjectMapper json) {
    this.json = json.copy().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  }

  JsonNode object(RoutingContext context) {
    byte[] bytes =
        context.body().buffer() == null ? new byte[0] : context.body().buffer().getBytes();
    try {
      JsonNode body = json.readTree(bytes);
      if (body != null && body.isObject()) {
        return body;
      }
    } catch (IOException malformed) {
      // Said below.
    }
    throw new BadRequest("The body must be a JSON object.");
  }

  /** A text of 1 to {@code longest} characters. */
  static String text(JsonNode body, String name, int longest) {
    JsonNode value = body.path(name);
    if (!value.isTextual() || value.textValue().isBlank() || value.textValue().length() > longest) {
      throw new BadRequest(name + " must be a text of 1 to " + longest + " characters.");
    }
    return value.textValue();
  }

  static boolean flag(JsonNode body, String name) {
    if (!body.path(name).isBoolean()) {
      throw new BadRequest(name + " must be true or false.");
    }
    return body.path(name).booleanValue();
  }

  void send(RoutingContext context, int status, Object body) {
    try {
      context
          .response()
          .setStatusCode(status)
          .putHeader("content-type", "application/json")
          .end(json.writeValueAsString(body));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("our own records can be written", impossible);
    }
  }
}
