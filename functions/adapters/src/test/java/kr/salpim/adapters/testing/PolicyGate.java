package kr.salpim.adapters.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Stands between a function and DynamoDB, and refuses what its role may not do, as AWS does: so the
 * functions' own tests, in the JVM and native, show that the policies are not too narrow for what
 * they try. It ends with the JVM.
 */
public final class PolicyGate {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TARGET = "X-Amz-Target";
  private static final Pattern KEY = Pattern.compile("[#\\w]+ = (:\\w+)");

  /** What each part of a transaction is allowed as. */
  private static final Map<String, String> PARTS =
      Map.of(
          "Put", "PutItem",
          "Update", "UpdateItem",
          "Delete", "DeleteItem",
          "ConditionCheck", "ConditionCheckItem");

  private final URI behind;
  private final Policies policies;
  private final HttpClient http = HttpClient.newHttpClient();

  private PolicyGate(URI behind, Policies policies) {
    this.behind = behind;
    this.policies = policies;
  }

  /** The address of a gate before that DynamoDB. */
  public static URI before(URI dynamoDb, Policies policies) {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext("/", new PolicyGate(dynamoDb, policies)::answer);
      server.setExecutor(
          Executors.newCachedThreadPool(
              work -> {
                Thread thread = new Thread(work, "policies");
                thread.setDaemon(true);
                return thread;
              }));
      server.start();
      return URI.create("http://localhost:" + server.getAddress().getPort());
    } catch (IOException none) {
      throw new UncheckedIOException(none);
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      String target = String.valueOf(exchange.getRequestHeaders().getFirst(TARGET));
      Optional<String> refused = refused(target.replaceFirst(".*\\.", ""), JSON.readTree(body));
      if (refused.isPresent()) {
        System.err.println("infra/functions.tf does not allow " + refused.get());
        byte[] problem =
            "{\"__type\":\"com.amazon.coral.service#AccessDeniedException\",\"Message\":\"no\"}"
                .getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(400, problem.length);
        exchange.getResponseBody().write(problem);
      } else {
        handOn(exchange, body);
      }
    }
  }

  private void handOn(HttpExchange exchange, byte[] body) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(behind.resolve("/"))
            .POST(HttpRequest.BodyPublishers.ofByteArray(body));
    for (String name : List.of(TARGET, "Content-Type", "Authorization", "X-Amz-Date")) {
      Optional.ofNullable(exchange.getRequestHeaders().getFirst(name))
          .ifPresent(value -> request.header(name, value));
    }
    try {
      HttpResponse<byte[]> answer =
          http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      answer
          .headers()
          .firstValue("Content-Type")
          .ifPresent(type -> exchange.getResponseHeaders().set("Content-Type", type));
      exchange.sendResponseHeaders(answer.statusCode(), answer.body().length);
      exchange.getResponseBody().write(answer.body());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** What of the call AWS would refuse, without the key's rest. */
  private Optional<String> refused(String action, JsonNode call) {
    List<String[]> parts = new ArrayList<>();
    if (action.equals("TransactWriteItems")) {
      for (JsonNode item : call.path("TransactItems")) {
        item.properties()
            .forEach(
                part ->
                    parts.add(new String[] {PARTS.get(part.getKey()), leading(part.getValue())}));
      }
    } else {
      parts.add(new String[] {action, leading(call)});
    }
    String index = call.path("IndexName").asText();
    return parts.stream()
        .filter(part -> !policies.allow(part[0], index, part[1]))
        .map(part -> part[0] + " of " + part[1].split("#", 2)[0] + "# " + index)
        .findFirst();
  }

  private static String leading(JsonNode part) {
    Matcher key = KEY.matcher(part.path("KeyConditionExpression").asText());
    return key.find()
        ? part.path("ExpressionAttributeValues").path(key.group(1)).path("S").asText()
        : part.path(part.has("Item") ? "Item" : "Key").path("pk").path("S").asText();
  }
}
