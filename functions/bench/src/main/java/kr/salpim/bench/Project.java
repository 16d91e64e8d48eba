package kr.salpim.bench;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the project lies, wherever in it we were started. */
public final class Project {

  private Project() {}

  public static Path root() {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.exists(at.resolve("mvnw"))) {
        return at;
      }
    }
    throw new IllegalStateException("run this inside the project");
  }

  /** A module's folder. */
  public static Path module(String name) {
    return root().resolve("functions").resolve(name);
  }
}
