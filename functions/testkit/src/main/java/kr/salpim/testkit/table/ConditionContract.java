package kr.salpim.testkit.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.table.Value;
import kr.salpim.domain.table.Written;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What every table promises about conditional writes of one item. */
public abstract class ConditionContract {

  private static final Written APPLIED = new Written.Applied();

  private String partition;

  /** The table under test; the same for all tests of a class. */
  protected abstract Table table();

  @BeforeEach
  void takeAPartition() {
    partition = "W#" + UUID.randomUUID();
  }

  @Test
  void whatIsThereRefusesAbsentAndIsShown() {
    Item there = item("A", 1);
    table().write(new Change.Put(there, Condition.absent()));
    Written again = table().write(new Change.Put(item("A", 2), Condition.absent()));
    assertThat(again).isEqualTo(refused(there));
    assertThat(table().get(key("A"))).contains(there);
  }

  @Test
  void whatIsNotThereRefusesPresent() {
    assertThat(table().write(new Change.Put(item("A", 1), Condition.present())))
        .isEqualTo(refusedByNothing());
    assertThat(table().write(new Change.Delete(key("A"), Condition.present())))
        .isEqualTo(refusedByNothing());
    assertThat(table().get(key("A"))).isEmpty();
  }

  @Test
  @Tag(TableContract.EXACT)
  void everyConditionDecidesOnWhatStandsThere() {
    Item there = item("A", 5);
    holds(there, Condition.always(), true);
    holds(there, Condition.is("n", 5), true);
    holds(there, Condition.is("n", 6), false);
    holds(there, Condition.is("n", "5"), false);
    holds(there, Condition.is("t", "text"), true);
    holds(there, Condition.is("other", "text"), false);
    holds(there, Condition.missing("other"), true);
    holds(there, Condition.missing("n"), false);
    holds(there, Condition.has("n"), true);
    holds(there, Condition.has("other"), false);
    holds(there, Condition.below("n", 6), true);
    holds(there, Condition.below("n", 5), false);
    holds(there, Condition.below("t", 5), false);
    holds(there, Condition.below("other", 5), false);
    holds(there, Condition.all(Condition.is("n", 5), Condition.is("t", "text")), true);
    holds(there, Condition.all(Condition.is("n", 5), Condition.is("t", "else")), false);
    holds(there, Condition.any(Condition.is("n", 6), Condition.is("t", "text")), true);
    holds(there, Condition.any(Condition.is("n", 6), Condition.absent()), false);
    holds(there, Condition.all(), true);
    holds(there, Condition.any(), false);
  }

  @Test
  void nothingThereFulfilsMissingAndAbsentOnly() {
    nothingHolds(Condition.missing("n"), true);
    nothingHolds(Condition.has("n"), false);
    nothingHolds(Condition.absent(), true);
    nothingHolds(Condition.any(Condition.absent(), Condition.is("n", 1)), true);
    nothingHolds(Condition.present(), false);
    nothingHolds(Condition.is("n", 1), false);
    nothingHolds(Condition.below("n", 1), false);
  }

  @Test
  void anUpdateSetsAddsAndRemoves() {
    table().write(new Change.Put(item("A", 5), Condition.always()));
    Change update =
        new Change.Update(
            key("A"),
            Map.of("new", new Value.Text("set")),
            Map.of("n", -2L, "fresh", 3L),
            Set.of("t", "never there"),
            Condition.present());
    assertThat(table().write(update)).isEqualTo(APPLIED);
    assertThat(table().get(key("A")))
        .contains(Item.at(key("A")).text("new", "set").number("n", 3).number("fresh", 3).build());
  }

  @Test
  void anUpdateCreatesWhereItsConditionLetsIt() {
    Map<String, Value> set = Map.of("state", new Value.Text("open"));
    assertThat(table().write(update("A", set, Condition.present()))).isEqualTo(refusedByNothing());
    assertThat(table().write(update("A", set, Condition.absent()))).isEqualTo(APPLIED);
    assertThat(table().get(key("A")).orElseThrow().text("state")).contains("open");
  }

  @Test
  void aRefusedUpdateShowsWhatItFound() {
    Item there = item("A", 5);
    table().write(new Change.Put(there, Condition.always()));
    Change update = update("A", Map.of("n", new Value.Num(6)), Condition.is("n", 4));
    assertThat(table().write(update)).isEqualTo(refused(there));
  }

  @Test
  void aDeleteTakesAwayAndARefusedOneShowsWhatItFound() {
    Item there = item("A", 5);
    table().write(new Change.Put(there, Condition.always()));
    assertThat(table().write(new Change.Delete(key("A"), Condition.is("n", 4))))
        .isEqualTo(refused(there));
    assertThat(table().write(new Change.Delete(key("A"), Condition.is("n", 5)))).isEqualTo(APPLIED);
    assertThat(table().get(key("A"))).isEmpty();
    assertThat(table().write(new Change.Delete(key("A"), Condition.always()))).isEqualTo(APPLIED);
  }

  @Test
  void fiftyAtOnceWriteOnceAndTheOthersAreShownTheWinner() throws InterruptedException {
    List<Written> answers =
        Together.run(50, n -> table().write(new Change.Put(item("A", n), Condition.absent())));
    assertThat(answers).filteredOn(APPLIED::equals).hasSize(1);
    Item winner = table().get(key("A")).orElseThrow();
    assertThat(answers).filteredOn(refused(winner)::equals).hasSize(49);
  }

  @Test
  void fiftyAtOnceAddUpToFifty() throws InterruptedException {
    Change add =
        new Change.Update(key("A"), Map.of(), Map.of("n", 1L), Set.of(), Condition.always());
    Together.run(50, n -> table().write(add));
    assertThat(table().get(key("A")).orElseThrow().number("n")).hasValue(50);
  }

  private void holds(Item there, Condition condition, boolean expected) {
    table().write(new Change.Put(there, Condition.always()));
    Written written = table().write(new Change.Delete(there.key(), condition));
    assertThat(written).as("%s", condition).isEqualTo(expected ? APPLIED : refused(there));
  }

  private void nothingHolds(Condition condition, boolean expected) {
    Written written = table().write(new Change.Delete(key("nothing"), condition));
    assertThat(written).as("%s", condition).isEqualTo(expected ? APPLIED : refusedByNothing());
  }

  private static Written refused(Item found) {
    return new Written.Refused(0, Optional.of(found));
  }

  private static Written refusedByNothing() {
    return new Written.Refused(0, Optional.empty());
  }

  private Key key(String sort) {
    return new Key(partition, sort);
  }

  private Item item(String sort, long number) {
    return Item.at(key(sort)).text("t", "text").number("n", number).build();
  }

  private Change update(String sort, Map<String, Value> set, Condition when) {
    return new Change.Update(key(sort), set, Map.of(), Set.of(), when);
  }
}
