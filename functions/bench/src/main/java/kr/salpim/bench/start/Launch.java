package kr.salpim.bench.start;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import kr.salpim.bench.Project;

/**
 * One start of the program that runs everything on one machine, to the line that says it is ready.
 */
final class Launch {

  private static final String READY = "Salpim is ready";

  /** Writing a cache at the end takes several seconds, and longer on a slow machine. */
  private static final long END_SECONDS = 180;

  private final Jdk jdk;
  private final Path data;
  private final Path errors;

  /**
   * @param data the program's data folder
   */
  Launch(Jdk jdk, Path data) {
    this.jdk = jdk;
    this.data = data;
    this.errors = data.resolveSibling(data.getFileName() + ".err");
  }

  /** Seconds from the process's start to the line. */
  double run(List<String> options) throws IOException, InterruptedException {
    long began = System.nanoTime();
    Process process = start(options);
    try {
      awaitReady(process);
      return (System.nanoTime() - began) / 1e9;
    } finally {
      end(process);
    }
  }

  private Process start(List<String> options) throws IOException {
    List<String> command = new ArrayList<>(List.of(jdk.java()));
    command.addAll(options);
    command.add("-Dsalpim.local.data=" + data);
    command.add("-Dquarkus.http.port=" + freePort());
    command.add("-jar");
    command.add(Project.module("local").resolve("target/quarkus-app/quarkus-run.jar").toString());
    return new ProcessBuilder(command)
        .directory(Project.root().toFile())
        .redirectError(errors.toFile())
        .start();
  }

  private void awaitReady(Process process) throws IOException {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    Optional<String> ready = lines.lines().filter(line -> line.contains(READY)).findFirst();
    if (ready.isEmpty()) {
      throw new IOException("it ended before it was ready: " + Files.readString(errors));
    }
  }

  private static void end(Process process) throws InterruptedException {
    process.destroy();
    if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
