package kr.salpim.adapters.threads;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import kr.salpim.adapters.log.Trace;
import kr.salpim.adapters.log.XRay;
import org.junit.jupiter.api.Test;

class ThreadCrewTest {

  private static final String ROOT = "1-67891233-abcdef012345678912345678";

  private final ThreadCrew crew = new ThreadCrew(4);

  @Test
  void whatOthersHelpWithIsFollowedUnderTheSameIdsAndNothingStaysWithThem() {
    Supplier<String> piece = () -> Trace.current().orElse("") + " " + XRay.root().orElse("");
    List<Supplier<String>> pieces = Collections.nCopies(20, piece);
    List<String> during =
        Trace.during(
            "call",
            () -> XRay.during(Map.of("X-Amzn-Trace-Id", "Root=" + ROOT), () -> crew.all(pieces)));

    assertThat(during).hasSize(20).containsOnly("call " + ROOT);
    assertThat(crew.all(pieces)).containsOnly(" ");
    assertThat(Trace.current()).isEqualTo(Optional.empty());
  }
}
