package kr.salpim.adapters.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.RetryingTable;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.table.Value;
import kr.salpim.domain.table.Written;
import kr.salpim.testkit.table.ConditionContract;
import kr.salpim.testkit.table.Faults;
import kr.salpim.testkit.table.FaultyTable;
import kr.salpim.testkit.table.IndexContract;
import kr.salpim.testkit.table.MemoryTable;
import kr.salpim.testkit.table.TableContract;
import kr.salpim.testkit.table.TransactionContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SealedTableTest {

  private static final Key KEY = new Key("C#token", "WHO");

  private final MemoryTable below = new MemoryTable();
  private final SealedTable table = new SealedTable(below, Keys.sealer());

  @Test
  void nothingPersonalRestsInClear() {
    table.write(new Change.Put(person("김카나리", "+821000000101"), Condition.absent()));
    Map<String, Value> moved = Map.of("address", hidden("서울 구로구 카나리로 1"));
    table.write(new Change.Update(KEY, moved, Map.of(), Set.of(), Condition.present()));
    Item rests = below.get(KEY).orElseThrow();
    assertThat(rests.attributes()).extractingByKey("kind").isEqualTo(new Value.Text("resident"));
    assertThat(rests.attributes())
        .extractingByKeys("name", "phone", "address")
        .allMatch(Value.Sealed.class::isInstance);
    assertThat(table.get(KEY).orElseThrow().secret("address"))
        .contains(new Secret("서울 구로구 카나리로 1"));
  }

  @Test
  void whatRefusesIsShownInClear() {
    Item there = person("김카나리", "+821000000101");
    table.write(new Change.Put(there, Condition.absent()));
    assertThat(table.write(new Change.Put(there, Condition.absent())))
        .isEqualTo(new Written.Refused(0, java.util.Optional.of(there)));
  }

  @Test
  void anImageOfTheStreamOpens() {
    Item item = person("김카나리", "+821000000101");
    table.write(new Change.Put(item, Condition.absent()));
    Item image = below.streamAfter(0).get(0).after().orElseThrow();
    assertThat(image).isNotEqualTo(item);
    assertThat(table.open(image)).isEqualTo(item);
  }

  @Test
  void attributesAndItemsThatWereSwappedAtRestDoNotOpen() {
    table.write(new Change.Put(person("김카나리", "+821000000101"), Condition.absent()));
    Item rests = below.get(KEY).orElseThrow();
    Map<String, Value> swapped = new LinkedHashMap<>(rests.attributes());
    swapped.put("name", rests.attributes().get("phone"));
    brokenAtRest(new Item(KEY, swapped));
    brokenAtRest(new Item(new Key("C#other", "WHO"), rests.attributes()));
  }

  @Test
  void whatDoesNotOpenIsSeenWithoutWhatIsSealedAndCanBeChangedInTheClear() {
    table.write(new Change.Put(person("김카나리", "+821000000101"), Condition.absent()));
    Map<String, Value> swapped = new LinkedHashMap<>(below.get(KEY).orElseThrow().attributes());
    swapped.put("name", swapped.get("phone"));
    below.write(new Change.Put(new Item(KEY, swapped), Condition.always()));

    assertThatThrownBy(() -> table.get(KEY)).isInstanceOf(SealBroken.class);
    assertThat(table.plain(KEY).orElseThrow().attributes())
        .containsOnly(Map.entry("kind", new Value.Text("resident")));
    Map<String, Value> count = Map.of("n", new Value.Num(1));
    table.write(new Change.Update(KEY, count, Map.of(), Set.of(), Condition.present()));
    assertThat(table.plain(KEY).orElseThrow().number("n")).hasValue(1);
    assertThat(below.get(KEY).orElseThrow().attributes()).containsAllEntriesOf(swapped);
  }

  @Test
  void aLostAnswerBelowIsKnownByTheSealedBytesThemselves() {
    Faults faults = Faults.none(1).withLostAnswers(0.4);
    Table retried =
        new RetryingTable(new FaultyTable(below, faults), wait -> {}, bound -> 0, () -> 0);
    Table sealed = new SealedTable(retried, Keys.sealer());
    for (int n = 0; n < 200; n++) {
      Item item = Item.at(new Key("P", "K" + n)).secret("name", new Secret("김카나리")).build();
      assertThat(sealed.write(new Change.Put(item, Condition.absent())))
          .isEqualTo(new Written.Applied());
    }
    assertThat(below.all()).hasSize(200);
  }

  private void brokenAtRest(Item item) {
    below.write(new Change.Put(item, Condition.always()));
    assertThatThrownBy(() -> table.get(item.key()))
        .isInstanceOf(SealBroken.class)
        .hasMessageNotContaining("카나리")
        .hasMessageNotContaining("token");
    assertThatThrownBy(() -> table.query(item.key().partition(), "", 1))
        .isInstanceOf(SealBroken.class);
  }

  private static Item person(String name, String phone) {
    return Item.at(KEY)
        .text("kind", "resident")
        .secret("name", new Secret(name))
        .secret("phone", new Secret(phone))
        .build();
  }

  private static Value hidden(String text) {
    return new Value.Hidden(new Secret(text));
  }

  @Nested
  class Items extends TableContract {
    @Override
    protected Table table() {
      return table;
    }
  }

  @Nested
  class Conditions extends ConditionContract {
    @Override
    protected Table table() {
      return table;
    }
  }

  @Nested
  class Transactions extends TransactionContract {
    @Override
    protected Table table() {
      return table;
    }
  }

  @Nested
  class Indexes extends IndexContract {
    @Override
    protected Table table() {
      return table;
    }
  }
}
