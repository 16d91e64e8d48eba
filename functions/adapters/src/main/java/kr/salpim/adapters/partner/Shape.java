package kr.salpim.adapters.partner;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import kr.salpim.domain.household.Fault;
import kr.salpim.domain.household.Problem;

/**
 * What a value must look like, read from a schema of the contract. It knows the words of JSON
 * Schema that the contract's requests use, and refuses at the start a schema that uses another:
 * nothing that the contract says is passed over.
 */
final class Shape {

  private static final Set<String> KNOWN =
      Set.of(
          "type",
          "description",
          "required",
          "properties",
          "items",
          "minItems",
          "maxItems",
          "minLength",
          "maxLength",
          "pattern",
          "enum",
          "minimum",
          "maximum",
          "format",
          "x-each");

  private static final String REF = "$ref";

  private final JsonNode schema;
  private final String type;
  private final Optional<Pattern> pattern;
  private final Set<String> words;
  private final Set<String> required;
  private final Map<String, Shape> properties;
  private final Optional<Shape> items;

  private Shape(JsonNode schema, JsonNode contract) {
    this.schema = schema;
    schema
        .fieldNames()
        .forEachRemaining(
            word -> {
              if (!KNOWN.contains(word)) {
                throw new IllegalStateException("the contract's requests may not use " + word);
              }
            });
    this.type = schema.path("type").asText();
    this.pattern =
        Optional.of(schema.path("pattern"))
            .filter(JsonNode::isTextual)
            .map(JsonNode::textValue)
            .map(Pattern::compile);
    this.words = texts(schema.path("enum"));
    this.required = texts(schema.path("required"));
    this.properties = new LinkedHashMap<>();
    schema
        .path("properties")
        .properties()
        .forEach(each -> properties.put(each.getKey(), of(each.getValue(), contract)));
    this.items =
        schema.has("items") ? Optional.of(of(schema.get("items"), contract)) : Optional.empty();
  }

  /**
   * @param contract in which references point
   * @throws IllegalStateException where the schema uses what is not known here
   */
  static Shape of(JsonNode schema, JsonNode contract) {
    return new Shape(resolved(schema, contract), contract);
  }

  /** What a reference points to, or the thing itself. */
  static JsonNode resolved(JsonNode node, JsonNode contract) {
    return node.has(REF) ? contract.at(node.get(REF).textValue().substring(1)) : node;
  }

  private static Set<String> texts(JsonNode list) {
    Set<String> texts = new HashSet<>();
    list.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  /** The shape of each item of a field's list. */
  Shape itemsOf(String field) {
    return properties.get(field).items.orElseThrow();
  }

  /** Names of an object's fields. */
  Set<String> names() {
    return properties.keySet();
  }

  /** How many fields nobody knows; of what is judged one by one none are counted. */
  int unknown(JsonNode value) {
    int count = 0;
    for (Map.Entry<String, JsonNode> field : value.properties()) {
      Shape shape = properties.get(field.getKey());
      count += shape == null ? 1 : shape.unknown(field.getValue());
    }
    return count;
  }

  /** All that is wrong with a value. */
  List<Problem> problems(JsonNode value) {
    List<Problem> problems = new ArrayList<>();
    check("body", value, problems);
    return problems;
  }

  /** What is wrong with a text that stands in a path, a query or a header. */
  Optional<Fault> fault(String text) {
    return textFault(text);
  }

  private void check(String name, JsonNode value, List<Problem> problems) {
    switch (type) {
      case "object" -> object(name, value, problems);
      case "array" -> list(name, value, problems);
      default -> single(value).ifPresent(fault -> problems.add(Problem.of(name, fault)));
    }
  }

  private void object(String name, JsonNode value, List<Problem> problems) {
    if (!value.isObject()) {
      problems.add(Problem.of(name, Fault.UNREADABLE));
      return;
    }
    properties.forEach(
        (field, shape) -> {
          if (value.has(field)) {
            shape.check(field, value.get(field), problems);
          } else if (required.contains(field)) {
            problems.add(Problem.of(field, Fault.MISSING));
          }
        });
  }

  private void list(String name, JsonNode value, List<Problem> problems) {
    if (!value.isArray()) {
      problems.add(Problem.of(name, Fault.UNREADABLE));
    } else if (value.size() < schema.path("minItems").asInt(0)) {
      problems.add(Problem.of(name, Fault.MISSING));
    } else if (value.size() > schema.path("maxItems").asInt(Integer.MAX_VALUE)) {
      problems.add(Problem.of(name, Fault.TOO_MANY));
    } else if (!schema.path("x-each").asBoolean()) {
      items.ifPresent(shape -> value.forEach(item -> shape.check(name, item, problems)));
    }
  }

  private Optional<Fault> single(JsonNode value) {
    return switch (type) {
      case "string" ->
          value.isTextual() ? textFault(value.textValue()) : Optional.of(Fault.UNREADABLE);
      case "integer" ->
          value.isIntegralNumber() && value.canConvertToLong()
              ? numberFault(value.longValue())
              : Optional.of(Fault.UNREADABLE);
      case "boolean" -> value.isBoolean() ? Optional.empty() : Optional.of(Fault.UNREADABLE);
      default -> throw new IllegalStateException("the contract knows no type " + type);
    };
  }

  private Optional<Fault> numberFault(long number) {
    if (number < schema.path("minimum").asLong(Long.MIN_VALUE)) {
      return Optional.of(number < 0 ? Fault.NEGATIVE : Fault.UNREADABLE);
    }
    return number > schema.path("maximum").asLong(Long.MAX_VALUE)
        ? Optional.of(Fault.UNREADABLE)
        : Optional.empty();
  }

  private Optional<Fault> textFault(String text) {
    int length = text.codePointCount(0, text.length());
    if (length < schema.path("minLength").asInt(0)) {
      return Optional.of(Fault.MISSING);
    }
    if (length > schema.path("maxLength").asInt(Integer.MAX_VALUE)) {
      return Optional.of(Fault.TOO_LONG);
    }
    boolean fits =
        pattern.filter(form -> !form.matcher(text).find()).isEmpty()
            && (words.isEmpty() || words.contains(text))
            && formed(text);
    return fits ? Optional.empty() : Optional.of(Fault.UNREADABLE);
  }

  private boolean formed(String text) {
    try {
      switch (schema.path("format").asText()) {
        case "date" -> LocalDate.parse(text);
        case "date-time" -> OffsetDateTime.parse(text);
        default -> {
          // Any text.
        }
      }
      return true;
    } catch (DateTimeException wrong) {
      return false;
    }
  }
}
