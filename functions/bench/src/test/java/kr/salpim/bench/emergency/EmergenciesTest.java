package kr.salpim.bench.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import kr.salpim.domain.understanding.Kind;
import kr.salpim.domain.understanding.Triage;
import org.junit.jupiter.api.Test;

class EmergenciesTest {

  @Test
  void whatIsTimedIsAnEmergency() {
    assertThat(Triage.shipped().understand(Emergencies.TEXT).kind()).isEqualTo(Kind.EMERGENCY);
  }
}
