package kr.salpim.local.start;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** The few settings that are needed before Quarkus can read any. */
final class Settings {

  static final String DATA = "salpim.local.data";
  static final String PORT = "quarkus.http.port";
  private static final String ROOT = "salpim.local.root";
  private static final int DEFAULT_PORT = 8080;
  private static final int LAST_PORT = 65_535;

  private Settings() {}

  /** The data folder; a relative one is below the project's root, wherever we are started from. */
  static Path data() {
    return root().resolve(value(DATA).orElse("data")).normalize();
  }

  static int port() {
    String written = value(PORT).orElse(Integer.toString(DEFAULT_PORT));
    if (written.matches("[0-9]{1,5}")) {
      int port = Integer.parseInt(written);
      if (port > 0 && port <= LAST_PORT) {
        return port;
      }
    }
    throw new StartFailed(PORT + " is no port: " + written);
  }

  private static Path root() {
    return value(ROOT).map(Path::of).orElseGet(Settings::projectRoot).toAbsolutePath();
  }

  /** The folder above us that has the Maven wrapper; where there is none, the one we are in. */
  private static Path projectRoot() {
    Path here = Path.of("").toAbsolutePath();
    for (Path at = here; at != null; at = at.getParent()) {
      if (Files.exists(at.resolve("mvnw"))) {
        return at;
      }
    }
    return here;
  }

  /** A system property, or the environment variable that Quarkus would read for it. */
  private static Optional<String> value(String name) {
    String variable = name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    return Optional.ofNullable(System.getProperty(name))
        .or(() -> Optional.ofNullable(System.getenv(variable)))
        .filter(value -> !value.isBlank());
  }
}
