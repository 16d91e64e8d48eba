package kr.salpim.adapters.quarkus;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import kr.salpim.adapters.crypto.Keysets;
import kr.salpim.adapters.dynamodb.LocalTables;
import kr.salpim.adapters.testing.Backing;

/** A new table, and keysets: one in SSM, one in a file. All as settings. */
public final class LocalStorage implements QuarkusTestResourceLifecycleManager {

  @Override
  public Map<String, String> start() {
    Backing backing = Backing.shared();
    backing.parameter("/salpim/storage/seal", Keysets.newSeal());
    Map<String, String> settings = new TreeMap<>(backing.settings());
    settings.put("quarkus.dynamodb.endpoint-override", backing.dynamoDb().toString());
    settings.put("quarkus.dynamodb.aws.region", "ap-northeast-2");
    settings.put("quarkus.dynamodb.aws.credentials.type", "static");
    settings.put("quarkus.dynamodb.aws.credentials.static-provider.access-key-id", "local");
    settings.put("quarkus.dynamodb.aws.credentials.static-provider.secret-access-key", "local");
    settings.put("salpim.ssm.endpoint", backing.ssm().toString());
    settings.put("salpim.table.name", LocalTables.create());
    settings.put("salpim.keys.seal", "ssm:/salpim/storage/seal");
    settings.put("salpim.keys.find", "file:" + file(Keysets.newFind()));
    return settings;
  }

  @Override
  public void stop() {
    // What it stands on ends with this JVM.
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
