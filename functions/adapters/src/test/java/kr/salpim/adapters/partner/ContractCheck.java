package kr.salpim.adapters.partner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import kr.salpim.adapters.webhook.WebhookResponse;

/**
 * Holds what goes over the wire against the contract, with a validator that has nothing to do with
 * the code that is tested.
 */
final class ContractCheck {

  static final JsonNode ROOT = read();
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String BASE = "/partners/v1";

  /** Operations that were seen to answer, with the statuses that were seen. */
  static final Set<String> SEEN = new ConcurrentSkipListSet<>();

  private ContractCheck() {}

  private static JsonNode read() {
    try {
      return new YAMLMapper()
          .readTree(
              ContractCheck.class.getResourceAsStream(
                  "/kr/salpim/adapters/partner/partners.openapi.yaml"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Ids of all operations. */
  static Set<String> operations() {
    Set<String> ids = new TreeSet<>();
    ROOT.path("paths")
        .forEach(path -> path.forEach(op -> ids.add(op.path("operationId").asText())));
    return ids;
  }

  /** Whether a body is what the contract lets a caller send. */
  static boolean takes(String operation, String mediaType, String body) {
    JsonNode schema =
        resolved(operation(operation).path("requestBody"))
            .path("content")
            .path(mediaType)
            .path("schema");
    return schema.isObject() && wrong(schema, json(body)).isEmpty();
  }

  /** Asserts that an answer is one that the contract promises. */
  static void answer(String method, String path, WebhookResponse response) {
    JsonNode operation = find(method, path);
    if (operation.isMissingNode()) {
      assertThat(response.status()).isIn(404, 405);
      problem(response);
      return;
    }
    String id = operation.path("operationId").asText();
    SEEN.add(id + " " + response.status());
    JsonNode responses = operation.path("responses");
    String status = Integer.toString(response.status());
    JsonNode promised =
        resolved(responses.has(status) ? responses.get(status) : responses.path("default"));
    String type = response.headers().get("content-type");
    JsonNode schema = promised.path("content").path(type).path("schema");
    assertThat(schema.isObject()).as("%s %s %s", id, status, type).isTrue();
    assertThat(wrong(schema, json(response.body()))).as("%s %s", id, status).isEmpty();
    headers(promised.path("headers"), response, id);
    if (response.status() >= 400) {
      problem(response);
    }
  }

  /** Every header of ours is in the contract, but those that HTTP itself knows. */
  private static void headers(JsonNode promised, WebhookResponse response, String id) {
    for (Map.Entry<String, String> header : response.headers().entrySet()) {
      if (Set.of("content-type", "cache-control", "allow").contains(header.getKey())) {
        continue;
      }
      JsonNode schema = resolved(promised.path(header.getKey())).path("schema");
      assertThat(schema.isObject()).as("%s header %s", id, header.getKey()).isTrue();
      assertThat(wrong(schema, JSON.getNodeFactory().textNode(header.getValue()))).isEmpty();
    }
  }

  private static void problem(WebhookResponse response) {
    JsonNode problem = json(response.body());
    assertThat(response.headers()).containsEntry("content-type", "application/problem+json");
    assertThat(problem.path("status").asInt()).isEqualTo(response.status());
    String word = problem.path("type").asText().replace("urn:salpim:problem:", "");
    assertThat(ROOT.at("/components/responses/Problem/description").asText())
        .as("the contract names the problem")
        .contains("`" + word + "`");
  }

  private static JsonNode find(String method, String path) {
    List<JsonNode> found = new ArrayList<>();
    ROOT.path("paths")
        .properties()
        .forEach(
            each -> {
              String form = BASE + each.getKey().replaceAll("\\{[a-z]+}", "[^/]+");
              if (path.matches(form)
                  && each.getValue().has(method.toLowerCase(java.util.Locale.ROOT))) {
                found.add(each.getValue().get(method.toLowerCase(java.util.Locale.ROOT)));
              }
            });
    return found.isEmpty() ? JSON.missingNode() : found.get(0);
  }

  private static JsonNode operation(String id) {
    List<JsonNode> found = new ArrayList<>();
    ROOT.path("paths")
        .forEach(
            path ->
                path.forEach(
                    op -> {
                      if (op.path("operationId").asText().equals(id)) {
                        found.add(op);
                      }
                    }));
    return found.get(0);
  }

  private static JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? ROOT.at(node.get("$ref").textValue().substring(1)) : node;
  }

  /** A schema of the contract stands in the whole contract, so that its references are found. */
  private static Set<ValidationMessage> wrong(JsonNode schema, JsonNode value) {
    ObjectNode whole = JSON.createObjectNode();
    whole.set("components", ROOT.get("components"));
    whole.setAll((ObjectNode) schema.deepCopy());
    SchemaValidatorsConfig config =
        SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    JsonSchema validator =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(whole, config);
    return validator.validate(value);
  }

  static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException noJson) {
      throw new UncheckedIOException(noJson);
    }
  }
}
