package kr.salpim.local.start;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What Maven runs: the built program in a JVM of its own, on our terminal. Ends as the program
 * ends, and ends the program when we are ended. Maven itself would report an end as a failed build.
 */
public final class Launcher {

  /** Of Maven's properties those that are the program's. */
  private static final List<String> HANDED_ON = List.of("salpim.", "quarkus.http.", "quarkus.log.");

  private static final long END_SECONDS = 15;

  private Launcher() {}

  /**
   * @param arguments the project's root and the program's jar
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Process program =
        new ProcessBuilder(command(Path.of(arguments[0]), Path.of(arguments[1])))
            .inheritIO()
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(program), "the program's end"));
    int code = program.waitFor();
    if (code != 0) {
      System.exit(code);
    }
  }

  private static List<String> command(Path root, Path jar) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // Starts in half the time; nothing here runs long enough to be compiled twice.
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m"));
    command.add("-Dsalpim.local.root=" + root);
    System.getProperties().stringPropertyNames().stream()
        .filter(name -> HANDED_ON.stream().anyMatch(name::startsWith))
        .forEach(name -> command.add("-D" + name + "=" + System.getProperty(name)));
    command.addAll(List.of("-jar", jar.toString()));
    return command;
  }

  private static void end(Process program) {
    program.destroy();
    try {
      if (!program.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
        program.destroyForcibly();
      }
    } catch (InterruptedException interrupted) {
      program.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
