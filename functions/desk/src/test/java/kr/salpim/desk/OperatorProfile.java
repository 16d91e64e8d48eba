package kr.salpim.desk;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** The same binary as the operators' function. */
public class OperatorProfile implements QuarkusTestProfile {

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of("quarkus.funqy.export", "desk-operator");
  }
}
