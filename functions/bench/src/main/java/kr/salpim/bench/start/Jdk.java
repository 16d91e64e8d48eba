package kr.salpim.bench.start;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A JDK to start with: named by the property {@code bench.jdk17}, or by the environment's {@code
 * JDK17_HOME}; else the one that runs us, where it is of that version.
 */
public record Jdk(int version, Path home) {

  public static Optional<Jdk> find(int version) {
    return Optional.ofNullable(System.getProperty("bench.jdk" + version))
        .filter(named -> !named.isBlank())
        .or(() -> Optional.ofNullable(System.getenv("JDK" + version + "_HOME")))
        .or(() -> own(version))
        .map(Path::of)
        .filter(home -> Files.isExecutable(home.resolve("bin/java")))
        .map(home -> new Jdk(version, home));
  }

  private static Optional<String> own(int version) {
    return Runtime.version().feature() == version
        ? Optional.of(System.getProperty("java.home"))
        : Optional.empty();
  }

  public String java() {
    return home.resolve("bin/java").toString();
  }
}
