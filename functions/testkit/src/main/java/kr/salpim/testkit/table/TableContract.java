package kr.salpim.testkit.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * What every table promises about single items and conditions. Every test works in a partition of
 * its own, so that one table serves all of them.
 */
public abstract class TableContract {

  protected static final Written APPLIED = new Written.Applied();

  /** Sorts behind the last char of the basic plane by bytes, before it by Java's chars. */
  private static final String FAMILY = "👨‍👩‍👧";

  protected String partition;

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

  private void holds(Item there, Condition condition, boolean expected) {
    table().write(new Change.Put(there, Condition.always()));
    Written written = table().write(new Change.Delete(there.key(), condition));
    assertThat(written).as("%s", condition).isEqualTo(expected ? APPLIED : refused(there));
  }

  private void nothingHolds(Condition condition, boolean expected) {
    Written written = table().write(new Change.Delete(key("nothing"), condition));
    assertThat(written).as("%s", condition).isEqualTo(expected ? APPLIED : refusedByNothing());
  }

  protected final Key key(String sort) {
    return new Key(partition, sort);
  }

  protected final Item item(String sort, long number) {
    return Item.at(key(sort)).text("t", "text").number("n", number).build();
  }

  protected final Change update(String sort, Map<String, Value> set, Condition when) {
    return new Change.Update(key(sort), set, Map.of(), Set.of(), when);
  }

  private static Value hidden(String text) {
    return new Value.Hidden(new Secret(text));
  }

  private static Written refused(Item found) {
    return new Written.Refused(0, Optional.of(found));
  }

  private static Written refusedByNothing() {
    return new Written.Refused(0, Optional.empty());
  }
}
