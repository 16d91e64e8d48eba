package kr.salpim.testkit.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A crash before and after each call to the table and to a provider, all of them, on a hundred
 * days. Each day's faults are drawn from its seed, which every message of a failure names.
 */
class DeliveryFaultTest {

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 100);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void whereverTheProcessDiesNothingIsSentTwiceAndNothingIsLost(long seed) {
    int steps = lived(new Story(seed), "seed " + seed).faults.steps();
    assertThat(steps).as("seed %d", seed).isGreaterThan(10);
    for (int step = 1; step <= steps; step++) {
      Story before = new Story(seed);
      before.faults.crashBeforeStep(step);
      lived(before, "seed " + seed + ", before step " + step);
      Story after = new Story(seed);
      after.faults.crashAfterStep(step);
      lived(after, "seed " + seed + ", after step " + step);
    }
  }

  private static Story lived(Story story, String where) {
    story.live();
    new Oracle(
            where, story.centre.memory.all(), story.centre.provider.taken(), story.reportedFailed)
        .judge(story.roots);
    return story;
  }
}
