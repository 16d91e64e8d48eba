package kr.salpim.delivery;

import java.nio.file.Path;
import java.util.Map;
import kr.salpim.adapters.testing.StartContract;

/** The built function says what it misses. */
class StartIT extends StartContract {

  @Override
  protected Map<String, String> needed() {
    return Map.of(
        "salpim.delivery.credentials-file",
        Path.of("src/test/resources/no-accounts.json").toAbsolutePath().toString());
  }
}
