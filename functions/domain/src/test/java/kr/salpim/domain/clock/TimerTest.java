package kr.salpim.domain.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TimerTest {

  @Test
  void aTickSeesEveryShardOnceAndBeginsAtItsOwn() {
    Instant tickFive = Instant.ofEpochSecond(5 * 60);
    assertThat(Timer.INBOUND.partitions(tickFive))
        .hasSize(Timer.SHARDS)
        .doesNotHaveDuplicates()
        .startsWith("in#05");
    assertThat(Timer.INBOUND.partitions(tickFive.plusSeconds(60))).startsWith("in#06");
  }

  @Test
  void everyItemsPartitionIsOneThatTicksSee() {
    assertThat(Timer.OUTGOING.partitions(Instant.EPOCH))
        .containsAll(
            IntStream.range(0, 1_000)
                .mapToObj(n -> Timer.OUTGOING.partition("id" + n))
                .distinct()
                .toList());
  }
}
