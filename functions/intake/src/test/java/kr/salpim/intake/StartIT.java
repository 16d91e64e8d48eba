package kr.salpim.intake;

import java.nio.file.Path;
import java.util.Map;
import kr.salpim.adapters.testing.StartContract;

/** The built function says what it misses. */
class StartIT extends StartContract {

  @Override
  protected Map<String, String> needed() {
    return Map.of(
        "salpim.intake.public-url",
        "https://api.salpim.example",
        "salpim.intake.secrets-file",
        Path.of("src/test/resources/demo-secrets.json").toAbsolutePath().toString());
  }
}
