package kr.salpim.adapters.dynamodb;

import java.util.Optional;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Item;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/** One conditional write as one request. */
final class SingleWrites {

  private static final ReturnValuesOnConditionCheckFailure SHOW =
      ReturnValuesOnConditionCheckFailure.ALL_OLD;

  private final DynamoDbClient client;
  private final String table;
  private final ReturnConsumedCapacity count;

  SingleWrites(DynamoDbClient client, String table, ReturnConsumedCapacity count) {
    this.client = client;
    this.table = table;
    this.count = count;
  }

  static String operation(Change change) {
    return change.getClass().getSimpleName() + "Item";
  }

  /**
   * An answer.
   *
   * @param consumed empty where nobody counts
   * @param before the texts that an update found
   */
  record Sent(Optional<ConsumedCapacity> consumed, Optional<Item> before) {}

  Sent send(Change change) {
    Expression expression = Expression.of(change);
    if (change instanceof Change.Update) {
      UpdateItemResponse updated = client.updateItem(update(change, expression));
      return new Sent(
          Optional.ofNullable(updated.consumedCapacity()),
          Optional.of(DynamoItems.texts(change.key(), updated.attributes()))
              .filter(found -> !found.attributes().isEmpty()));
    }
    ConsumedCapacity capacity =
        change instanceof Change.Put put
            ? client.putItem(put(put, expression)).consumedCapacity()
            : client.deleteItem(delete(change, expression)).consumedCapacity();
    return new Sent(Optional.ofNullable(capacity), Optional.empty());
  }

  private PutItemRequest put(Change.Put put, Expression expression) {
    return PutItemRequest.builder()
        .tableName(table)
        .item(DynamoItems.image(put.item()))
        .conditionExpression(expression.condition().orElse(null))
        .expressionAttributeNames(expression.names())
        .expressionAttributeValues(expression.values())
        .returnValuesOnConditionCheckFailure(SHOW)
        .returnConsumedCapacity(count)
        .build();
  }

  private UpdateItemRequest update(Change update, Expression expression) {
    return UpdateItemRequest.builder()
        .tableName(table)
        .key(DynamoItems.image(update.key()))
        .updateExpression(expression.update().orElse(null))
        // Costs nothing: what is changed has been read for it.
        .returnValues(ReturnValue.ALL_OLD)
        .conditionExpression(expression.condition().orElse(null))
        .expressionAttributeNames(expression.names())
        .expressionAttributeValues(expression.values())
        .returnValuesOnConditionCheckFailure(SHOW)
        .returnConsumedCapacity(count)
        .build();
  }

  private DeleteItemRequest delete(Change delete, Expression expression) {
    return DeleteItemRequest.builder()
        .tableName(table)
        .key(DynamoItems.image(delete.key()))
        .conditionExpression(expression.condition().orElse(null))
        .expressionAttributeNames(expression.names())
        .expressionAttributeValues(expression.values())
        .returnValuesOnConditionCheckFailure(SHOW)
        .returnConsumedCapacity(count)
        .build();
  }
}
