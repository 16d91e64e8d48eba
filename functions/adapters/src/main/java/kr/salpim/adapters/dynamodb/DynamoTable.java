package kr.salpim.adapters.dynamodb;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.ChangeRules;
import kr.salpim.domain.table.Due;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.table.Written;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * The table on DynamoDB. It stands at the bottom: personal data reaches it sealed or not at all,
 * and what fails once is tried again above it. The client must not retry by itself: it would hide
 * that an answer was lost.
 */
public final class DynamoTable implements Table {

  private final DynamoDbClient client;
  private final String table;
  private final CapacityListener listener;
  private final ReturnConsumedCapacity count;
  private final SingleWrites singles;

  public DynamoTable(DynamoDbClient client, String table) {
    this(client, table, CapacityListener.NONE);
  }

  /**
   * @param listener hears what each call cost; {@link CapacityListener#NONE} keeps DynamoDB from
   *     counting
   */
  public DynamoTable(DynamoDbClient client, String table, CapacityListener listener) {
    this.client = client;
    this.table = table;
    this.listener = listener;
    this.count =
        listener == CapacityListener.NONE
            ? ReturnConsumedCapacity.NONE
            : ReturnConsumedCapacity.INDEXES;
    this.singles = new SingleWrites(client, table, count);
  }

  @Override
  public List<Item> query(String partition, String sortPrefix, int limit) {
    ChangeRules.limit(limit);
    String prefix = sortPrefix.isEmpty() ? "" : " AND begins_with(#sort, :prefix)";
    Map<String, String> names = new LinkedHashMap<>();
    Map<String, AttributeValue> values = new LinkedHashMap<>();
    names.put("#partition", DynamoItems.PARTITION);
    values.put(":partition", DynamoItems.text(partition));
    if (!sortPrefix.isEmpty()) {
      names.put("#sort", DynamoItems.SORT);
      values.put(":prefix", DynamoItems.text(sortPrefix));
    }
    QueryRequest request =
        QueryRequest.builder()
            .tableName(table)
            .keyConditionExpression("#partition = :partition" + prefix)
            .expressionAttributeNames(names)
            .expressionAttributeValues(values)
            .consistentRead(true)
            .returnConsumedCapacity(count)
            .build();
    return rows(request, limit).stream().map(DynamoItems::item).toList();
  }

  @Override
  public Optional<Item> get(Key key) {
    ChangeRules.key(key);
    GetItemResponse response =
        called(
            () ->
                client.getItem(
                    get ->
                        get.tableName(table)
                            .key(DynamoItems.image(key))
                            .consistentRead(true)
                            .returnConsumedCapacity(count)));
    Optional.ofNullable(response.consumedCapacity())
        .ifPresent(capacity -> tell("GetItem", false, capacity));
    return response.hasItem() ? Optional.of(DynamoItems.item(response.item())) : Optional.empty();
  }

  @Override
  public Written write(Change change) {
    ChangeRules.single(change);
    String operation = SingleWrites.operation(change);
    try {
      SingleWrites.Sent sent = singles.send(change);
      sent.consumed().ifPresent(capacity -> tell(operation, true, capacity));
      return new Written.Applied(sent.before());
    } catch (ConditionalCheckFailedException refused) {
      Optional<Item> found =
          refused.hasItem() && !refused.item().isEmpty()
              ? Optional.of(DynamoItems.item(refused.item()))
              : Optional.empty();
      listener.heard(Consumed.estimate(operation, ItemSize.units(found)));
      return new Written.Refused(0, found);
    } catch (SdkException failure) {
      throw Failures.of(failure);
    }
  }

  @Override
  public Written writeAll(List<Change> changes, String token) {
    ChangeRules.transaction(changes, token);
    List<TransactWriteItem> actions =
        changes.stream().map(change -> Transactions.action(table, change)).toList();
    String requestToken = RequestToken.of(token, changes);
    try {
      client
          .transactWriteItems(
              all ->
                  all.transactItems(actions)
                      .clientRequestToken(requestToken)
                      .returnConsumedCapacity(count))
          .consumedCapacity()
          .forEach(capacity -> tell("TransactWriteItems", true, capacity));
      return new Written.Applied();
    } catch (TransactionCanceledException cancelled) {
      Written.Refused refused = Transactions.refusal(cancelled);
      listener.heard(Consumed.estimate("TransactWriteItems", ItemSize.units(changes, refused)));
      return refused;
    } catch (SdkException failure) {
      throw Failures.of(failure);
    }
  }

  @Override
  public List<Due> due(String clockPartition, long untilMillis, int limit) {
    ChangeRules.limit(limit);
    QueryRequest request =
        index(Attributes.CLOCK)
            .keyConditionExpression("#partition = :partition AND #due <= :until")
            .expressionAttributeNames(
                Map.of("#partition", Attributes.CLOCK, "#due", Attributes.DUE))
            .expressionAttributeValues(
                Map.of(
                    ":partition",
                    DynamoItems.text(clockPartition),
                    ":until",
                    DynamoItems.number(untilMillis)))
            .build();
    return rows(request, limit).stream().map(DynamoTable::due).toList();
  }

  /** DynamoDB begins after any place of the index, be there a row at it or not. */
  @Override
  public List<Due> dueAfter(String clockPartition, Due after, int limit) {
    ChangeRules.limit(limit);
    Map<String, AttributeValue> place = new LinkedHashMap<>(DynamoItems.image(after.key()));
    place.put(Attributes.CLOCK, DynamoItems.text(clockPartition));
    place.put(Attributes.DUE, DynamoItems.number(after.dueAt()));
    QueryRequest request =
        index(Attributes.CLOCK)
            .keyConditionExpression("#partition = :partition")
            .expressionAttributeNames(Map.of("#partition", Attributes.CLOCK))
            .expressionAttributeValues(Map.of(":partition", DynamoItems.text(clockPartition)))
            .exclusiveStartKey(place)
            .build();
    return rows(request, limit).stream().map(DynamoTable::due).toList();
  }

  private static Due due(Map<String, AttributeValue> row) {
    return new Due(DynamoItems.key(row), Long.parseLong(row.get(Attributes.DUE).n()));
  }

  @Override
  public List<Key> board(String boardPartition, int limit) {
    ChangeRules.limit(limit);
    QueryRequest request =
        index(Attributes.BOARD)
            .keyConditionExpression("#partition = :partition")
            .expressionAttributeNames(Map.of("#partition", Attributes.BOARD))
            .expressionAttributeValues(Map.of(":partition", DynamoItems.text(boardPartition)))
            .scanIndexForward(false)
            .build();
    return rows(request, limit).stream().map(DynamoItems::key).toList();
  }

  private QueryRequest.Builder index(String name) {
    return QueryRequest.builder().tableName(table).indexName(name).returnConsumedCapacity(count);
  }

  private List<Map<String, AttributeValue>> rows(QueryRequest request, int limit) {
    Queries queries = new Queries(client, capacity -> tell("Query", false, capacity));
    return called(() -> queries.rows(request, limit));
  }

  private static <T> T called(Supplier<T> call) {
    try {
      return call.get();
    } catch (SdkException failure) {
      throw Failures.of(failure);
    }
  }

  private void tell(String operation, boolean write, ConsumedCapacity capacity) {
    listener.heard(Consumed.told(operation, write, capacity));
  }
}
