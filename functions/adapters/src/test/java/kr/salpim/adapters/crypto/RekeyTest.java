package kr.salpim.adapters.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.salpim.adapters.dynamodb.DynamoScan;
import kr.salpim.adapters.dynamodb.DynamoTable;
import kr.salpim.adapters.dynamodb.LocalTables;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.RetryingTable;
import kr.salpim.domain.table.Table;
import kr.salpim.testkit.Seeds;
import kr.salpim.testkit.table.Crash;
import kr.salpim.testkit.table.Faults;
import kr.salpim.testkit.table.FaultyTable;
import kr.salpim.testkit.table.MemoryTable;
import org.junit.jupiter.api.Test;

/**
 * The replacement of {@code find} under contacts, what stands under them, and what points at them.
 */
class RekeyTest {

  private static final int CONTACTS = 2_500;
  private static final int ITEMS = 4 * CONTACTS;

  private static final KeyedHash OLD = Keysets.keyedHash("find", Keys.FIND);
  private static final KeyedHash NEW = Keysets.keyedHash("find", Keysets.newFind());

  @Test
  void tenThousandItemsMoveThoughItDiesAgainAndAgain() {
    MemoryTable below = new MemoryTable();
    Faults faults = Faults.none(5).withConflicts(0.3).withThrottling(0.02).withLostAnswers(0.02);
    SealedTable table = new SealedTable(retrying(new FaultyTable(below, faults)), Keys.sealer());
    fill(new SealedTable(below, Keys.sealer()), CONTACTS);
    assertThat(below.all()).hasSize(ITEMS);
    Rekey rekey = new Rekey(table, renewedBy(NEW));
    int deaths = 0;
    boolean done = false;
    while (!done) {
      int next = 1 + deaths * 500;
      if (deaths % 2 == 0) {
        faults.crashBeforeWrite(next);
      } else {
        faults.crashAfterWrite(next);
      }
      try {
        rekey.run(table.open(below.all()));
        done = true;
      } catch (Crash death) {
        deaths++;
        assertThat(below.all()).as("after death %s", deaths).hasSize(ITEMS);
      }
    }
    assertThat(deaths).isGreaterThan(4);
    assertThat(clear(table, below)).isEqualTo(expected(CONTACTS));
    assertThat(rekey.run(table.open(below.all())))
        .isEqualTo(new Rekey.Report(0, 0, ITEMS, List.of()));
  }

  @Test
  void anyPointOfDeathIsAPointToGoOnFrom() {
    Seeds.each(
        30,
        seed -> {
          MemoryTable below = new MemoryTable();
          fill(new SealedTable(below, Keys.sealer()), 3);
          Faults faults = Faults.none(seed);
          int point = (int) ((seed + 1) / 2);
          if (seed % 2 == 0) {
            faults.crashBeforeWrite(point);
          } else {
            faults.crashAfterWrite(point);
          }
          Table faulty = new FaultyTable(below, faults);
          SealedTable table = new SealedTable(faulty, Keys.sealer());
          Rekey rekey = new Rekey(table, renewedBy(NEW));
          try {
            rekey.run(table.open(below.all()));
          } catch (Crash death) {
            rekey.run(table.open(below.all()));
          }
          assertThat(clear(table, below)).isEqualTo(expected(3));
        });
  }

  @Test
  void whatStandsInTheWayIsLeftForAPerson() {
    MemoryTable below = new MemoryTable();
    SealedTable table = new SealedTable(below, Keys.sealer());
    fill(table, 1);
    Key taken = new Key("C#" + NEW.of(phone(0)), "WHO");
    table.write(new Change.Put(Item.at(taken).text("t", "stranger").build(), Condition.absent()));
    Rekey.Report report = new Rekey(table, renewedBy(NEW)).run(table.open(below.all()));
    assertThat(report.blocked()).containsExactly(new Key("C#" + OLD.of(phone(0)), "WHO"));
    assertThat(table.get(taken).orElseThrow().text("t")).contains("stranger");
  }

  @Test
  void itRunsOverATableOfDynamoDb() {
    String name = LocalTables.create();
    Table dynamo = new DynamoTable(LocalTables.client(), name);
    SealedTable table = new SealedTable(retrying(dynamo), Keys.sealer());
    fill(table, 100);
    Iterable<Item> all = table.open(new DynamoScan(LocalTables.client(), name));
    Rekey.Report report = new Rekey(table, renewedBy(NEW)).run(all);
    assertThat(report.blocked()).isEmpty();
    assertThat(report.moved()).isEqualTo(300);
    assertThat(report.rewritten()).isEqualTo(100);
    List<Item> items = new ArrayList<>();
    all.forEach(items::add);
    assertThat(byKey(items)).isEqualTo(expected(100));
  }

  private static Table retrying(Table inner) {
    return new RetryingTable(inner, wait -> {}, bound -> 0, () -> 0);
  }

  private static void fill(Table table, int contacts) {
    for (int n = 0; n < contacts; n++) {
      items(n, OLD).forEach(item -> table.write(new Change.Put(item, Condition.absent())));
    }
  }

  /** A contact, a message and a question under it, and a household that points at it. */
  private static List<Item> items(int n, KeyedHash hash) {
    String token = hash.of(phone(n));
    Secret address = new Secret(phone(n));
    String partition = "C#" + token;
    return List.of(
        Item.at(new Key(partition, "WHO")).secret("address", address).number("n", n).build(),
        Item.at(new Key(partition, "WHO#ASK#01")).secret("address", address).build(),
        Item.at(new Key(partition, "IN#sms#demo#" + n))
            .secret("address", address)
            .secret("text", new Secret("도와주세요 " + n))
            .text(Attributes.CLOCK, "inbound#00")
            .number(Attributes.DUE, n)
            .build(),
        Item.at(new Key("H#" + n, "H")).secret("address", address).text("contact", token).build());
  }

  private static Function<Item, Optional<Item>> renewedBy(KeyedHash hash) {
    return item -> item.secret("address").map(address -> renewed(item, hash.of(address.reveal())));
  }

  private static Item renewed(Item item, String token) {
    if (item.key().partition().startsWith("C#")) {
      return new Item(new Key("C#" + token, item.key().sort()), item.attributes());
    }
    return Item.at(item.key())
        .secret("address", item.secret("address").orElseThrow())
        .text("contact", token)
        .build();
  }

  private static Map<Key, Item> clear(SealedTable table, MemoryTable below) {
    List<Item> items = new ArrayList<>();
    table.open(below.all()).forEach(items::add);
    return byKey(items);
  }

  private static Map<Key, Item> expected(int contacts) {
    List<Item> items = new ArrayList<>();
    for (int n = 0; n < contacts; n++) {
      items.addAll(items(n, NEW));
    }
    return byKey(items);
  }

  private static Map<Key, Item> byKey(List<Item> items) {
    return items.stream().collect(Collectors.toMap(Item::key, item -> item));
  }

  private static String phone(int n) {
    return "phone|+82100000" + String.format("%04d", n);
  }
}
