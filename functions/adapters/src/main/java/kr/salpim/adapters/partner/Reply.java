package kr.salpim.adapters.partner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kr.salpim.adapters.channel.Json;
import kr.salpim.adapters.webhook.WebhookResponse;
import kr.salpim.domain.household.Problem;
import kr.salpim.domain.partner.Calls;
import kr.salpim.domain.privacy.Secret;

/** What an operation answers when all is well: 200 and a JSON object. */
record Reply(JsonNode body) {

  static final String IGNORED = "salpim-ignored-fields";
  private static final String REPLAYED = "idempotency-replayed";
  private static final int OK = 200;
  private static final String JSON = "application/json";

  /** As it is kept for whoever calls again. */
  Calls.Answer answer(Map<String, String> headers) {
    return new Calls.Answer(OK, headers, new Secret(body.toString()));
  }

  WebhookResponse response(Map<String, String> headers) {
    return response(OK, JSON, body.toString(), headers, Optional.empty());
  }

  /** An answer as it was kept. */
  static WebhookResponse response(Calls.Answer answer, boolean replayed) {
    return response(
        answer.status(),
        JSON,
        answer.body().reveal(),
        answer.headers(),
        replayed ? Optional.of(REPLAYED) : Optional.empty());
  }

  static WebhookResponse response(
      int status, String type, String body, Map<String, String> more, Optional<String> mark) {
    Map<String, String> headers = new TreeMap<>(more);
    headers.put("cache-control", "no-store");
    headers.put("content-type", type);
    mark.ifPresent(name -> headers.put(name, "true"));
    return new WebhookResponse(status, headers, body);
  }

  /** Fields and reasons. */
  static ArrayNode problems(List<Problem> problems) {
    ArrayNode list = Json.object().arrayNode();
    problems.forEach(
        problem -> {
          ObjectNode one = list.addObject();
          one.put("field", problem.field());
          one.put("reason", problem.reason());
        });
    return list;
  }
}
