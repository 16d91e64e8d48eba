package kr.salpim.bench.capacity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import kr.salpim.adapters.dynamodb.Consumed;
import kr.salpim.adapters.dynamodb.DynamoTable;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Due;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.table.Written;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The table on DynamoDB Local with a bill as AWS writes it. What DynamoDB Local tells of single
 * calls is what AWS bills. What it tells of a transaction is not: version 2.6.1 counts each action
 * four times and actions of equal cost only once. So each action of a transaction is done once more
 * as a write by itself, on a second table with the same content, and counted there.
 *
 * <p>For one thread.
 */
final class BilledTable implements Table {

  private final List<Consumed> heard = new ArrayList<>();
  private final Table table;
  private final Table second;
  private Bill bill = new Bill();

  /**
   * @param name of an empty table
   * @param second name of another
   */
  BilledTable(DynamoDbClient client, String name, String second) {
    this.table = new DynamoTable(client, name, heard::add);
    this.second = new DynamoTable(client, second, heard::add);
  }

  /** What was added since the last bill. */
  Bill bill() {
    Bill due = bill;
    bill = new Bill();
    return due;
  }

  @Override
  public List<Item> query(String partition, String sortPrefix, int limit) {
    return billed(partition, () -> table.query(partition, sortPrefix, limit));
  }

  @Override
  public Optional<Item> get(Key key) {
    return billed(key.partition(), () -> table.get(key));
  }

  @Override
  public List<Due> due(String clockPartition, long untilMillis, int limit) {
    return billed(clockPartition, () -> table.due(clockPartition, untilMillis, limit));
  }

  @Override
  public List<Due> dueAfter(String clockPartition, Due after, int limit) {
    return billed(clockPartition, () -> table.dueAfter(clockPartition, after, limit));
  }

  @Override
  public List<Key> board(String boardPartition, int limit) {
    return billed(boardPartition, () -> table.board(boardPartition, limit));
  }

  @Override
  public Written write(Change change) {
    Written written = billed(change.key().partition(), () -> table.write(change));
    if (written instanceof Written.Applied) {
      again(change);
    }
    return written;
  }

  @Override
  public Written writeAll(List<Change> changes, String token) {
    heard.clear();
    Written written = table.writeAll(changes, token);
    if (written instanceof Written.Refused) {
      heard.forEach(call -> add("", call, AwsBill.alone(call)));
      return written;
    }
    for (Change change : changes) {
      Consumed alone = again(change);
      Units doubled = AwsBill.inTransaction(alone);
      String text = "Transact" + change.getClass().getSimpleName();
      bill.add(change.key().partition(), text + " " + AwsBill.shown(alone, doubled), doubled);
    }
    return written;
  }

  private <T> T billed(String partition, Supplier<T> call) {
    heard.clear();
    T result = call.get();
    heard.forEach(one -> add(partition, one, AwsBill.alone(one)));
    return result;
  }

  private void add(String partition, Consumed call, Units units) {
    String refused = call.estimated() ? " (refused)" : "";
    bill.add(partition, call.operation() + " " + AwsBill.shown(call, units) + refused, units);
  }

  private Consumed again(Change change) {
    heard.clear();
    second.write(unconditional(change));
    return heard.get(0);
  }

  /** A check is billed as a write of the item that it looks at: as a write that changes nothing. */
  private static Change unconditional(Change change) {
    if (change instanceof Change.Put put) {
      return new Change.Put(put.item(), Condition.always());
    }
    if (change instanceof Change.Update update) {
      return new Change.Update(
          update.key(), update.set(), update.add(), update.remove(), Condition.always());
    }
    return change instanceof Change.Delete
        ? new Change.Delete(change.key(), Condition.always())
        : new Change.Update(change.key(), Map.of(), Map.of(), Set.of(), Condition.always());
  }
}
