package kr.salpim.bench.lambda;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import kr.salpim.bench.Project;

/**
 * The baseline: a plain Node.js function that does intake's work with the AWS SDK. It is no part of
 * Salpim; its packages are fetched when it is measured, as its lock file says.
 */
final class NodeBaseline {

  private static final long FETCH_SECONDS = 300;
  private static final int OLDEST = 20;

  private NodeBaseline() {}

  /** Empty, and one line said, where Node.js 20 or npm or the packages are not to be had. */
  static Optional<Program> program(Path work, Map<String, String> environment)
      throws IOException, InterruptedException {
    Optional<String> version = said(List.of("node", "--version"), Project.root());
    if (version.map(NodeBaseline::major).orElse(0) < OLDEST
        || said(List.of("npm", "--version"), Project.root()).isEmpty()) {
      System.err.println(
          "native: the Node.js baseline left out, it needs node 20 or newer and npm");
      return Optional.empty();
    }
    Path folder = Files.createDirectories(work.resolve("node"));
    try (Stream<Path> files = Files.list(Project.module("bench").resolve("src/main/node"))) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    if (said(List.of("npm", "ci", "--no-audit", "--no-fund", "--silent"), folder).isEmpty()) {
      System.err.println("native: the Node.js baseline left out, npm ci could not fetch it");
      return Optional.empty();
    }
    List<String> command = List.of("node", folder.resolve("runtime.mjs").toString());
    return Optional.of(new Program("Node.js " + version.orElseThrow(), command, environment));
  }

  private static int major(String version) {
    String number = version.replaceFirst("^v", "").replaceFirst("\\..*$", "");
    return number.matches("\\d{1,4}") ? Integer.parseInt(number) : 0;
  }

  /** What a command printed; empty where there is no such command or it failed. */
  private static Optional<String> said(List<String> command, Path folder)
      throws InterruptedException {
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String text = new String(process.getInputStream().readAllBytes()).strip();
      boolean ended = process.waitFor(FETCH_SECONDS, TimeUnit.SECONDS);
      return ended && process.exitValue() == 0 ? Optional.of(text) : Optional.empty();
    } catch (IOException missing) {
      return Optional.empty();
    }
  }
}
