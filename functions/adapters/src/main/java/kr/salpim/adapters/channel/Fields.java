package kr.salpim.adapters.channel;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import kr.salpim.adapters.channel.Malformed.Fault;

/** Reads fields leniently where providers differ, and strictly where a wrong guess would hurt. */
public final class Fields {

  /** The longest id or sender of a known provider has 200 characters. */
  public static final int MAX_ID = 512;

  private Fields() {}

  /** A text that is there and not empty. */
  public static Optional<String> text(JsonNode parent, String name) {
    JsonNode node = parent.path(name);
    return node.isTextual() && !node.textValue().isEmpty()
        ? Optional.of(node.textValue())
        : Optional.empty();
  }

  /** An id, which some providers write as a number. */
  public static Optional<String> id(JsonNode parent, String name) throws Malformed {
    JsonNode node = parent.path(name);
    if (node.isMissingNode() || node.isNull()) {
      return Optional.empty();
    }
    if (!node.isTextual() && !node.isIntegralNumber()) {
      throw new Malformed(Fault.FIELD);
    }
    return Optional.of(checkId(node.asText())).filter(id -> !id.isBlank());
  }

  /** An id without which the event means nothing. */
  public static String neededId(JsonNode parent, String name) throws Malformed {
    return id(parent, name).orElseThrow(() -> new Malformed(Fault.FIELD));
  }

  /** The id unless it is longer than any provider's. */
  public static String checkId(String id) throws Malformed {
    if (id.length() > MAX_ID) {
      throw new Malformed(Fault.FIELD);
    }
    return Texts.whole(id);
  }

  /** An object that must be there. */
  public static JsonNode object(JsonNode parent, String name) throws Malformed {
    return object(parent.path(name));
  }

  public static JsonNode object(JsonNode node) throws Malformed {
    if (!node.isObject()) {
      throw new Malformed(Fault.FIELD);
    }
    return node;
  }

  /** An array that must be there. */
  public static JsonNode array(JsonNode parent, String name) throws Malformed {
    JsonNode node = parent.path(name);
    if (!node.isArray()) {
      throw new Malformed(Fault.FIELD);
    }
    return node;
  }

  /**
   * A provider's code, fit for a log: letters, digits, {@code _}, {@code .} and {@code -}, at most
   * 32; otherwise {@code other}.
   */
  public static String code(JsonNode parent, String name) {
    return code(parent.path(name).asText(""));
  }

  public static String code(String code) {
    return code.matches("[A-Za-z0-9_.-]{1,32}") ? code : "other";
  }
}
