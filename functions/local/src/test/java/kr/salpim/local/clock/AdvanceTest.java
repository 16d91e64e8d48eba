package kr.salpim.local.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdvanceTest {

  @Test
  void aDurationIsRead() {
    assertThat(Advance.parse("PT30M")).contains(Duration.ofMinutes(30));
    assertThat(Advance.parse("P1DT2H")).contains(Duration.ofHours(26));
    assertThat(Advance.parse("PT0S")).contains(Duration.ZERO);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "30m",
        "PT",
        "PT-1M",
        "-PT1M",
        "P367D",
        "PT99999999999999999999H",
        "PT9223372036854775807S",
        "PT0.000000000000000000000000000000000000000001S"
      })
  void whatIsNoneNegativeOrTooLongIsRefused(String written) {
    assertThat(Advance.parse(written)).isEmpty();
  }
}
