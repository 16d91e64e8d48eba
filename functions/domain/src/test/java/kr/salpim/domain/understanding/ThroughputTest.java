package kr.salpim.domain.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Smoke test; the real measure stands in the benchmarks. */
class ThroughputTest {
  /** A tenth of the goal of 20,000 a second and core, so that a busy machine does not fail it. */
  private static final double AT_LEAST = 2_000;

  private static final int ROUNDS = 10;

  @Test
  void thousandsOfMessagesASecondAreUnderstood() {
    List<LabelledMessage> corpus = LabelledMessage.read("seen.tsv").orElseThrow();
    Triage triage = Triage.shipped();
    double best = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      corpus.forEach(message -> triage.understand(message.text()));
      best = Math.max(best, corpus.size() / ((System.nanoTime() - start) / 1e9));
    }
    System.out.printf("triage: %.0f messages a second%n", best);
    assertThat(best).isGreaterThan(AT_LEAST);
  }
}
