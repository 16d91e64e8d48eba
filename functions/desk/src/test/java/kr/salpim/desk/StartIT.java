package kr.salpim.desk;

import java.util.Map;
import kr.salpim.adapters.testing.StartContract;

/** The built function says what it misses. */
class StartIT extends StartContract {

  @Override
  protected Map<String, String> needed() {
    return Map.of();
  }
}
