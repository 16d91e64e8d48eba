package kr.salpim.adapters.quarkus;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import kr.salpim.adapters.crypto.Keysets;
import kr.salpim.adapters.dynamodb.LocalTables;
import kr.salpim.testkit.dynamodb.DynamoDbLocal;

/** A new table on DynamoDB Local, and keysets: one inline, one in a file. All as settings. */
public final class LocalStorage implements QuarkusTestResourceLifecycleManager {

  @Override
  public Map<String, String> start() {
    return Map.of(
        "quarkus.dynamodb.endpoint-override",
        DynamoDbLocal.shared().endpoint().toString(),
        "quarkus.dynamodb.aws.region",
        "ap-northeast-2",
        "quarkus.dynamodb.aws.credentials.type",
        "static",
        "quarkus.dynamodb.aws.credentials.static-provider.access-key-id",
        "local",
        "quarkus.dynamodb.aws.credentials.static-provider.secret-access-key",
        "local",
        "salpim.table.name",
        LocalTables.create(),
        "salpim.keys.seal",
        Keysets.newSeal(),
        "salpim.keys.find",
        "file:" + file(Keysets.newFind()));
  }

  @Override
  public void stop() {
    // DynamoDB Local ends with this JVM.
  }

  private static Path file(String text) {
    try {
      Path file = Files.createTempFile("find", ".json");
      file.toFile().deleteOnExit();
      return Files.writeString(file, text);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
