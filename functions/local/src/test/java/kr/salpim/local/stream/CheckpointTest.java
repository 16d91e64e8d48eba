package kr.salpim.local.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointTest {

  @TempDir private Path folder;

  @Test
  void theNextStartGoesOnWhereTheLastOneLeftOff() {
    checkpoint().handled("shard-1", "42");

    assertThat(checkpoint().after("shard-1")).contains("42");
    assertThat(checkpoint().done("shard-1")).isFalse();
  }

  @Test
  void aShardThatWasReadToItsEndIsDone() {
    checkpoint().finish("shard-1");

    assertThat(checkpoint().done("shard-1")).isTrue();
    assertThat(checkpoint().after("shard-1")).isEmpty();
  }

  @Test
  void shardsThatAreGoneAreForgotten() {
    Checkpoint checkpoint = checkpoint();
    checkpoint.handled("shard-1", "1");
    checkpoint.handled("shard-2", "2");
    checkpoint.keep(Set.of("shard-2"));

    assertThat(checkpoint().after("shard-1")).isEmpty();
    assertThat(checkpoint().after("shard-2")).contains("2");
  }

  @Test
  void aPlaceThatIsNoLongerKeptIsGivenUp() {
    Checkpoint checkpoint = checkpoint();
    checkpoint.handled("shard-1", "1");
    checkpoint.restart("shard-1");

    assertThat(checkpoint().after("shard-1")).isEmpty();
  }

  private Checkpoint checkpoint() {
    return new Checkpoint(folder.resolve("stream-risk"));
  }
}
