package kr.salpim.adapters.threads;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import kr.salpim.adapters.log.Trace;
import org.junit.jupiter.api.Test;

class ThreadCrewTest {

  private final ThreadCrew crew = new ThreadCrew(4);

  @Test
  void whatOthersHelpWithIsFollowedUnderTheSameIdAndNothingStaysWithThem() {
    Supplier<String> piece = () -> Trace.current().orElse("");
    List<Supplier<String>> pieces = Collections.nCopies(20, piece);
    List<String> during = Trace.during("call", () -> crew.all(pieces));

    assertThat(during).hasSize(20).containsOnly("call");
    assertThat(crew.all(pieces)).containsOnly("");
    assertThat(Trace.current()).isEqualTo(Optional.empty());
  }
}
