package kr.salpim.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kr.salpim.domain.area.Line;
import org.junit.jupiter.api.Test;

class BreakersTest {

  private static final Line ONE = Line.parse("solapi/main");
  private static final Line OTHER = Line.parse("nhn/main");
  private static final Instant START = Instant.parse("2026-11-23T01:00:00Z");

  private Clock clock = Clock.fixed(START, ZoneOffset.UTC);
  private final Breakers breakers = new Breakers(moving());

  @Test
  void aLineIsLeftAloneAfterThreeFailuresInARow() {
    fail(ONE, 2);
    assertThat(breakers.broken(ONE)).isFalse();
    breakers.answered(ONE);
    fail(ONE, 2);
    assertThat(breakers.broken(ONE)).as("the answer in between counts").isFalse();
    fail(ONE, 1);

    assertThat(breakers.broken(ONE)).isTrue();
    assertThat(breakers.broken(OTHER)).isFalse();
    assertThat(breakers.broken(Line.parse("solapi/second"))).isFalse();
  }

  @Test
  void operatorsSeeALineUntilItHasAnswered() {
    fail(ONE, 2);
    assertThat(breakers.resting()).isEmpty();
    fail(ONE, 1);
    fail(OTHER, 1);
    assertThat(breakers.resting()).containsExactly(ONE);
    pass(600_000);
    assertThat(breakers.resting()).as("time alone mends nothing").containsExactly(ONE);
    breakers.answered(ONE);
    assertThat(breakers.resting()).isEmpty();
  }

  @Test
  void itRestsForSixtySeconds() {
    fail(ONE, 3);
    pass(59_999);
    assertThat(breakers.broken(ONE)).isTrue();
    pass(1);
    assertThat(breakers.broken(ONE)).isFalse();
  }

  @Test
  void oneMessageIsTheProbeAndTheOthersWaitForItsAnswer() {
    fail(ONE, 3);
    pass(60_000);
    breakers.trying(ONE);
    assertThat(breakers.broken(ONE)).isTrue();
    pass(5_000);
    breakers.failed(ONE);
    pass(59_999);
    assertThat(breakers.broken(ONE)).as("60 s from the probe's failure on").isTrue();
    pass(1);
    assertThat(breakers.broken(ONE)).isFalse();
  }

  @Test
  void aProbeThatNeverCameBackIsFollowedByAnother() {
    fail(ONE, 3);
    pass(60_000);
    breakers.trying(ONE);
    pass(60_000);

    assertThat(breakers.broken(ONE)).isFalse();
  }

  @Test
  void anyAnswerClosesIt() {
    fail(ONE, 5);
    pass(60_000);
    breakers.trying(ONE);
    breakers.answered(ONE);

    assertThat(breakers.broken(ONE)).isFalse();
    fail(ONE, 2);
    assertThat(breakers.broken(ONE)).as("it counts from nothing").isFalse();
  }

  @Test
  void tryingALineThatIsWellChangesNothing() {
    breakers.trying(ONE);
    fail(ONE, 1);
    breakers.trying(ONE);

    assertThat(breakers.broken(ONE)).isFalse();
  }

  @Test
  void failuresOfManyAtOnceAreAllCounted() throws InterruptedException, ExecutionException {
    for (int round = 0; round < 500; round++) {
      Line line = new Line("solapi", "n" + round);
      together(Breakers.FAILURES, () -> breakers.failed(line));
      assertThat(breakers.broken(line)).as("round %d", round).isTrue();
      together(Breakers.FAILURES, () -> breakers.answered(line));
      assertThat(breakers.broken(line)).as("round %d", round).isFalse();
    }
  }

  private static void together(int count, Runnable call)
      throws InterruptedException, ExecutionException {
    ExecutorService threads = Executors.newFixedThreadPool(count);
    CountDownLatch start = new CountDownLatch(1);
    List<Future<?>> calls = new ArrayList<>();
    for (int n = 0; n < count; n++) {
      calls.add(
          threads.submit(
              () -> {
                start.await();
                call.run();
                return null;
              }));
    }
    start.countDown();
    for (Future<?> done : calls) {
      done.get();
    }
    threads.shutdown();
  }

  private void fail(Line line, int times) {
    for (int n = 0; n < times; n++) {
      breakers.failed(line);
    }
  }

  private void pass(long millis) {
    clock = Clock.offset(clock, Duration.ofMillis(millis));
  }

  private Clock moving() {
    return new Clock() {
      @Override
      public Instant instant() {
        return clock.instant();
      }

      @Override
      public ZoneId getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("not asked for");
      }
    };
  }
}
