package kr.salpim.adapters.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** What the build of a module has left in its folder {@code target}: a native binary, or jars. */
final class BuiltFunction {

  private static final Path TARGET = Path.of("target").toAbsolutePath();

  /** A start that fails takes a second or two; a machine that builds meanwhile takes many. */
  private static final long LONGEST_SECONDS = 120;

  private BuiltFunction() {}

  /** The binary; empty where the last build was one for the JVM. */
  static Optional<Path> binary() {
    Optional<Path> binary = newest("-runner");
    Optional<Path> jar = newest("-runner.jar");
    return binary.filter(there -> jar.map(other -> age(there) >= age(other)).orElse(true));
  }

  static Path zip() {
    return TARGET.resolve("function.zip");
  }

  /**
   * Starts it with these settings and nothing else, and waits for its end.
   *
   * @throws AssertionError where it does not end
   */
  static Ended run(Map<String, String> settings) throws IOException, InterruptedException {
    Path output = Files.createTempFile(TARGET, "start", ".log");
    ProcessBuilder builder = new ProcessBuilder(command(settings));
    builder.environment().clear();
    Process process = builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
    try {
      if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
        throw new AssertionError("it does not end: " + Files.readString(output));
      }
      return new Ended(process.exitValue(), Files.readString(output));
    } finally {
      process.destroyForcibly();
      Files.delete(output);
    }
  }

  /** How a start ended, and what it said. */
  record Ended(int code, String output) {}

  private static List<String> command(Map<String, String> settings) {
    List<String> command = new ArrayList<>();
    Optional<Path> binary = binary();
    binary.ifPresentOrElse(
        path -> command.add(path.toString()),
        () ->
            command.addAll(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Djava.util.logging.manager=org.jboss.logmanager.LogManager")));
    settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
    if (binary.isEmpty()) {
      Path jar = newest("-runner.jar").orElseThrow(() -> new AssertionError("nothing is built"));
      command.addAll(List.of("-cp", jar + ":" + TARGET.resolve("lib") + "/*"));
      command.add("io.quarkus.runner.GeneratedMain");
    }
    return command;
  }

  private static Optional<Path> newest(String ending) {
    try (Stream<Path> files = Files.list(TARGET)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(ending))
          .max((one, other) -> Long.compare(age(one), age(other)));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static long age(Path file) {
    return file.toFile().lastModified();
  }
}
