package kr.salpim.testkit.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.table.TableBusy;
import kr.salpim.domain.table.Value;
import kr.salpim.domain.table.Written;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What every table promises about transactions. */
public abstract class TransactionContract {

  private static final Written APPLIED = new Written.Applied();

  private String partition;

  /** The table under test; the same for all tests of a class. */
  protected abstract Table table();

  @BeforeEach
  void takeAPartition() {
    partition = "X#" + UUID.randomUUID();
  }

  @Test
  void allChangesAreAppliedTogether() {
    put("gone", 1);
    put("changed", 1);
    put("checked", 1);
    List<Change> changes =
        List.of(
            new Change.Put(item("new", 1), Condition.absent()),
            add("changed", Condition.is("n", 1)),
            new Change.Delete(key("gone"), Condition.present()),
            new Change.Check(key("checked"), Condition.is("n", 1)));
    assertThat(table().writeAll(changes, token())).isEqualTo(APPLIED);
    assertThat(table().query(partition, "", 10))
        .containsExactly(item("changed", 2), item("checked", 1), item("new", 1));
  }

  @Test
  void oneRefusalLeavesEverythingAsItWasAndShowsTheItem() {
    put("there", 1);
    List<Change> changes =
        List.of(
            new Change.Put(item("new", 1), Condition.absent()),
            new Change.Put(item("there", 2), Condition.absent()));
    assertThat(table().writeAll(changes, token()))
        .isEqualTo(new Written.Refused(1, Optional.of(item("there", 1))));
    assertThat(table().query(partition, "", 10)).containsExactly(item("there", 1));
  }

  @Test
  void aFailedCheckRefusesWithTheItemOrWithNothing() {
    put("there", 1);
    List<Change> changes =
        List.of(
            new Change.Put(item("new", 1), Condition.absent()),
            new Change.Check(key("there"), Condition.is("n", 2)));
    assertThat(table().writeAll(changes, token()))
        .isEqualTo(new Written.Refused(1, Optional.of(item("there", 1))));
    List<Change> nothing =
        List.of(
            new Change.Check(key("nothing"), Condition.present()),
            new Change.Put(item("new", 1), Condition.absent()));
    assertThat(table().writeAll(nothing, token()))
        .isEqualTo(new Written.Refused(0, Optional.empty()));
    assertThat(table().get(key("new"))).isEmpty();
  }

  @Test
  void theFirstOfSeveralRefusalsIsNamed() {
    put("there", 1);
    List<Change> changes =
        List.of(
            new Change.Put(item("new", 1), Condition.absent()),
            add("there", Condition.is("n", 7)),
            new Change.Delete(key("nothing"), Condition.present()));
    assertThat(table().writeAll(changes, token()))
        .isEqualTo(new Written.Refused(1, Optional.of(item("there", 1))));
  }

  @Test
  @Tag(TableContract.EXACT)
  void theSameTransactionWithTheSameTokenIsAppliedOnce() {
    List<Change> changes = List.of(add("A", Condition.always()), add("B", Condition.always()));
    String token = token();
    assertThat(table().writeAll(changes, token)).isEqualTo(APPLIED);
    assertThat(table().writeAll(changes, token)).isEqualTo(APPLIED);
    assertThat(table().query(partition, "", 10))
        .extracting(found -> found.number("n").orElseThrow())
        .containsExactly(1L, 1L);
    assertThat(table().writeAll(changes, token())).isEqualTo(APPLIED);
    assertThat(table().get(key("A")).orElseThrow().number("n")).hasValue(2);
  }

  @Test
  void anotherTransactionWithTheSameTokenIsJudgedByItsConditions() {
    String token = token();
    List<Change> first = List.of(new Change.Put(item("A", 1), Condition.absent()));
    List<Change> second = List.of(new Change.Put(item("A", 2), Condition.absent()));
    assertThat(table().writeAll(first, token)).isEqualTo(APPLIED);
    assertThat(table().writeAll(second, token))
        .isEqualTo(new Written.Refused(0, Optional.of(item("A", 1))));
  }

  @Test
  void aRefusedTransactionMayBeTriedAgainWithItsToken() {
    String token = token();
    List<Change> changes = List.of(add("A", Condition.present()));
    assertThat(table().writeAll(changes, token))
        .isEqualTo(new Written.Refused(0, Optional.empty()));
    put("A", 1);
    assertThat(table().writeAll(changes, token)).isEqualTo(APPLIED);
    assertThat(table().get(key("A"))).contains(item("A", 2));
  }

  @Test
  void aHundredChangesFit() {
    List<Change> changes =
        IntStream.range(0, Table.MAX_TRANSACTION)
            .mapToObj(n -> (Change) new Change.Put(item("P" + n, n), Condition.absent()))
            .toList();
    assertThat(table().writeAll(changes, token())).isEqualTo(APPLIED);
    assertThat(table().query(partition, "P", 1000)).hasSize(100);
  }

  @Test
  void mistakesOfTheProgramAreRefused() {
    Change change = add("A", Condition.always());
    List<Change> tooMany =
        IntStream.rangeClosed(0, Table.MAX_TRANSACTION)
            .mapToObj(n -> add("P" + n, Condition.always()))
            .toList();
    mistake(List.of(), "t");
    mistake(tooMany, "t");
    mistake(List.of(change, change), "t");
    mistake(List.of(change, new Change.Check(key("B"), Condition.all())), "t");
    mistake(List.of(change), "");
    mistake(List.of(change), "t".repeat(37));
  }

  @Test
  @Tag(TableContract.EXACT)
  void twentyAtOnceMoveACounterAndItsWitnessTogether() throws InterruptedException {
    put("counter", 0);
    Together.run(20, this::countUntilApplied);
    assertThat(table().get(key("counter"))).contains(item("counter", 20));
    assertThat(table().query(partition, "W#", 100)).hasSize(20);
  }

  private Written countUntilApplied(int number) {
    while (true) {
      long before = table().get(key("counter")).orElseThrow().number("n").orElseThrow();
      List<Change> changes =
          List.of(
              add("counter", Condition.is("n", before)),
              new Change.Put(item("W#" + before, number), Condition.absent()));
      try {
        Written written = table().writeAll(changes, token());
        if (written.equals(APPLIED)) {
          return written;
        }
      } catch (TableBusy conflict) {
        Thread.onSpinWait();
      }
    }
  }

  private void mistake(List<Change> changes, String token) {
    assertThatThrownBy(() -> table().writeAll(changes, token))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private void put(String sort, long number) {
    table().write(new Change.Put(item(sort, number), Condition.always()));
  }

  private Change add(String sort, Condition when) {
    Map<String, Value> mark = Map.of("t", new Value.Text("x"));
    return new Change.Update(key(sort), mark, Map.of("n", 1L), Set.of(), when);
  }

  private Key key(String sort) {
    return new Key(partition, sort);
  }

  private Item item(String sort, long number) {
    return Item.at(key(sort)).text("t", "x").number("n", number).build();
  }

  private static String token() {
    return UUID.randomUUID().toString();
  }
}
