package kr.salpim.testkit.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Due;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.table.Value;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every table promises about its two sparse indexes, once they have caught up. */
public abstract class IndexContract {

  private String name;

  /** The table under test; the same for all tests of a class. */
  protected abstract Table table();

  @BeforeEach
  void takeAName() {
    name = UUID.randomUUID().toString();
  }

  @Test
  void whatIsDueComesOldestFirstUntilTheAskedTime() {
    clocked("b", 2_000);
    clocked("a", 3_000);
    clocked("c", 1_000);
    clocked("later", 3_001);
    assertThat(table().due(name, 3_000, 10))
        .containsExactly(due("c", 1_000), due("b", 2_000), due("a", 3_000));
    assertThat(table().due(name, 999, 10)).isEmpty();
    assertThat(table().due(name + "x", 3_000, 10)).isEmpty();
  }

  @Test
  void theLimitTakesTheOldest() {
    for (int n = 30; n > 0; n--) {
      clocked("i" + n, n);
    }
    assertThat(table().due(name, 100, 3)).containsExactly(due("i1", 1), due("i2", 2), due("i3", 3));
  }

  @Test
  void onlyItemsWithBothAttributesStandInTheIndex() {
    put(Item.at(key("partition only")).text(Attributes.CLOCK, name).build());
    put(Item.at(key("time only")).number(Attributes.DUE, 1).build());
    put(Item.at(key("neither")).text("t", "x").build());
    assertThat(table().due(name, Long.MAX_VALUE, 10)).isEmpty();
  }

  @Test
  void movingTheTimeMovesTheRowAndRemovingItEndsIt() {
    clocked("a", 1_000);
    Map<String, Value> later = Map.of(Attributes.DUE, new Value.Num(5_000));
    Condition unmoved = Condition.is(Attributes.DUE, 1_000);
    table().write(new Change.Update(key("a"), later, Map.of(), Set.of(), unmoved));
    assertThat(table().due(name, 1_000, 10)).isEmpty();
    assertThat(table().due(name, 5_000, 10)).containsExactly(due("a", 5_000));
    Set<String> clock = Set.of(Attributes.CLOCK, Attributes.DUE);
    table().write(new Change.Update(key("a"), Map.of(), Map.of(), clock, Condition.present()));
    assertThat(table().due(name, Long.MAX_VALUE, 10)).isEmpty();
    assertThat(table().get(key("a"))).contains(Item.at(key("a")).build());
  }

  @Test
  void deletingTheItemEndsItsRow() {
    clocked("a", 1_000);
    table().write(new Change.Delete(key("a"), Condition.present()));
    assertThat(table().due(name, 2_000, 10)).isEmpty();
  }

  @Test
  void twoItemsMayBeDueAtTheSameMoment() {
    clocked("a", 1_000);
    clocked("b", 1_000);
    assertThat(table().due(name, 1_000, 10))
        .containsExactlyInAnyOrder(due("a", 1_000), due("b", 1_000));
  }

  @Test
  void whatComesAfterARowIsFoundPageByPageHoweverFarAhead() {
    for (int n = 1; n <= 7; n++) {
      clocked("i" + n, n * 1_000_000_000_000L);
    }
    assertThat(table().dueAfter(name, due("i2", 2_000_000_000_000L), 3))
        .containsExactly(
            due("i3", 3_000_000_000_000L),
            due("i4", 4_000_000_000_000L),
            due("i5", 5_000_000_000_000L));
    assertThat(table().dueAfter(name, due("i7", 7_000_000_000_000L), 3)).isEmpty();
    assertThat(table().dueAfter(name + "x", due("i1", 1_000_000_000_000L), 3)).isEmpty();
  }

  @Test
  void whatComesAfterARowIsFoundThoughTheRowIsGone() {
    clocked("a", 1_000);
    clocked("b", 2_000);
    clocked("c", 3_000);
    table().write(new Change.Delete(key("b"), Condition.present()));
    assertThat(table().dueAfter(name, due("b", 2_000), 10)).containsExactly(due("c", 3_000));
  }

  @Test
  void ofManyDueAtTheSameMomentEachComesOnceWhateverThePage() {
    Set<Due> all = new HashSet<>();
    for (int n = 0; n < 9; n++) {
      clocked("i" + n, 1_000);
      all.add(due("i" + n, 1_000));
    }
    List<Due> seen = new ArrayList<>(table().due(name, 1_000, 2));
    List<Due> page;
    do {
      page = table().dueAfter(name, seen.get(seen.size() - 1), 2);
      seen.addAll(page);
    } while (!page.isEmpty());
    assertThat(seen).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(all);
  }

  @Test
  void aBoardListsTheNewestFirst() {
    for (int n = 1; n <= 5; n++) {
      put(
          Item.at(key("k" + n))
              .text(Attributes.BOARD, name)
              .number(Attributes.BOARD_AT, n)
              .build());
    }
    assertThat(table().board(name, 3)).containsExactly(key("k5"), key("k4"), key("k3"));
    assertThat(table().board(name, 10)).hasSize(5);
    assertThat(table().board(name + "x", 10)).isEmpty();
  }

  @Test
  void anIndexIsAskedForAtLeastOneRow() {
    assertThatThrownBy(() -> table().due(name, 1, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> table().dueAfter(name, due("a", 1), 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> table().board(name, 0)).isInstanceOf(IllegalArgumentException.class);
  }

  private void clocked(String sort, long at) {
    put(Item.at(key(sort)).text(Attributes.CLOCK, name).number(Attributes.DUE, at).build());
  }

  private void put(Item item) {
    table().write(new Change.Put(item, Condition.always()));
  }

  private Due due(String sort, long at) {
    return new Due(key(sort), at);
  }

  private Key key(String sort) {
    return new Key("I#" + name, sort);
  }
}
