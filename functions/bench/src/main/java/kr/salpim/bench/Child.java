package kr.salpim.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A part that is measured in a process of its own, with little heap. */
public final class Child {

  /** As the functions' clients have it: each piece of work at once has a connection of its own. */
  private static final String CONNECTIONS = "-Dhttp.maxConnections=32";

  private Child() {}

  /**
   * Runs a main class on this class path.
   *
   * @param heap such as {@code -Xmx512m}
   * @return what it printed
   * @throws IOException where it ended with an error
   */
  public static String run(Class<?> main, String heap, String... arguments)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                heap,
                "-Dfile.encoding=UTF-8",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                CONNECTIONS,
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command)
            .directory(Project.root().toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try {
      String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IOException(main.getSimpleName() + " ended with " + process.exitValue());
      }
      return printed;
    } finally {
      process.destroy();
    }
  }

  /** To be called by the child: whoever started it holds the other end of its standard input. */
  public static void watchParent() {
    Thread watch =
        new Thread(
            () -> {
              try {
                System.in.transferTo(OutputStream.nullOutputStream());
              } catch (IOException closed) {
                // The same as its end.
              }
              Runtime.getRuntime().halt(1);
            },
            "parent watch");
    watch.setDaemon(true);
    watch.start();
  }
}
