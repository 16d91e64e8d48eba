package kr.salpim.testkit.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.salpim.domain.clock.Clockwork;
import kr.salpim.domain.clock.Lane;
import kr.salpim.domain.clock.Timer;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Value;
import kr.salpim.testkit.centre.Centre;
import kr.salpim.testkit.centre.CountedIds;
import kr.salpim.testkit.centre.CountedMishaps;
import kr.salpim.testkit.centre.MovedClock;
import kr.salpim.testkit.table.MemoryTable;
import org.junit.jupiter.api.Test;

/** What one write does needs no claim; whatever else becomes of it is claimed and counted. */
class ShortcutTest {

  private static final Key DUE = new Key("H#1", "PLAN");
  private static final Key OTHER = new Key("H#1", "VISIT#1");

  private final MemoryTable table = new MemoryTable();
  private final MovedClock clock = new MovedClock(Centre.START);
  private final CountedMishaps mishaps = new CountedMishaps();
  private final Clockwork clockwork = new Clockwork(table, clock, new CountedIds(), mishaps);
  private final List<Item> worked = new ArrayList<>();

  ShortcutTest() {
    Item.Builder item = Item.at(DUE);
    Timer.PLAN.start(item, "1", clock.instant(), Lane.LATER);
    table.write(new Change.Put(item.build(), Condition.always()));
  }

  private interface Shortcut {
    Optional<List<Change>> of(Item due);
  }

  private Clockwork.Tick tick(Shortcut shortcut) {
    return clockwork.tick(
        Timer.PLAN,
        new Clockwork.Worker() {
          @Override
          public Optional<List<Change>> shortcut(Item due) {
            return shortcut.of(due);
          }

          @Override
          public void work(Item claimed) {
            worked.add(claimed);
          }

          @Override
          public void giveUp(Item claimed, String reason) {
            throw new AssertionError("nothing is given up here");
          }
        });
  }

  private static List<Change> both(Item due) {
    return List.of(
        Clockwork.finish(due, Map.of("done", new Value.Num(1))),
        new Change.Put(Item.at(OTHER).build(), Condition.absent()));
  }

  @Test
  void whatIsDoneInOneGoIsNotClaimed() {
    assertThat(tick(due -> Optional.of(both(due))).worked()).isEqualTo(1);

    Item item = table.get(DUE).orElseThrow();
    assertThat(item.number("done")).hasValue(1);
    assertThat(item.number(Clockwork.ATTEMPTS)).isEmpty();
    assertThat(table.get(OTHER)).isPresent();
    assertThat(worked).isEmpty();
  }

  @Test
  void whatIsRefusedIsClaimedAndWorked() {
    table.write(new Change.Put(Item.at(OTHER).build(), Condition.always()));
    tick(due -> Optional.of(both(due)));

    assertThat(worked).hasSize(1);
    assertThat(table.get(DUE).orElseThrow().number(Clockwork.ATTEMPTS)).hasValue(1);
  }

  @Test
  void whatFailsIsClaimedSoThatItIsGivenUpSomeDay() {
    tick(
        due -> {
          throw new IllegalStateException("cannot be made up");
        });

    assertThat(worked).hasSize(1);
    assertThat(table.get(DUE).orElseThrow().number(Clockwork.ATTEMPTS)).hasValue(1);
  }

  @Test
  void whatAnotherDidMeanwhileIsNeitherDoneAgainNorClaimed() {
    tick(
        due -> {
          table.write(Clockwork.finish(due, Map.of()));
          return Optional.of(both(due));
        });

    assertThat(worked).isEmpty();
    assertThat(table.get(OTHER)).isEmpty();
    assertThat(table.get(DUE).orElseThrow().number(Clockwork.ATTEMPTS)).isEmpty();
  }
}
