package kr.salpim.testkit.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;
import org.junit.jupiter.api.Test;

class MemoryStreamTest {

  private static final Key KEY = new Key("P", "A");

  private final MemoryTable table = new MemoryTable();

  @Test
  void eachChangeOfAnItemIsToldOnceInOrder() {
    table.write(put(1));
    table.write(put(2));
    table.write(new Change.Delete(KEY, Condition.always()));
    assertThat(table.streamAfter(0))
        .extracting(StreamEntry::kind)
        .containsExactly(StreamEntry.Kind.INSERT, StreamEntry.Kind.MODIFY, StreamEntry.Kind.REMOVE);
    assertThat(table.streamAfter(0)).extracting(StreamEntry::sequence).containsExactly(1L, 2L, 3L);
    assertThat(table.streamAfter(1).get(0).after()).contains(item(2));
    assertThat(table.streamAfter(3)).isEmpty();
  }

  @Test
  void whatChangesNothingIsNotTold() {
    table.write(put(1));
    table.write(put(1));
    table.write(new Change.Put(item(5), Condition.absent()));
    table.write(new Change.Delete(new Key("P", "none"), Condition.always()));
    table.writeAll(List.of(new Change.Check(KEY, Condition.present())), "t");
    assertThat(table.streamAfter(0)).hasSize(1);
  }

  @Test
  void whatExpiredIsTakenAwayWhenTheTestSaysSo() {
    Item item = Item.at(KEY).number(Attributes.EXPIRES, 10).build();
    table.write(new Change.Put(item, Condition.always()));
    table.removeExpired(9_999);
    assertThat(table.all()).hasSize(1);
    table.removeExpired(10_000);
    assertThat(table.all()).isEmpty();
    assertThat(table.streamAfter(1).get(0).kind()).isEqualTo(StreamEntry.Kind.REMOVE);
  }

  private static Change put(long number) {
    return new Change.Put(item(number), Condition.always());
  }

  private static Item item(long number) {
    return Item.at(KEY).number("n", number).build();
  }
}
