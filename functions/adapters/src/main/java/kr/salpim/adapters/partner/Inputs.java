package kr.salpim.adapters.partner;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import kr.salpim.domain.household.Fault;
import kr.salpim.domain.household.Problem;

/**
 * What a call says in its path, query, headers and body, as far as the contract knows it.
 *
 * @param values of path and query
 * @param json of the body; an empty object where there is none or it is no JSON
 * @param unknown how many parameters and fields are not in the contract
 */
record Inputs(Map<String, String> values, JsonNode json, int unknown) {

  static final String JSON = "application/json";
  static final String KEY = "idempotency-key";

  Inputs {
    values = Map.copyOf(values);
  }

  /** Everything that is read is UTF-8; a body that says otherwise is not read as if it were. */
  private static final Pattern OTHER_CHARSET =
      Pattern.compile(
          ".*;\\s*charset\\s*=\\s*(?!\"?utf-?8\"?\\s*(?:;|$)).*", Pattern.CASE_INSENSITIVE);

  static Map<String, String> headers(Map<String, String> sent) {
    Map<String, String> headers = new HashMap<>();
    // Names that differ in case alone are one header sent twice.
    sent.forEach(
        (name, value) ->
            headers.merge(name.toLowerCase(Locale.ROOT), value, (a, b) -> a + "," + b));
    return headers;
  }

  static Inputs of(
      Contract.Found found, String rawQuery, Map<String, String> headers, CallBody body)
      throws Refusal {
    Operation operation = found.operation();
    Map<String, String> query = query(rawQuery);
    Map<String, String> values = new HashMap<>();
    List<Problem> problems = new ArrayList<>();
    for (Operation.Parameter one : operation.parameters()) {
      Optional<String> given =
          switch (one.in()) {
            case "path" -> Optional.of(found.path().get(one.name()));
            case "query" -> Optional.ofNullable(query.remove(one.name()));
            default -> Optional.ofNullable(headers.get(one.name()));
          };
      checked(one, given, problems);
      given.filter(value -> !one.in().equals("header")).ifPresent(v -> values.put(one.name(), v));
    }
    JsonNode json = json(operation, headers, body);
    Optional<Shape> shape = Optional.ofNullable(operation.bodies().get(JSON));
    if (body.mediaType().equals(JSON)) {
      shape.ifPresent(form -> problems.addAll(form.problems(json)));
    }
    if (!problems.isEmpty()) {
      throw Refusal.of(PartnerProblem.INVALID, problems);
    }
    int unknown = query.size() + shape.map(form -> form.unknown(json)).orElse(json.size());
    return new Inputs(values, json, unknown);
  }

  /** An id that cannot be one is as little there as one that is nobody's. */
  private static void checked(
      Operation.Parameter one, Optional<String> given, List<Problem> problems) throws Refusal {
    Optional<Fault> fault =
        given.isPresent()
            ? one.shape().fault(given.get())
            : Optional.of(Fault.MISSING).filter(missing -> one.required());
    if (fault.isEmpty()) {
      return;
    }
    switch (one.in()) {
      case "path" -> throw Refusal.of(PartnerProblem.NOT_FOUND);
      case "header" -> {
        if (one.name().equals(KEY)) {
          throw Refusal.of(PartnerProblem.NO_KEY);
        }
        problems.add(Problem.of(one.name(), fault.get()));
      }
      default -> problems.add(Problem.of(one.name(), fault.get()));
    }
  }

  private static JsonNode json(Operation operation, Map<String, String> headers, CallBody body)
      throws Refusal {
    if (!operation.takesBody()) {
      return PartnerCall.nothing();
    }
    boolean taken = operation.bodies().containsKey(body.mediaType());
    if (!taken || OTHER_CHARSET.matcher(headers.getOrDefault("content-type", "")).matches()) {
      throw Refusal.of(PartnerProblem.CONTENT_TYPE);
    }
    return body.mediaType().equals(JSON) ? body.object() : PartnerCall.nothing();
  }

  @Override
  public String toString() {
    return "Inputs[" + unknown + " unknown, •••]";
  }

  private static Map<String, String> query(String raw) throws Refusal {
    Map<String, String> values = new HashMap<>();
    for (String pair : raw.isEmpty() ? new String[0] : raw.split("&")) {
      String[] parts = pair.split("=", 2);
      String name = decoded(parts[0]);
      if (values.put(name, parts.length == 2 ? decoded(parts[1]) : "") != null) {
        throw Refusal.of(PartnerProblem.INVALID, List.of(Problem.of("query", Fault.TOO_MANY)));
      }
    }
    return values;
  }

  private static String decoded(String part) throws Refusal {
    try {
      return URLDecoder.decode(part, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      throw Refusal.of(PartnerProblem.INVALID, List.of(Problem.of("query", Fault.UNREADABLE)));
    }
  }
}
