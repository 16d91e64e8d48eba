package kr.salpim.testkit.dynamodb;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The operating system's side of the child: its command, its output, its end. */
final class ChildProcess implements AutoCloseable {

  /** Its tables are in SQLite, outside the heap; this is for requests. */
  private static final String HEAP = "-Xmx512m";

  /** From here on a JDK warns about native code, which SQLite is. */
  private static final int WARNS_OF_NATIVE_CODE = 22;

  /** It has nothing to write back: what was answered is on disk. */
  private static final long END_SECONDS = 5;

  /** The last lines are enough to see why it died. */
  private static final int TAIL_BYTES = 4_096;

  private final Process process;
  private final Path work;
  private final Thread hook;

  private ChildProcess(Process process, Path work) {
    this.process = process;
    this.work = work;
    this.hook = new Thread(this::end, "DynamoDB Local's end");
  }

  static ChildProcess start(List<String> storage, int port) {
    Path jars = Jars.folder();
    try {
      Path work = Files.createTempDirectory("salpim-dynamodb-local");
      copyChild(work);
      ProcessBuilder builder = new ProcessBuilder(command(jars, work, storage, port));
      builder.directory(work.toFile());
      builder.redirectErrorStream(true).redirectOutput(output(work).toFile());
      ChildProcess child = new ChildProcess(builder.start(), work);
      Runtime.getRuntime().addShutdownHook(child.hook);
      return child;
    } catch (IOException failed) {
      throw new DynamoDbLocalFailed("it cannot be started: " + failed.getMessage());
    }
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** The last line that it printed. */
  String lastLine() {
    try {
      byte[] all = Files.readAllBytes(output(work));
      int from = Math.max(0, all.length - TAIL_BYTES);
      String tail = new String(all, from, all.length - from, StandardCharsets.UTF_8).strip();
      return tail.substring(tail.lastIndexOf('\n') + 1).strip();
    } catch (IOException gone) {
      return "no output";
    }
  }

  @Override
  public void close() {
    end();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException alreadyEnding) {
      // The hook has done it or is about to.
    }
  }

  private void end() {
    process.destroy();
    try {
      if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException interrupted) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    for (String file : List.of("output.log", childFile(), "")) {
      deleteUpwards(work.resolve(file));
    }
  }

  /** Deletes a file and the folders that it leaves empty, up to the work folder. */
  private void deleteUpwards(Path file) {
    try {
      for (Path at = file; at.startsWith(work); at = at.getParent()) {
        Files.deleteIfExists(at);
      }
    } catch (IOException left) {
      // The system's folder of temporary files is swept without us.
    }
  }

  private static List<String> command(Path jars, Path work, List<String> storage, int port) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(HEAP, "-XX:+UseSerialGC"));
    if (Runtime.version().feature() >= WARNS_OF_NATIVE_CODE) {
      command.add("--enable-native-access=ALL-UNNAMED");
    }
    command.addAll(List.of("-cp", work + File.pathSeparator + jars.resolve("*")));
    command.add(Child.class.getName());
    command.addAll(storage);
    command.addAll(List.of("-sharedDb", "-disableTelemetry", "-port", Integer.toString(port)));
    return command;
  }

  /** The child's one class of ours is copied out of whatever class loader brought us here. */
  private static void copyChild(Path work) throws IOException {
    Path target = work.resolve(childFile());
    Files.createDirectories(target.getParent());
    try (InputStream in = Child.class.getResourceAsStream("Child.class")) {
      if (in == null) {
        throw new IOException("Child.class is missing");
      }
      Files.copy(in, target);
    }
  }

  private static String childFile() {
    return Child.class.getName().replace('.', '/') + ".class";
  }

  private static Path output(Path work) {
    return work.resolve("output.log");
  }
}
