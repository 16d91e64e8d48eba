package kr.salpim.testkit.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.RetryingTable;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.table.TableDown;
import kr.salpim.domain.table.Value;
import kr.salpim.domain.table.Written;
import kr.salpim.testkit.table.ScriptedTable.Fault;
import org.junit.jupiter.api.Test;

class RetryingTableTest {

  private static final Written APPLIED = new Written.Applied();
  private static final Key KEY = new Key("H#1", "H");

  private final MemoryTable memory = new MemoryTable();
  private final ScriptedTable scripted = new ScriptedTable(memory, slow -> this.now += slow);
  private final List<Long> waits = new ArrayList<>();
  private long now;

  /** Always the longest wait that the jitter may draw. */
  private final Table table =
      new RetryingTable(
          scripted,
          wait -> {
            waits.add(wait);
            now += wait;
          },
          bound -> bound,
          () -> now);

  @Test
  void whatIsBusyIsTriedAgainWithGrowingWaits() {
    scripted.next(Fault.BUSY, Fault.BUSY, Fault.BUSY, Fault.BUSY, Fault.BUSY, Fault.BUSY);
    assertThat(table.write(put(1))).isEqualTo(APPLIED);
    assertThat(waits).containsExactly(10L, 20L, 40L, 80L, 100L, 100L);
  }

  @Test
  void afterSixHundredMillisecondsTheTableIsDown() {
    scripted.always(Fault.BUSY);
    assertThatThrownBy(() -> table.get(KEY))
        .isInstanceOf(TableDown.class)
        .hasMessage("TransactionConflict")
        .hasNoCause();
    assertThat(now).isEqualTo(600);
  }

  @Test
  void waitsOfNothingEndAsWell() {
    scripted.always(Fault.BUSY);
    Table hasty = new RetryingTable(scripted, wait -> {}, bound -> 0, () -> 0);
    assertThatThrownBy(() -> hasty.get(KEY)).isInstanceOf(TableDown.class);
    assertThat(scripted.calls()).isEqualTo(24);
  }

  @Test
  void oneSlowCallStillGetsASecondAttempt() {
    scripted.next(Fault.SLOW, Fault.SLOW, Fault.SLOW);
    assertThatThrownBy(() -> table.get(KEY)).isInstanceOf(TableDown.class);
    assertThat(scripted.calls()).isEqualTo(2);
  }

  @Test
  void everyReadIsTriedAgain() {
    table.write(put(1));
    scripted.next(Fault.BUSY, Fault.LOST);
    assertThat(table.get(KEY)).isPresent();
    scripted.next(Fault.LOST);
    assertThat(table.query("H#1", "", 1)).hasSize(1);
    scripted.next(Fault.BUSY);
    assertThat(table.due("none", 1, 1)).isEmpty();
    scripted.next(Fault.LOST);
    assertThat(table.board("none", 1)).isEmpty();
  }

  @Test
  void aPutWhoseAnswerWasLostIsKnownAgain() {
    scripted.next(Fault.LOST);
    assertThat(table.write(put(1))).isEqualTo(APPLIED);
    assertThat(scripted.calls()).isEqualTo(2);
  }

  @Test
  void aPutThatNeverArrivedLosesAgainstAnother() {
    memory.write(put(2));
    scripted.next(Fault.NOT_SENT);
    assertThat(table.write(put(1))).isEqualTo(new Written.Refused(0, memory.get(KEY)));
  }

  @Test
  void aPlainRefusalStaysOneThoughTheItemIsEqual() {
    memory.write(put(1));
    assertThat(table.write(put(1))).isEqualTo(new Written.Refused(0, memory.get(KEY)));
    scripted.next(Fault.BUSY);
    assertThat(table.write(put(1))).isEqualTo(new Written.Refused(0, memory.get(KEY)));
  }

  @Test
  void aDeleteWhoseAnswerWasLostIsKnownByNothingBeingThere() {
    memory.write(put(1));
    scripted.next(Fault.LOST);
    assertThat(table.write(new Change.Delete(KEY, Condition.present()))).isEqualTo(APPLIED);
    assertThat(table.write(new Change.Delete(KEY, Condition.present())))
        .isEqualTo(new Written.Refused(0, Optional.empty()));
  }

  @Test
  void anUpdateWhoseAnswerWasLostIsKnownByAllItsAttributes() {
    memory.write(put(1));
    Change claim =
        update(Map.of("n", new Value.Num(9)), Map.of(), Set.of("t"), Condition.is("n", 1));
    scripted.next(Fault.LOST);
    assertThat(table.write(claim)).isEqualTo(APPLIED);
  }

  @Test
  void anUpdateThatSomebodyElseWentBeforeIsRefused() {
    memory.write(put(1));
    Change mine =
        update(Map.of("n", new Value.Num(9)), Map.of(), Set.of("t"), Condition.is("n", 1));
    Change other = update(Map.of("n", new Value.Num(9)), Map.of(), Set.of(), Condition.is("n", 1));
    scripted.next(Fault.NOT_SENT);
    scripted.meanwhile(() -> memory.write(other));
    assertThat(table.write(mine)).isInstanceOf(Written.Refused.class);
  }

  @Test
  void anUnguardedSumIsNeverAddedTwice() {
    Change add = update(Map.of(), Map.of("n", 1L), Set.of(), Condition.always());
    scripted.next(Fault.LOST);
    assertThatThrownBy(() -> table.write(add)).isInstanceOf(TableDown.class);
    assertThat(memory.get(KEY).orElseThrow().number("n")).hasValue(1);
    scripted.next(Fault.BUSY);
    assertThat(table.write(add)).isEqualTo(APPLIED);
    assertThat(memory.get(KEY).orElseThrow().number("n")).hasValue(2);
  }

  @Test
  void aGuardedSumIsAddedOnceThoughItsAnswerWasLost() {
    memory.write(put(7));
    Condition guard = Condition.all(Condition.present(), Condition.is("n", 7));
    Change add = update(Map.of("t", new Value.Text("mine")), Map.of("n", 1L), Set.of(), guard);
    scripted.next(Fault.LOST);
    assertThat(table.write(add)).isEqualTo(APPLIED);
    assertThat(memory.get(KEY).orElseThrow().number("n")).hasValue(8);
  }

  @Test
  void aTransactionWhoseAnswerWasLostIsAppliedOnce() {
    Change add = update(Map.of(), Map.of("n", 1L), Set.of(), Condition.always());
    scripted.next(Fault.LOST, Fault.BUSY, Fault.LOST);
    assertThat(table.writeAll(List.of(add), "token")).isEqualTo(APPLIED);
    assertThat(memory.get(KEY).orElseThrow().number("n")).hasValue(1);
  }

  @Test
  void mistakesOfTheProgramAreNotTriedAgain() {
    assertThatThrownBy(() -> table.writeAll(List.of(), "token"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(scripted.calls()).isEqualTo(1);
  }

  private static Change put(long number) {
    Item item = Item.at(KEY).text("t", "x").number("n", number).build();
    return new Change.Put(item, Condition.absent());
  }

  private static Change update(
      Map<String, Value> set, Map<String, Long> add, Set<String> remove, Condition when) {
    return new Change.Update(KEY, set, add, remove, when);
  }
}
