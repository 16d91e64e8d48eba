package kr.salpim.bench.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.salpim.bench.centre.LocalDynamo;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Value;
import org.junit.jupiter.api.Test;

/** The bill is the one that AWS writes, whatever DynamoDB Local says of a transaction. */
class BilledTableTest {

  private final BilledTable table =
      new BilledTable(LocalDynamo.client(), LocalDynamo.create(), LocalDynamo.create());

  @Test
  void aWriteIsBilledByTheStartedKilobyteAndItsIndexRow() {
    table.write(put("A", 10));
    assertThat(table.bill().units()).isEqualTo(new Units(0, 1));
    table.write(put("B", 1_500));
    assertThat(table.bill().units()).isEqualTo(new Units(0, 2));
    table.write(clocked("C", 10));
    assertThat(table.bill().units()).isEqualTo(new Units(0, 2));
  }

  @Test
  void anotherIndexKeyIsTwoWritesOfTheIndexAndLeavingItIsOne() {
    table.write(clocked("A", 10));
    table.bill();
    table.write(update("A", Map.of(Attributes.DUE, new Value.Num(2)), Set.of()));
    assertThat(table.bill().where()).isEqualTo("UpdateItem 1+2 clock");
    table.write(update("A", Map.of(), Set.of(Attributes.CLOCK, Attributes.DUE)));
    assertThat(table.bill().where()).isEqualTo("UpdateItem 1+1 clock");
  }

  @Test
  void aTransactionDoublesTheTableButNotItsIndexes() {
    table.writeAll(List.of(clocked("A", 10), put("B", 1_500)), "one");

    Bill bill = table.bill();
    assertThat(bill.units()).isEqualTo(new Units(0, 2 + 1 + 4));
    assertThat(bill.where()).isEqualTo("TransactPut 2+1 clock, TransactPut 4");
  }

  @Test
  void equalActionsOfATransactionAreBilledEachAndOnce() {
    table.writeAll(List.of(put("A", 10)), "one");
    assertThat(table.bill().units()).isEqualTo(new Units(0, 2));
    table.writeAll(List.of(put("B", 10), put("C", 10), put("D", 10)), "two");
    assertThat(table.bill().units()).isEqualTo(new Units(0, 6));
  }

  @Test
  void aCheckIsBilledAsAWriteOfWhatItLooksAt() {
    table.write(put("A", 1_500));
    table.write(put("B", 10));
    table.bill();
    Change check = new Change.Check(key("A"), Condition.present());
    table.writeAll(List.of(check, update("B", Map.of("n", new Value.Num(1)), Set.of())), "one");

    assertThat(table.bill().units()).isEqualTo(new Units(0, 4 + 2));
    assertThat(table.get(key("A")).orElseThrow().text("t")).isPresent();
  }

  @Test
  void whatIsRefusedIsBilledAllTheSame() {
    table.write(put("A", 10));
    table.bill();
    table.write(new Change.Put(put("A", 10).item(), Condition.absent()));
    assertThat(table.bill().units()).isEqualTo(new Units(0, 1));
    Change.Put again = new Change.Put(put("A", 10).item(), Condition.absent());
    table.writeAll(List.of(again, put("B", 10)), "one");
    assertThat(table.bill().units()).isEqualTo(new Units(0, 4));
  }

  @Test
  void aReadThatFindsNothingIsBilled() {
    table.query("none", "S", 10);
    table.get(key("none"));
    assertThat(table.bill().units()).isEqualTo(new Units(2, 0));
    table.due("none", 1, 10);
    table.board("none", 10);
    assertThat(table.bill().units()).isEqualTo(new Units(1, 0));
  }

  private static Key key(String name) {
    return new Key(name, "S");
  }

  private static Change.Put put(String name, int bytes) {
    return new Change.Put(
        Item.at(key(name)).text("t", "x".repeat(bytes)).build(), Condition.always());
  }

  private static Change.Put clocked(String name, int bytes) {
    Item item =
        Item.at(key(name))
            .text("t", "x".repeat(bytes))
            .text(Attributes.CLOCK, "in#00")
            .number(Attributes.DUE, 1)
            .build();
    return new Change.Put(item, Condition.always());
  }

  private static Change update(String name, Map<String, Value> set, Set<String> remove) {
    return new Change.Update(key(name), set, Map.of(), remove, Condition.present());
  }
}
