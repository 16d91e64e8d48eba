package kr.salpim.testkit.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.RetryingTable;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.table.TableBusy;
import kr.salpim.domain.table.TableUnclear;
import kr.salpim.domain.table.Value;
import kr.salpim.domain.table.Written;
import kr.salpim.testkit.Seeds;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FaultyTableTest {

  private static final Written APPLIED = new Written.Applied();

  @Test
  void theSameSeedBringsTheSameFaults() {
    assertThat(story(7)).isEqualTo(story(7));
    assertThat(story(7)).isNotEqualTo(story(8));
  }

  @Test
  void aboutThirtyOfAHundredTransactionsMeetAnother() {
    Faults faults = Faults.none(1).withConflicts(0.3);
    Table table = new FaultyTable(new MemoryTable(), faults);
    int conflicts = 0;
    for (int n = 0; n < 1_000; n++) {
      try {
        table.writeAll(List.of(put("K" + n, 0)), "t" + n);
      } catch (TableBusy busy) {
        conflicts++;
      }
    }
    assertThat(conflicts).isBetween(250, 350);
  }

  @Test
  void aLostAnswerComesAfterTheWrite() {
    MemoryTable memory = new MemoryTable();
    Table table = new FaultyTable(memory, Faults.none(1).withLostAnswers(1));
    assertThatThrownBy(() -> table.write(put("A", 1))).isInstanceOf(TableUnclear.class);
    assertThat(memory.all()).hasSize(1);
  }

  @Test
  void theProcessDiesBeforeOrAfterItsNthWrite() {
    MemoryTable memory = new MemoryTable();
    Faults faults = Faults.none(1).crashBeforeWrite(2);
    Table table = new FaultyTable(memory, faults);
    table.write(put("A", 1));
    assertThatThrownBy(() -> table.write(put("B", 1)))
        .isInstanceOf(Crash.class)
        .hasMessageContaining("seed 1");
    assertThat(memory.all()).hasSize(1);
    faults.crashAfterWrite(1);
    assertThatThrownBy(() -> table.write(put("B", 1))).isInstanceOf(Crash.class);
    assertThat(memory.all()).hasSize(2);
    assertThat(table.write(put("C", 1))).isEqualTo(APPLIED);
  }

  @Test
  void anIndexLagsByFiveWritesAtMostAndReadsByKeyNever() {
    Faults faults = Faults.none(3).withLag(5);
    MemoryTable memory = FaultyTable.memory(faults);
    Set<Integer> behind = new HashSet<>();
    for (int n = 1; n <= 200; n++) {
      memory.write(clocked("A" + n, n));
      assertThat(memory.query("P", "", 1_000)).hasSize(n);
      behind.add(n - memory.due("c", 1_000, 1_000).size());
    }
    assertThat(behind).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5);
  }

  @Test
  void aLaggingIndexShowsWhatWasMovedOrTakenAwayWhereItStood() {
    int[] lag = {0};
    MemoryTable memory = new MemoryTable(() -> lag[0]);
    memory.write(clocked("A", 1));
    memory.write(clocked("A", 2));
    memory.write(new Change.Delete(new Key("P", "A"), Condition.always()));
    assertThat(memory.due("c", 10, 10)).isEmpty();
    lag[0] = 1;
    assertThat(memory.due("c", 10, 10)).extracting("dueAt").containsExactly(2L);
    lag[0] = 2;
    assertThat(memory.due("c", 10, 10)).extracting("dueAt").containsExactly(1L);
    lag[0] = 3;
    assertThat(memory.due("c", 10, 10)).isEmpty();
  }

  @Test
  void behindTheRetriesEveryClaimIsAppliedOnceWhateverTheFaults() {
    Seeds.each(
        100,
        seed -> {
          MemoryTable memory = new MemoryTable();
          Table table = retrying(new FaultyTable(memory, Faults.usual(seed)));
          for (long n = 0; n < 50; n++) {
            Map<String, Value> by = Map.of("by", new Value.Num(n));
            Condition guard = n == 0 ? Condition.absent() : Condition.is("n", n);
            Change single =
                new Change.Update(new Key("P", "A"), by, Map.of("n", 1L), Set.of(), guard);
            Change witness = put("W" + n, n);
            Written written =
                n % 2 == 1
                    ? table.write(single)
                    : table.writeAll(List.of(single, witness), "t" + n);
            assertThat(written).as("claim %s", n).isEqualTo(APPLIED);
          }
          assertThat(memory.get(new Key("P", "A")).orElseThrow().number("n")).hasValue(50);
          assertThat(memory.query("P", "W", 100)).hasSize(25);
        });
  }

  @Nested
  class ItemsThroughConflictsAndThrottling extends TableContract {
    private final Table table = conflicting(11);

    @Override
    protected Table table() {
      return table;
    }
  }

  @Nested
  class ConditionsThroughConflictsAndThrottling extends ConditionContract {
    private final Table table = conflicting(13);

    @Override
    protected Table table() {
      return table;
    }
  }

  @Nested
  class TransactionsThroughConflictsAndThrottling extends TransactionContract {
    private final Table table = conflicting(12);

    @Override
    protected Table table() {
      return table;
    }
  }

  private static Table conflicting(long seed) {
    Faults faults = Faults.none(seed).withConflicts(0.3).withThrottling(0.05);
    return retrying(new FaultyTable(new MemoryTable(), faults));
  }

  private static Table retrying(Table inner) {
    LongSupplier stands = () -> 0;
    return new RetryingTable(inner, wait -> {}, bound -> 0, stands);
  }

  private static List<String> story(long seed) {
    Faults faults = Faults.usual(seed);
    Table table = new FaultyTable(FaultyTable.memory(faults), faults);
    List<String> story = new ArrayList<>();
    for (int n = 0; n < 200; n++) {
      try {
        story.add(table.writeAll(List.of(clocked("K" + n, n)), "t" + n).toString());
      } catch (TableBusy | TableUnclear fault) {
        story.add(fault.toString());
      }
    }
    return story;
  }

  private static Change put(String sort, long number) {
    Item item = Item.at(new Key("P", sort)).number("n", number).build();
    return new Change.Put(item, Condition.absent());
  }

  private static Change clocked(String sort, long at) {
    Item item =
        Item.at(new Key("P", sort)).text(Attributes.CLOCK, "c").number(Attributes.DUE, at).build();
    return new Change.Put(item, Condition.always());
  }
}
