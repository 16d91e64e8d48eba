package kr.salpim.testkit.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.table.Value;
import kr.salpim.domain.table.Written;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What every table promises about items and the reading of them. Every test works in a partition of
 * its own, so that one table serves all of them.
 */
public abstract class TableContract {

  /**
   * A tag of what emulations that are not DynamoDB are known to get wrong: tokens, transactions at
   * once, conditions of several kinds. Left out only where the build says so.
   */
  public static final String EXACT = "exact";

  private static final Written APPLIED = new Written.Applied();

  /** Sorts behind the last char of the basic plane by bytes, before it by Java's chars. */
  private static final String FAMILY = "👨‍👩‍👧";

  private String partition;

  /** The table under test; the same for all tests of a class. */
  protected abstract Table table();

  /** Whether the table under test takes personal data, which one below a sealing layer refuses. */
  protected boolean takesSecrets() {
    return true;
  }

  @BeforeEach
  void takeAPartition() {
    partition = "T#" + UUID.randomUUID();
  }

  @Test
  void anItemComesBackAsItWasPut() {
    Item item = item("A", 7);
    assertThat(table().write(new Change.Put(item, Condition.always()))).isEqualTo(APPLIED);
    assertThat(table().get(key("A"))).contains(item);
    assertThat(table().get(key("B"))).isEmpty();
  }

  @Test
  void textOfAnyScriptComesBackUnchanged() {
    String text = "살핌 ㅋㅋ 𠮷野家 " + FAMILY + " \uFEFF\u0000\u202E 뷁 e\u0301";
    Item item = Item.at(key("U#" + FAMILY)).text("t", text).text("empty", "").build();
    table().write(new Change.Put(item, Condition.always()));
    assertThat(table().get(item.key())).contains(item);
  }

  @Test
  void numbersKeepEveryDigitOfALong() {
    Item item =
        Item.at(key("N")).number("low", Long.MIN_VALUE).number("high", Long.MAX_VALUE).build();
    table().write(new Change.Put(item, Condition.always()));
    assertThat(table().get(item.key())).contains(item);
  }

  @Test
  void secretsComeBackInClear() {
    if (takesSecrets()) {
      Item item = Item.at(key("S")).secret("name", new Secret("김살핌")).build();
      table().write(new Change.Put(item, Condition.always()));
      assertThat(table().get(item.key())).contains(item);
      Change update = update("S", Map.of("name", hidden("이살핌")), Condition.present());
      assertThat(table().write(update)).isEqualTo(APPLIED);
      assertThat(table().get(item.key()).orElseThrow().secret("name")).contains(new Secret("이살핌"));
    }
  }

  @Test
  void aQueryFindsAPrefixInTheOrderOfBytes() {
    List<String> sorts = List.of("WHO", "WHO#ASK#01", "WHO#ASK#10", "WHO\uFFEE", "WHO" + FAMILY);
    sorts.forEach(sort -> table().write(new Change.Put(item(sort, 0), Condition.always())));
    table().write(new Change.Put(item("IN#sms", 0), Condition.always()));
    table().write(new Change.Put(item("WHP", 0), Condition.always()));
    assertThat(table().query(partition, "WHO", 10))
        .extracting(found -> found.key().sort())
        .containsExactlyElementsOf(sorts);
    assertThat(table().query(partition, "", 10)).hasSize(7);
    assertThat(table().query(partition + "no", "", 10)).isEmpty();
  }

  @Test
  void aQueryStopsAtItsLimit() {
    for (int n = 10; n < 22; n++) {
      table().write(new Change.Put(item("A#" + n, n), Condition.always()));
    }
    assertThat(table().query(partition, "A#", 5))
        .extracting(found -> found.key().sort())
        .containsExactly("A#10", "A#11", "A#12", "A#13", "A#14");
  }

  @Test
  void aQueryReadsOnBeyondOnePageOfTheStore() {
    String large = "가".repeat(100_000);
    IntStream.range(0, 8)
        .mapToObj(n -> Item.at(key("L#" + n)).text("t", large + n).build())
        .forEach(item -> table().write(new Change.Put(item, Condition.always())));
    assertThat(table().query(partition, "L#", 100)).hasSize(8);
  }

  @Test
  void whatHasExpiredIsStillThereUntilItIsGone() {
    Item expired = Item.at(key("E")).number(Attributes.EXPIRES, 1_000_000_000L).build();
    table().write(new Change.Put(expired, Condition.always()));
    assertThat(table().get(key("E"))).contains(expired);
    assertThat(table().query(partition, "E", 1)).containsExactly(expired);
    assertThat(expired.expiredAt(1_000_000_000_000L)).isTrue();
  }

  @Test
  void mistakesOfTheProgramAreRefusedWithoutTheirData() {
    Change check = new Change.Check(key("A"), Condition.absent());
    mistake(() -> table().write(check));
    mistake(() -> table().get(new Key("", "A")));
    mistake(() -> table().query(partition, "A", 0));
    mistake(
        () ->
            table()
                .write(
                    new Change.Delete(key("A"), new Condition.Is("name", hidden("canary-7310")))));
    mistake(
        () ->
            table()
                .write(
                    new Change.Update(
                        key("A"),
                        Map.of("n", new Value.Num(1)),
                        Map.of("n", 1L),
                        Set.of(),
                        Condition.always())));
    mistake(
        () ->
            table()
                .write(
                    new Change.Put(
                        Item.at(key("A")).text(Attributes.DUE, "canary-7310").build(),
                        Condition.always())));
  }

  private static void mistake(ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("7310");
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

  private static Value hidden(String text) {
    return new Value.Hidden(new Secret(text));
  }
}
