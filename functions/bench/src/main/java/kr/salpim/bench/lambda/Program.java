package kr.salpim.bench.lambda;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * One way to run a function: a command that polls the runtime API.
 *
 * @param name as the table shows it
 * @param command without what a scene adds
 * @param environment what Lambda's environment has
 */
record Program(String name, List<String> command, Map<String, String> environment) {

  /** As many as the design asks memory after. */
  static final int EVENTS = 200;

  /** Writing an AOT cache at the end takes several seconds, and longer on a slow machine. */
  private static final long END_SECONDS = 180;

  private static final double KIB_PER_MIB = 1024;

  /** Starts it, sends it {@link #EVENTS} events, ends it. */
  Run run(Scene scene, int from) throws IOException, InterruptedException {
    Path output = Files.createTempFile("salpim-bench", ".log");
    try (RuntimeApi api = new RuntimeApi()) {
      ProcessBuilder builder = new ProcessBuilder(command);
      builder.environment().clear();
      builder.environment().putAll(environment);
      builder.environment().put("AWS_LAMBDA_RUNTIME_API", api.address());
      scene.settings().forEach((name, value) -> builder.environment().put(variable(name), value));
      builder.redirectErrorStream(true).redirectOutput(output.toFile());
      long began = System.nanoTime();
      Process process = builder.start();
      try {
        return measure(scene, from, api, process, began);
      } catch (IOException failed) {
        throw new IOException(name + ": " + failed.getMessage() + "\n" + tail(output), failed);
      } finally {
        end(process);
      }
    } finally {
      Files.delete(output);
    }
  }

  private static Run measure(Scene scene, int from, RuntimeApi api, Process process, long began)
      throws IOException, InterruptedException {
    var poll = api.awaitPoll(process);
    long start = System.nanoTime() - began;
    long first = api.invoke(poll, scene.events().apply(from));
    List<Long> warm = new ArrayList<>();
    for (int n = 1; n < EVENTS; n++) {
      warm.add(api.invoke(api.awaitPoll(process), scene.events().apply(from + n)));
    }
    api.awaitPoll(process);
    return new Run(start, first, warm, resident(process));
  }

  /** A property's name as a variable of the environment. */
  static String variable(String property) {
    return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
  }

  /** Empty where the system does not tell it as Linux does. */
  private static Optional<Double> resident(Process process) throws IOException {
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    if (!Files.exists(status)) {
      return Optional.empty();
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / KIB_PER_MIB)
        .findFirst();
  }

  private static String tail(Path output) throws IOException {
    List<String> lines = Files.readAllLines(output);
    return String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
  }

  private static void end(Process process) throws InterruptedException {
    process.destroy();
    if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
  }

  /**
   * What one start gave.
   *
   * @param start nanoseconds from the process's start to its first poll
   * @param first nanoseconds of the first event
   * @param warm nanoseconds of each further one
   * @param resident MiB after all of them
   */
  record Run(long start, long first, List<Long> warm, Optional<Double> resident) {}
}
