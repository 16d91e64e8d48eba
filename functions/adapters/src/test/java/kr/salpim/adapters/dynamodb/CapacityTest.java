package kr.salpim.adapters.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Table;
import org.junit.jupiter.api.Test;

class CapacityTest {

  private static final String NAME = LocalTables.create();

  private final List<Consumed> heard = new ArrayList<>();
  private final Table table = new DynamoTable(LocalTables.client(), NAME, heard::add);

  @Test
  void aPutCostsItsKilobytesAndItsIndexRow() {
    table.write(new Change.Put(item("A", 10), Condition.absent()));
    table.write(new Change.Put(item("B", 2_000), Condition.absent()));
    table.write(
        new Change.Put(
            Item.at(new Key("P", "C"))
                .text(Attributes.CLOCK, "c")
                .number(Attributes.DUE, 1)
                .build(),
            Condition.absent()));
    assertThat(heard).extracting(Consumed::table).containsExactly(1.0, 2.0, 1.0);
    assertThat(heard).extracting(Consumed::total).containsExactly(1.0, 2.0, 2.0);
    assertThat(heard.get(2).indexes()).containsEntry("clock", 1.0);
    assertThat(heard).allMatch(Consumed::write).noneMatch(Consumed::estimated);
  }

  @Test
  void aTransactionIsHeardOnceAsAWhole() {
    Change put = new Change.Put(item("T", 10), Condition.absent());
    Change check = new Change.Check(new Key("P", "U"), Condition.absent());
    table.writeAll(List.of(put, check), "t");
    assertThat(heard).extracting(Consumed::operation).containsExactly("TransactWriteItems");
    // How much DynamoDB Local says is its own affair: it counts each action four times.
    assertThat(heard.get(0).total()).isPositive();
  }

  @Test
  void readsAreCountedAsReads() {
    table.get(new Key("P", "none"));
    table.query("none", "", 1);
    table.due("none", 1, 1);
    assertThat(heard).noneMatch(Consumed::write);
    assertThat(heard).extracting(Consumed::operation).containsExactly("GetItem", "Query", "Query");
    assertThat(heard.get(0).total()).isEqualTo(1.0);
  }

  @Test
  void aRefusedWriteIsEstimatedBecauseItIsBilledButNotTold() {
    table.write(new Change.Put(item("R", 3_000), Condition.always()));
    table.write(new Change.Put(item("R", 10), Condition.absent()));
    assertThat(heard.get(1).estimated()).isTrue();
    assertThat(heard.get(1).total()).isEqualTo(3.0);
    Change refused = new Change.Put(item("R", 10), Condition.absent());
    table.writeAll(List.of(refused, new Change.Put(item("S", 10), Condition.always())), "t");
    assertThat(heard.get(2).total()).isEqualTo(2 * (3.0 + 1.0));
  }

  private static Item item(String sort, int bytes) {
    return Item.at(new Key("P", sort)).text("t", "x".repeat(bytes)).build();
  }
}
