package kr.salpim.adapters.partner;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import kr.salpim.adapters.channel.Json;
import kr.salpim.domain.partner.PartnerCaller;

/**
 * A call that was found to be in order: who calls, and what the contract lets them say.
 *
 * @param values of path and query, by name
 * @param json the body, where it is a JSON object
 * @param strict whether fields that nobody knows are refused
 */
record PartnerCall(
    PartnerCaller caller,
    Operation operation,
    Map<String, String> values,
    CallBody body,
    JsonNode json,
    boolean strict) {

  PartnerCall {
    values = Map.copyOf(values);
  }

  static JsonNode nothing() {
    return Json.object();
  }

  Optional<String> value(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** Of a value that the contract requires. */
  String needed(String name) {
    return values.get(name);
  }

  /** A text of the body. */
  Optional<String> text(String name) {
    return Optional.of(json.path(name)).filter(JsonNode::isTextual).map(JsonNode::textValue);
  }

  @Override
  public String toString() {
    return "PartnerCall[" + operation.id() + "]";
  }
}
