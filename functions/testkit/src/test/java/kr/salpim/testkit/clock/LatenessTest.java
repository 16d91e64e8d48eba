package kr.salpim.testkit.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import kr.salpim.domain.clock.Clockwork;
import kr.salpim.domain.clock.Crew;
import kr.salpim.domain.clock.Lane;
import kr.salpim.domain.clock.Timer;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;
import kr.salpim.testkit.centre.Centre;
import kr.salpim.testkit.centre.CountedIds;
import kr.salpim.testkit.centre.CountedMishaps;
import kr.salpim.testkit.centre.MovedClock;
import kr.salpim.testkit.table.MemoryTable;
import org.junit.jupiter.api.Test;

/** How late a tick leaves what it does not do: the first number that operators look at. */
class LatenessTest {

  private final MemoryTable table = new MemoryTable();
  private final MovedClock clock = new MovedClock(Centre.START);
  private final Clockwork clockwork =
      new Clockwork(table, clock, new CountedIds(), new CountedMishaps());

  @Test
  void whereNothingIsDueItIsNothing() {
    due("later", Centre.START.plusSeconds(60));
    assertThat(tick(item -> {}).lateMillis()).isZero();
  }

  @Test
  void whatIsDoneIsNotLateHoweverLateItWas() {
    due("old", Centre.START.minus(Duration.ofHours(2)));
    Clockwork.Tick tick = tick(this::finish);

    assertThat(tick.worked()).isEqualTo(1);
    assertThat(tick.lateMillis()).isZero();
  }

  @Test
  void theOldestThatFailsSaysHowLateItWas() {
    due("a", Centre.START.minusSeconds(400));
    due("b", Centre.START.minusSeconds(30));
    Clockwork.Tick tick =
        tick(
            item -> {
              throw new IllegalStateException("broken");
            });

    assertThat(tick.failed()).isEqualTo(2);
    assertThat(tick.lateMillis()).isEqualTo(400_000);
  }

  @Test
  void whatTheTicksTimeDoesNotReachIsLateAndGrowsLater() {
    for (int i = 0; i < 5; i++) {
      due("p" + i, Centre.START.minusSeconds(100 + i));
    }
    Clockwork.Tick first = slowTick();
    assertThat(first.worked()).as("one takes longer than the tick may").isEqualTo(1);
    assertThat(first.lateMillis()).isBetween(100_000L, 104_000L);

    clock.advance(Duration.ofMinutes(10));
    assertThat(slowTick().lateMillis()).isBetween(700_000L, 800_000L);
  }

  private Clockwork.Tick slowTick() {
    return tick(
        item -> {
          clock.advance(Duration.ofSeconds(20));
          finish(item);
        });
  }

  private interface Work {
    void on(Item claimed);
  }

  private Clockwork.Tick tick(Work work) {
    return clockwork.tick(
        List.of(Timer.PLAN),
        new Clockwork.Worker() {
          @Override
          public void work(Item claimed) {
            work.on(claimed);
          }

          @Override
          public void giveUp(Item claimed, String reason) {
            throw new AssertionError(reason);
          }
        },
        Crew.ALONE);
  }

  private void finish(Item claimed) {
    table.write(Clockwork.finish(claimed, Map.of()));
  }

  private void due(String id, Instant at) {
    Item.Builder item = Item.at(new Key("H#" + id, "PLAN"));
    Timer.PLAN.start(item, id, at, Lane.LATER);
    table.write(new Change.Put(item.build(), Condition.always()));
  }
}
