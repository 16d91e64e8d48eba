package kr.salpim.local.start;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import kr.salpim.adapters.crypto.Keysets;

/**
 * What stands in the data folder beside the table: the keys and the secrets of channels and
 * partners, made at the first start, and whatever the running program keeps.
 */
final class DataFiles {

  private static final String SECRETS = "/kr/salpim/local/demo/secrets.json";
  private static final String PARTNER_SECRETS = "/kr/salpim/local/demo/partner-secrets.json";

  private final Path folder;

  DataFiles(Path folder) {
    this.folder = folder;
  }

  /** Makes what is missing and looks at what is there. */
  void prepare() {
    try {
      Files.createDirectories(folder);
      if (!Files.isWritable(folder)) {
        throw new StartFailed("the data folder " + folder + " cannot be written");
      }
      keyset(seal(), Keysets::newSeal, Keysets::sealer);
      keyset(find(), Keysets::newFind, Keysets::keyedHash);
      ship(SECRETS, secrets());
      ship(PARTNER_SECRETS, partnerSecrets());
    } catch (IOException unusable) {
      throw new StartFailed("the data folder " + folder + " cannot be used: " + cause(unusable));
    }
  }

  Path database() {
    return folder.resolve("dynamodb");
  }

  Path seal() {
    return folder.resolve("keys/seal.json");
  }

  Path find() {
    return folder.resolve("keys/find.json");
  }

  Path secrets() {
    return folder.resolve("secrets.json");
  }

  Path partnerSecrets() {
    return folder.resolve("partner-secrets.json");
  }

  Path log() {
    return folder.resolve("salpim.log");
  }

  /**
   * A new key for a table that another has sealed would open nothing in it: that is a broken
   * folder.
   */
  private void keyset(Path path, Supplier<String> fresh, BiConsumer<String, String> check)
      throws IOException {
    SmallFile file = new SmallFile(path);
    if (file.read().isEmpty()) {
      if (Files.exists(database())) {
        throw new StartFailed(
            "the data folder is broken: " + path + " is missing, and nothing can be read without");
      }
      file.write(fresh.get());
    }
    try {
      check.accept(path.toString(), file.read().orElseThrow());
    } catch (IllegalStateException malformed) {
      throw new StartFailed("the data folder is broken: " + malformed.getMessage());
    }
  }

  /** What somebody has changed stays. */
  private static void ship(String resource, Path to) throws IOException {
    if (!Files.exists(to)) {
      try (InputStream file = DataFiles.class.getResourceAsStream(resource)) {
        new SmallFile(to).write(new String(file.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
  }

  private static String cause(IOException unusable) {
    return unusable.getClass().getSimpleName().replace("Exception", "");
  }
}
