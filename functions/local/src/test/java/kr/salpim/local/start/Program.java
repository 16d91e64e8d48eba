package kr.salpim.local.start;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The built program as a process of its own, as people start it. */
final class Program implements AutoCloseable {

  private static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath();

  /** Ready takes a few seconds; a machine that builds meanwhile takes many. */
  private static final Duration LONGEST = Duration.ofSeconds(120);

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final Process process;
  private final Path output;
  private final int port;

  private Program(Process process, Path output, int port) {
    this.process = process;
    this.output = output;
    this.port = port;
  }

  /**
   * @param properties further ones, as {@code name=value}
   */
  static Program start(Path data, int port, String... properties) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(Launcher.options());
    command.add("-Dquarkus.http.port=" + port);
    command.add("-Dsalpim.local.data=" + data);
    for (String property : properties) {
      command.add("-D" + property);
    }
    command.addAll(List.of("-jar", JAR.toString()));
    Path output = Files.createTempFile(Path.of("target"), "program", ".log");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    return new Program(process, output, port);
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** Waits until it says that it is ready; how long that took. */
  Duration ready() throws IOException, InterruptedException {
    long start = System.nanoTime();
    while (!output().contains("Salpim is ready")) {
      if (!process.isAlive() || System.nanoTime() - start > LONGEST.toNanos()) {
        throw new AssertionError("not ready: " + output());
      }
      Thread.sleep(50);
    }
    return Duration.ofNanos(System.nanoTime() - start);
  }

  /** Waits for its end; the exit code. */
  int ended() throws InterruptedException {
    if (!process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
      throw new AssertionError("it does not end");
    }
    return process.exitValue();
  }

  /** Ends it as a terminal or a service manager would; who of its children is left. */
  List<ProcessHandle> stop() throws InterruptedException {
    List<ProcessHandle> children = process.descendants().toList();
    process.destroy();
    ended();
    return children.stream().filter(ProcessHandle::isAlive).toList();
  }

  /** DynamoDB Local dies under it: from now on nothing can be stored. */
  void withoutTable() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
  }

  String output() throws IOException {
    return Files.readString(output);
  }

  String get(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(uri(path)).build());
  }

  String post(String path, String json) throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(uri(path))
            .header("content-type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json))
            .build());
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  private URI uri(String path) {
    return URI.create("http://localhost:" + port + path);
  }

  private static String send(HttpRequest request) throws IOException, InterruptedException {
    return HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
  }
}
