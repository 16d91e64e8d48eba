package kr.salpim.bench.lambda;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Lambda's runtime API, as a runtime sees it: it asks for the next event and posts its answer.
 * Quarkus's own mock runs inside a test alone and knows no other runtime; this serves them all
 * alike.
 */
final class RuntimeApi implements AutoCloseable {

  /** A JVM on a crowded machine; what takes longer hangs. */
  private static final long LONGEST_SECONDS = 120;

  private static final String INVOCATION = "/2018-06-01/runtime/invocation/";
  private static final String NEXT = INVOCATION + "next";

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final BlockingQueue<HttpExchange> polls = new ArrayBlockingQueue<>(8);
  private final BlockingQueue<Answer> answers = new ArrayBlockingQueue<>(8);
  private final HttpServer server;
  private int number;

  RuntimeApi() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  /** What {@code AWS_LAMBDA_RUNTIME_API} says. */
  String address() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  /** Waits until the process asks for an event. */
  HttpExchange awaitPoll(Process process) throws IOException, InterruptedException {
    for (long left = LONGEST_SECONDS; left > 0 && process.isAlive(); left--) {
      HttpExchange poll = polls.poll(1, TimeUnit.SECONDS);
      if (poll != null) {
        return poll;
      }
    }
    throw new IOException("it asks for no event");
  }

  /**
   * Hands the event to whoever asked, and waits for the answer.
   *
   * @return nanoseconds from one to the other
   * @throws IOException where the function failed
   */
  long invoke(HttpExchange poll, String event) throws IOException, InterruptedException {
    number++;
    byte[] body = event.getBytes(StandardCharsets.UTF_8);
    var headers = poll.getResponseHeaders();
    headers.set("Content-Type", "application/json");
    headers.set("Lambda-Runtime-Aws-Request-Id", "bench-" + number);
    headers.set("Lambda-Runtime-Deadline-Ms", Long.toString(System.currentTimeMillis() + 30_000));
    headers.set(
        "Lambda-Runtime-Invoked-Function-Arn",
        "arn:aws:lambda:ap-northeast-2:000000000000:function:bench");
    headers.set("Lambda-Runtime-Trace-Id", "Root=1-5759e988-bd862e3fe1be46a994272793;Sampled=0");
    long began = System.nanoTime();
    poll.sendResponseHeaders(200, body.length);
    poll.getResponseBody().write(body);
    poll.close();
    Answer answer = answers.poll(LONGEST_SECONDS, TimeUnit.SECONDS);
    if (answer == null || answer.failed()) {
      throw new IOException("event " + number + " failed: " + answer);
    }
    return answer.at() - began;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    if (path.equals(NEXT)) {
      polls.add(exchange);
      return;
    }
    byte[] body = exchange.getRequestBody().readAllBytes();
    long at = System.nanoTime();
    exchange.sendResponseHeaders(202, -1);
    exchange.close();
    boolean failed = !path.startsWith(INVOCATION) || !path.endsWith("/response");
    answers.add(new Answer(at, failed, path + " " + new String(body, StandardCharsets.UTF_8)));
  }

  private record Answer(long at, boolean failed, String text) {}
}
