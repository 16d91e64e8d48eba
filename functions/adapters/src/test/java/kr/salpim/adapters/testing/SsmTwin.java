package kr.salpim.adapters.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/**
 * SSM's {@code GetParameters} as its API reference describes it. It ends with the JVM.
 *
 * <p>It wants a signature of the right form; whether it is true only AWS can tell.
 */
public final class SsmTwin {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SIGNED = "AWS4-HMAC-SHA256 Credential=.*/ssm/aws4_request, .*";
  private static final int MOST = 10;

  private final Map<String, String> parameters = new ConcurrentHashMap<>();
  private final List<Integer> failures = new CopyOnWriteArrayList<>();
  private final List<Integer> calls = new CopyOnWriteArrayList<>();
  private final HttpServer server;

  public SsmTwin() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException none) {
      throw new UncheckedIOException(none);
    }
    server.createContext("/", this::answer);
    server.setExecutor(
        Executors.newCachedThreadPool(
            work -> {
              Thread thread = new Thread(work, "SSM twin");
              thread.setDaemon(true);
              return thread;
            }));
    server.start();
  }

  public URI endpoint() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  public void put(String name, String value) {
    parameters.put(name, value);
  }

  /** The next call fails with this status; several add up. */
  public void fail(int status) {
    failures.add(status);
  }

  /** How many names each call so far has asked for; 0 for one that was made to fail. */
  public List<Integer> calls() {
    return List.copyOf(calls);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      JsonNode asked = JSON.readTree(exchange.getRequestBody().readAllBytes());
      if (!failures.isEmpty()) {
        calls.add(0);
        int status = failures.remove(0);
        send(exchange, status, problem(status < 500 ? "AccessDeniedException" : "Internal"));
      } else if (!isSigned(exchange) || asked.path("Names").size() > MOST) {
        send(exchange, 400, problem("ValidationException"));
      } else {
        calls.add(asked.path("Names").size());
        send(exchange, 200, found(asked));
      }
    }
  }

  private static boolean isSigned(HttpExchange exchange) {
    String signature = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
    String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
    return signature.matches(SIGNED) && "AmazonSSM.GetParameters".equals(target);
  }

  private ObjectNode found(JsonNode asked) {
    boolean open = asked.path("WithDecryption").asBoolean();
    ObjectNode answer = JSON.createObjectNode();
    ArrayNode there = answer.putArray("Parameters");
    ArrayNode missing = answer.putArray("InvalidParameters");
    for (JsonNode name : asked.path("Names")) {
      String value = parameters.get(name.asText());
      if (value == null) {
        missing.add(name.asText());
      } else {
        there
            .addObject()
            .put("Name", name.asText())
            .put("Type", "SecureString")
            .put("Value", open ? value : "sealed");
      }
    }
    return answer;
  }

  private static ObjectNode problem(String type) {
    return JSON.createObjectNode().put("__type", "com.amazonaws.ssm#" + type);
  }

  private static void send(HttpExchange exchange, int status, ObjectNode body) throws IOException {
    byte[] bytes = JSON.writeValueAsBytes(body);
    exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.1");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
