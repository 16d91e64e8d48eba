package kr.salpim.adapters.partner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kr.salpim.domain.partner.PartnerScope;
import kr.salpim.domain.partner.Rates;

/**
 * The contract with partners, {@code infra/api/partners.openapi.yaml}: the only list of routes.
 * What it says and nobody here understands ends the start.
 */
public final class Contract {

  private static final String FILE = "/kr/salpim/adapters/partner/partners.openapi.yaml";
  private static final Pattern SEGMENT = Pattern.compile("\\{([a-z]+)}");

  /** Read once, and in a native image while it is built. */
  private static final class Shipped {
    static final Contract CONTRACT = new Contract(read());
  }

  /**
   * Where a call leads.
   *
   * @param path the values of the path's parameters
   */
  record Found(Operation operation, Map<String, String> path) {}

  private final JsonNode root;
  private final List<Operation> operations = new ArrayList<>();

  private Contract(JsonNode root) {
    this.root = root;
    String base = root.at("/servers/0/url").textValue();
    root.path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        method ->
                            operations.add(
                                operation(
                                    base + path.getKey(), method.getKey(), method.getValue()))));
  }

  public static Contract shipped() {
    return Shipped.CONTRACT;
  }

  private static JsonNode read() {
    try (InputStream file = Contract.class.getResourceAsStream(FILE)) {
      return new YAMLMapper().readTree(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private Operation operation(String path, String method, JsonNode says) {
    List<Operation.Parameter> parameters = new ArrayList<>();
    for (JsonNode each : says.path("parameters")) {
      JsonNode one = Shape.resolved(each, root);
      parameters.add(
          new Operation.Parameter(
              one.path("name").textValue(),
              one.path("in").textValue(),
              one.path("required").asBoolean(),
              Shape.of(one.path("schema"), root)));
    }
    JsonNode body = Shape.resolved(says.path("requestBody"), root);
    if (!body.isMissingNode() && !body.path("required").asBoolean()) {
      throw new IllegalStateException("a body that may be left out is signed by nobody");
    }
    Map<String, Shape> bodies = new HashMap<>();
    body.path("content")
        .properties()
        .forEach(type -> bodies.put(type.getKey(), Shape.of(type.getValue().path("schema"), root)));
    return new Operation(
        says.path("operationId").textValue(),
        method.toUpperCase(Locale.ROOT),
        path,
        form(path),
        says.path("security").isArray() && says.path("security").isEmpty(),
        word(says, "x-scope").map(claim -> PartnerScope.of(claim).orElseThrow()),
        word(says, "x-rate").map(rate -> Rates.What.valueOf(rate.toUpperCase(Locale.ROOT))),
        parameters,
        bodies);
  }

  private static Optional<String> word(JsonNode says, String name) {
    return Optional.of(says.path(name)).filter(JsonNode::isTextual).map(JsonNode::textValue);
  }

  private static Pattern form(String path) {
    return Pattern.compile(SEGMENT.matcher(path).replaceAll("(?<$1>[^/]{1,128})"));
  }

  List<Operation> operations() {
    return List.copyOf(operations);
  }

  /** The operation under a path that is not decoded: an id has one spelling. */
  Optional<Found> find(String method, String rawPath) {
    return operations.stream()
        .filter(operation -> operation.method().equals(method))
        .flatMap(operation -> found(operation, rawPath).stream())
        .findFirst();
  }

  /** Methods of a path, as in an {@code allow} header; empty where there is no such path. */
  String methods(String rawPath) {
    return operations.stream()
        .filter(operation -> operation.form().matcher(rawPath).matches())
        .map(Operation::method)
        .collect(Collectors.toCollection(TreeSet::new))
        .stream()
        .collect(Collectors.joining(", "));
  }

  private static Optional<Found> found(Operation operation, String rawPath) {
    Matcher matcher = operation.form().matcher(rawPath);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Map<String, String> path = new HashMap<>();
    Matcher names = SEGMENT.matcher(operation.path());
    while (names.find()) {
      path.put(names.group(1), matcher.group(names.group(1)));
    }
    return Optional.of(new Found(operation, path));
  }
}
