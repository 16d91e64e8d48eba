package kr.salpim.local.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import kr.salpim.domain.clock.Lane;
import kr.salpim.domain.clock.Timer;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Due;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Value;
import kr.salpim.testkit.table.MemoryTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClockMoveTest {

  private static final Instant NOON = Instant.parse("2026-11-23T03:00:00Z");

  @TempDir private Path folder;

  private final MemoryTable table = new MemoryTable();
  private final List<String> done = new ArrayList<>();
  private MovedClock clock;

  @BeforeEach
  void startAtNoon() {
    clock =
        new MovedClock(Clock.fixed(NOON, ZoneOffset.UTC), new OffsetFile(folder.resolve("clock")));
  }

  @Test
  void whatIsDueOnTheWayIsDoneInOrderAtItsTime() {
    due("late", 50);
    due("early", 5);
    due("between", 20);

    move(Duration.ofMinutes(60), List.of(this::doDue));

    assertThat(done).containsExactly("early at PT5M", "between at PT20M", "late at PT50M");
    assertThat(clock.offset()).isEqualTo(Duration.ofMinutes(60));
  }

  @Test
  void whatIsDueLaterStays() {
    due("later", 61);

    move(Duration.ofMinutes(60), List.of(this::doDue));

    assertThat(done).isEmpty();
  }

  @Test
  void whatATickPutsOnTheClockIsDoneTooWhenItFallsBeforeTheTarget() {
    due("first", 5);
    ClockMove.Tick chain =
        () -> {
          doDue();
          if (done.size() == 1) {
            due("second", 30);
          }
        };

    move(Duration.ofMinutes(60), List.of(chain));

    assertThat(done).containsExactly("first at PT5M", "second at PT30M");
  }

  @Test
  void ofTwoTicksAtOneInstantTheFirstRunsFirst() {
    due("fact", 5);
    List<String> order = new ArrayList<>();

    move(
        Duration.ofMinutes(10),
        List.of(
            () -> order.add("risk"),
            () -> {
              order.add("delivery");
              doDue();
            }));

    assertThat(order).containsExactly("risk", "delivery");
  }

  @Test
  void whatIsOverdueIsDoneWithoutMovingTheClockBack() {
    due("overdue", -5);

    move(Duration.ZERO, List.of(this::doDue));

    assertThat(done).containsExactly("overdue at PT0S");
    assertThat(clock.offset()).isZero();
  }

  @Test
  void anItemThatNobodyTakesDoesNotStopTheClockForEver() {
    due("stuck", 5);

    move(Duration.ofMinutes(10), List.of(() -> done.add("tick")));

    assertThat(done).hasSize(100);
    assertThat(clock.offset()).isEqualTo(Duration.ofMinutes(10));
  }

  @Test
  void theSchedulersTickIsLeftOutWhileTheClockMoves() throws InterruptedException {
    due("fact", 5);
    CountDownLatch moving = new CountDownLatch(1);
    CountDownLatch ticked = new CountDownLatch(1);
    ClockMove move =
        new ClockMove(
            clock,
            table,
            List.of(
                () -> {
                  moving.countDown();
                  await(ticked);
                  doDue();
                }));
    Thread mover = new Thread(() -> move.move(Duration.ofMinutes(10)));
    mover.start();
    await(moving);
    move.tick();
    ticked.countDown();
    mover.join();

    assertThat(done).containsExactly("fact at PT5M");
  }

  private void move(Duration advance, List<ClockMove.Tick> ticks) {
    new ClockMove(clock, table, ticks).move(advance);
  }

  private void due(String name, long minutes) {
    Instant at = NOON.plus(Duration.ofMinutes(minutes));
    Item item =
        Timer.OUTGOING.start(Item.at(new Key("X#" + name, "X")), name, at, Lane.LATER).build();
    table.write(new Change.Put(item, Condition.always()));
  }

  private void doDue() {
    for (String partition : Timer.OUTGOING.partitions(clock.instant())) {
      for (Due due : table.due(partition, clock.instant().toEpochMilli(), 10)) {
        done.add(due.key().partition().substring(2) + " at " + clock.offset());
        table.write(
            new Change.Update(
                due.key(),
                Map.of("done", new Value.Num(1)),
                Map.of(),
                Set.of(Attributes.CLOCK, Attributes.DUE),
                Condition.always()));
      }
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }
}
