package kr.salpim.delivery;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Takes messages as the phone board does, and remembers them. */
public class BoardTwin implements QuarkusTestResourceLifecycleManager {

  static final List<String> TAKEN = new CopyOnWriteArrayList<>();
  private HttpServer server;

  @Override
  public Map<String, String> start() {
    TAKEN.clear();
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    }
    server.createContext("/", BoardTwin::take);
    server.start();
    return Map.of(
        "salpim.delivery.board-url", "http://localhost:" + server.getAddress().getPort() + "/");
  }

  private static void take(HttpExchange exchange) throws IOException {
    TAKEN.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    byte[] answer = "{\"reference\":\"twin-1\"}".getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, answer.length);
    exchange.getResponseBody().write(answer);
    exchange.close();
  }

  @Override
  public void stop() {
    server.stop(0);
  }
}
