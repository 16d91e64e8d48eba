package kr.salpim.adapters.testing;

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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import kr.salpim.testkit.dynamodb.DynamoDbLocal;

/**
 * The function's table with somebody on the way to DynamoDB Local who remembers each request's
 * trace header. In the JVM and native alike.
 */
public class SeenRequests extends FunctionTable {

  private static final String TRACE = "X-Amzn-Trace-Id";

  /** What the client sets by itself, and what it does not let anybody set. */
  private static final Set<String> OWN =
      Set.of("host", "content-length", "connection", "expect", "transfer-encoding", "upgrade");

  private static final Queue<String> SEEN = new ConcurrentLinkedQueue<>();

  private final HttpClient client = HttpClient.newHttpClient();
  private HttpServer server;

  /** The trace headers of all requests, in order; one without is an empty text. */
  public static List<String> traces() {
    return List.copyOf(SEEN);
  }

  @Override
  public Map<String, String> start() {
    Map<String, String> settings = new TreeMap<>(super.start());
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    server.createContext("/", this::pass);
    server.start();
    settings.put(
        "quarkus.dynamodb.endpoint-override", "http://localhost:" + server.getAddress().getPort());
    return settings;
  }

  @Override
  public void stop() {
    server.stop(0);
  }

  private void pass(HttpExchange exchange) throws IOException {
    try (exchange) {
      String trace = exchange.getRequestHeaders().getFirst(TRACE);
      SEEN.add(trace == null ? "" : trace);
      HttpResponse<byte[]> answer = forwarded(exchange);
      answer
          .headers()
          .firstValue("content-type")
          .ifPresent(type -> exchange.getResponseHeaders().add("content-type", type));
      exchange.sendResponseHeaders(answer.statusCode(), answer.body().length);
      exchange.getResponseBody().write(answer.body());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private HttpResponse<byte[]> forwarded(HttpExchange exchange)
      throws IOException, InterruptedException {
    URI target = DynamoDbLocal.shared().endpoint().resolve(exchange.getRequestURI());
    byte[] body = exchange.getRequestBody().readAllBytes();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(target)
            .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) -> {
              if (!OWN.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
              }
            });
    return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }
}
