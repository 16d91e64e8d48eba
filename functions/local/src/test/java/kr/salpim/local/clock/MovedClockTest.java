package kr.salpim.local.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import kr.salpim.local.start.StartFailed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MovedClockTest {

  private static final Instant NOON = Instant.parse("2026-11-23T03:00:00Z");
  private static final Clock REAL = Clock.fixed(NOON, ZoneOffset.UTC);

  @TempDir private Path folder;

  @Test
  void beforeItIsMovedItIsTheRealOne() {
    assertThat(clock().instant()).isEqualTo(NOON);
    assertThat(clock().offset()).isZero();
  }

  @Test
  void itMovesForward() {
    MovedClock clock = clock();
    clock.moveTo(NOON.plusSeconds(60));

    assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(60));
  }

  @Test
  void itNeverMovesBack() {
    MovedClock clock = clock();
    clock.moveTo(NOON.plusSeconds(60));
    clock.moveTo(NOON);

    assertThat(clock.offset()).isEqualTo(Duration.ofSeconds(60));
  }

  @Test
  void theNextStartGoesOnFromTheOffset() {
    clock().moveTo(NOON.plusSeconds(3600));

    assertThat(clock().offset()).isEqualTo(Duration.ofHours(1));
  }

  @Test
  void anotherZoneShowsTheSameInstant() {
    MovedClock clock = clock();
    Clock seoul = clock.withZone(ZoneOffset.ofHours(9));
    clock.moveTo(NOON.plusSeconds(60));

    assertThat(seoul.instant()).isEqualTo(clock.instant());
    assertThat(seoul.getZone()).isEqualTo(ZoneOffset.ofHours(9));
  }

  @Test
  void aBrokenOffsetIsSaidInOneLine() throws IOException {
    Files.writeString(folder.resolve("clock"), "yesterday");

    assertThatThrownBy(this::clock)
        .isInstanceOf(StartFailed.class)
        .hasMessageContaining("the data folder is broken")
        .hasMessageNotContaining("\n");
  }

  @Test
  void aNegativeOffsetIsBrokenToo() throws IOException {
    Files.writeString(folder.resolve("clock"), "PT-1H");

    assertThatThrownBy(this::clock).isInstanceOf(StartFailed.class);
  }

  private MovedClock clock() {
    return new MovedClock(REAL, new OffsetFile(folder.resolve("clock")));
  }
}
