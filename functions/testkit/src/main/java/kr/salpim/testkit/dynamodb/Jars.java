package kr.salpim.testkit.dynamodb;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the build has laid the jars of DynamoDB Local. */
final class Jars {

  /** Names the folder, where the program does not run inside the project. */
  static final String PROPERTY = "salpim.dynamodb-local.jars";

  private static final String LAID_OUT = "functions/testkit/dynamodb-local/target/dynamodb-local";

  private Jars() {}

  static Path folder() {
    String named = System.getProperty(PROPERTY);
    return named == null ? above(Path.of("").toAbsolutePath()) : present(Path.of(named));
  }

  private static Path above(Path start) {
    for (Path at = start; at != null; at = at.getParent()) {
      Path folder = at.resolve(LAID_OUT);
      if (Files.isDirectory(folder)) {
        return folder;
      }
    }
    throw new DynamoDbLocalFailed(
        "its jars are missing: build once, or name their folder by -D" + PROPERTY);
  }

  private static Path present(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new DynamoDbLocalFailed("its jars are missing: no folder at " + PROPERTY);
    }
    return folder;
  }
}
