package kr.salpim.adapters.channel;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import kr.salpim.adapters.channel.Malformed.Fault;

/**
 * Reads JSON from outside, strictly (RFC 8259): what two readers could understand differently is
 * refused.
 */
public final class Json {

  /** No provider nests deeper than 12; a bomb does. */
  public static final int MAX_NESTING = 64;

  /** No provider sends a number of more than 20 digits; a bomb costs quadratic time to convert. */
  public static final int MAX_NUMBER_DIGITS = 1_000;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(factory()).enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private Json() {}

  private static JsonFactory factory() {
    return new JsonFactoryBuilder()
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(MAX_NESTING)
                .maxNumberLength(MAX_NUMBER_DIGITS)
                .build())
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        // Names from outside would otherwise stay in a table for the life of the process.
        .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
        .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
        .build();
  }

  /** An empty object to write an answer into. */
  public static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  /** The tree of a body. */
  public static JsonNode read(byte[] body) throws Malformed {
    String text = Utf8.strict(body);
    try {
      JsonNode tree = MAPPER.readTree(text);
      if (tree.isMissingNode() || hasEndlessNumber(tree)) {
        throw new Malformed(Fault.JSON);
      }
      return tree;
    } catch (JsonProcessingException bad) {
      throw new Malformed(Fault.JSON);
    }
  }

  /** The tree of a body that must be an object. */
  public static JsonNode readObject(byte[] body) throws Malformed {
    JsonNode tree = read(body);
    if (!tree.isObject()) {
      throw new Malformed(Fault.JSON);
    }
    return tree;
  }

  /** Whether a number such as 1e9999999 stands for more digits than a number may have. */
  private static boolean hasEndlessNumber(JsonNode tree) {
    Deque<JsonNode> open = new ArrayDeque<>();
    open.push(tree);
    while (!open.isEmpty()) {
      JsonNode node = open.pop();
      if (node.isDouble() && Double.isInfinite(node.doubleValue())) {
        return true;
      }
      node.forEach(open::push);
    }
    return false;
  }
}
