package kr.salpim.partners;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** The same binary as the tick's function. */
public class TickProfile implements QuarkusTestProfile {

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of("quarkus.funqy.export", "partners-tick");
  }
}
