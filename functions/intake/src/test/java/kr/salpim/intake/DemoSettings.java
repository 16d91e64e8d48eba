package kr.salpim.intake;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.util.Map;

/** The demo accounts, as on one machine. */
public class DemoSettings implements QuarkusTestResourceLifecycleManager {

  @Override
  public Map<String, String> start() {
    Path secrets = Path.of("src/test/resources/demo-secrets.json").toAbsolutePath();
    return Map.of(
        "salpim.intake.public-url",
        "http://localhost:8080",
        "salpim.intake.secrets-file",
        secrets.toString());
  }

  @Override
  public void stop() {}
}
