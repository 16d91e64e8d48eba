package kr.salpim.adapters.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.table.TableDown;
import kr.salpim.domain.table.Value;
import kr.salpim.testkit.Seeds;
import kr.salpim.testkit.table.MemoryTable;
import org.junit.jupiter.api.Test;

/** The twin and DynamoDB Local are told the same and answer the same, whatever it is. */
class TwinTest {

  private static final int CALLS = 60;

  private final Table dynamo = new DynamoTable(LocalTables.client(), LocalTables.create());

  @Test
  void theTwinAnswersAsDynamoDbDoes() {
    Seeds.each(
        10,
        seed -> {
          Calls calls = new Calls("S#" + seed, new Random(seed));
          Table twin = new MemoryTable();
          for (int n = 0; n < CALLS; n++) {
            Function<Table, Object> call = calls.next(n);
            assertThat(answer(twin, call)).as("%s", call).isEqualTo(answer(dynamo, call));
          }
        });
  }

  private static Object answer(Table table, Function<Table, Object> call) {
    try {
      return call.apply(table);
    } catch (TableDown | IllegalArgumentException refused) {
      return refused.getClass();
    }
  }

  /** Calls at a few keys and attributes, so that they meet. */
  private record Calls(String partition, Random random) {

    private static final List<String> NAMES =
        List.of("a", "b", "n", Attributes.CLOCK, Attributes.DUE);

    Function<Table, Object> next(int number) {
      return switch (random.nextInt(6)) {
        case 0 -> {
          Key key = key();
          yield named("get " + key, table -> table.get(key));
        }
        case 1 -> named("query", table -> table.query(partition, "K", 3));
        case 2 -> named("due", table -> table.due(partition, 3, 2));
        case 3 -> {
          List<Change> changes = transaction();
          yield named(changes.toString(), table -> table.writeAll(changes, "t" + number));
        }
        default -> {
          Change change = change(key());
          yield named(change.toString(), table -> table.write(change));
        }
      };
    }

    private List<Change> transaction() {
      List<Change> changes = new ArrayList<>();
      for (String sort : List.of("K1", "K2", "K3")) {
        if (random.nextBoolean() || changes.isEmpty()) {
          Key key = new Key(partition, sort);
          changes.add(random.nextInt(4) == 0 ? new Change.Check(key, condition(1)) : change(key));
        }
      }
      return changes;
    }

    private Change change(Key key) {
      Condition when = condition(2);
      return switch (random.nextInt(4)) {
        case 0 -> new Change.Delete(key, when);
        case 1 -> new Change.Put(new Item(key, values()), when);
        default -> update(key, when);
      };
    }

    private Change update(Key key, Condition when) {
      Map<String, Value> set = values();
      Map<String, Long> add = new LinkedHashMap<>();
      if (random.nextBoolean() && !set.containsKey("n")) {
        add.put("n", random.nextLong(-3, 4));
      }
      String gone = name();
      boolean free = !set.containsKey(gone) && !add.containsKey(gone);
      return new Change.Update(key, set, add, free ? Set.of(gone) : Set.of(), when);
    }

    private Map<String, Value> values() {
      Map<String, Value> values = new LinkedHashMap<>();
      for (int n = random.nextInt(3); n > 0; n--) {
        String name = name();
        values.put(name, value(name));
      }
      return values;
    }

    private Value value(String name) {
      return switch (name) {
        case Attributes.CLOCK -> new Value.Text(partition);
        case Attributes.DUE -> new Value.Num(random.nextInt(5));
        case "n" -> new Value.Num(random.nextInt(5));
        default ->
            random.nextInt(5) == 0
                ? new Value.Num(random.nextInt(3))
                : new Value.Text("v" + random.nextInt(3));
      };
    }

    private Condition condition(int depth) {
      String name = name();
      return switch (random.nextInt(depth > 0 ? 8 : 6)) {
        case 0 -> Condition.absent();
        case 1 -> Condition.present();
        case 2 -> new Condition.Is(name, value(name));
        case 3 -> Condition.missing(name);
        case 4 -> Condition.below(name, random.nextInt(5));
        case 5 -> Condition.always();
        case 6 -> new Condition.All(conditions(depth - 1));
        default -> new Condition.Any(conditions(depth - 1));
      };
    }

    private List<Condition> conditions(int depth) {
      List<Condition> parts = new ArrayList<>();
      for (int n = random.nextInt(4); n > 0; n--) {
        parts.add(condition(depth));
      }
      return parts;
    }

    private Key key() {
      return new Key(partition, "K" + (1 + random.nextInt(3)));
    }

    private String name() {
      return NAMES.get(random.nextInt(NAMES.size()));
    }

    private static Function<Table, Object> named(String name, Function<Table, Object> call) {
      return new Function<>() {
        @Override
        public Object apply(Table table) {
          return call.apply(table);
        }

        @Override
        public String toString() {
          return name;
        }
      };
    }
  }
}
