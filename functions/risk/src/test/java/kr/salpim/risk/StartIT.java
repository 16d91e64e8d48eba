package kr.salpim.risk;

import java.util.Map;
import kr.salpim.adapters.testing.StartContract;
import kr.salpim.testkit.centre.DemoDong;

/** The built function says what it misses. */
class StartIT extends StartContract {

  @Override
  protected Map<String, String> needed() {
    return Map.of("salpim.risk.gu", DemoDong.GU);
  }
}
