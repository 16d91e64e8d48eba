package kr.salpim.domain.table;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What every table refuses before it does anything: mistakes of the program, not of the world. They
 * are an {@link IllegalArgumentException} whose text names attributes and limits, never a value.
 */
public final class ChangeRules {

  /** DynamoDB's limit of a partition key, UTF-8 bytes. */
  public static final int MAX_PARTITION_BYTES = 2048;

  /** DynamoDB's limit of a sort key, UTF-8 bytes. */
  public static final int MAX_SORT_BYTES = 1024;

  /** DynamoDB's limit of a transaction's token. */
  public static final int MAX_TOKEN = 36;

  private ChangeRules() {}

  /** A single write: anything but a bare check. */
  public static void single(Change change) {
    if (change instanceof Change.Check) {
      throw new IllegalArgumentException("a check alone writes nothing: read the item instead");
    }
    each(change);
  }

  /** A transaction: 1 to {@link Table#MAX_TRANSACTION} changes on different items, with a token. */
  public static void transaction(List<Change> changes, String token) {
    if (changes.isEmpty() || changes.size() > Table.MAX_TRANSACTION) {
      throw new IllegalArgumentException(
          "a transaction has 1 to " + Table.MAX_TRANSACTION + " changes, not " + changes.size());
    }
    if (token.isEmpty() || token.length() > MAX_TOKEN) {
      throw new IllegalArgumentException("a token has 1 to " + MAX_TOKEN + " characters");
    }
    Set<Key> keys = new HashSet<>();
    for (Change change : changes) {
      each(change);
      if (!keys.add(change.key())) {
        throw new IllegalArgumentException("two changes of one transaction are at one item");
      }
    }
  }

  /** How many rows a read may ask for. */
  public static void limit(int limit) {
    if (limit < 1) {
      throw new IllegalArgumentException("a read asks for at least one row");
    }
  }

  /** Whether a condition is none, however it is put together. */
  public static boolean alwaysTrue(Condition condition) {
    if (condition instanceof Condition.All all) {
      return all.parts().stream().allMatch(ChangeRules::alwaysTrue);
    }
    if (condition instanceof Condition.Any any) {
      return any.parts().stream().anyMatch(ChangeRules::alwaysTrue);
    }
    return condition instanceof Condition.Always;
  }

  private static void each(Change change) {
    key(change.key());
    condition(change.when());
    if (change instanceof Change.Check && alwaysTrue(change.when())) {
      throw new IllegalArgumentException("a check has a condition");
    }
    if (change instanceof Change.Put put) {
      put.item().attributes().forEach(ChangeRules::indexed);
    }
    if (change instanceof Change.Update update) {
      update.set().forEach(ChangeRules::indexed);
      disjoint(update);
    }
  }

  /** A key that a table takes. */
  public static void key(Key key) {
    size("partition", key.partition(), MAX_PARTITION_BYTES);
    size("sort", key.sort(), MAX_SORT_BYTES);
  }

  private static void size(String part, String text, int max) {
    int bytes = text.getBytes(StandardCharsets.UTF_8).length;
    if (bytes == 0 || bytes > max) {
      throw new IllegalArgumentException(
          "the " + part + " key has 1 to " + max + " bytes, not " + bytes);
    }
  }

  private static void condition(Condition condition) {
    if (condition instanceof Condition.Is is && is.value() instanceof Value.Hidden) {
      throw new IllegalArgumentException("personal data cannot be compared: " + is.attribute());
    }
    if (condition instanceof Condition.All all) {
      all.parts().forEach(ChangeRules::condition);
    }
    if (condition instanceof Condition.Any any) {
      any.parts().forEach(ChangeRules::condition);
    }
  }

  /** The key attributes of the two indexes have a type that the table insists on. */
  private static void indexed(String name, Value value) {
    boolean fits =
        switch (name) {
          case Attributes.CLOCK, Attributes.BOARD ->
              value instanceof Value.Text text && !text.text().isEmpty();
          case Attributes.DUE, Attributes.BOARD_AT, Attributes.EXPIRES ->
              value instanceof Value.Num;
          default -> true;
        };
    if (!fits) {
      throw new IllegalArgumentException("the index does not take this value of " + name);
    }
  }

  private static void disjoint(Change.Update update) {
    Map<String, Value> set = update.set();
    for (String name : update.add().keySet()) {
      if (set.containsKey(name) || update.remove().contains(name)) {
        throw new IllegalArgumentException("one update changes an attribute twice: " + name);
      }
    }
    for (String name : update.remove()) {
      if (set.containsKey(name)) {
        throw new IllegalArgumentException("one update changes an attribute twice: " + name);
      }
    }
  }
}
