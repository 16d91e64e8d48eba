package kr.salpim.adapters.dynamodb;

import java.util.Optional;
import kr.salpim.domain.table.Change;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

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

  /** What it consumed; empty where nobody counts. */
  Optional<ConsumedCapacity> send(Change change) {
    Expression expression = Expression.of(change);
    if (change instanceof Change.Put put) {
      return Optional.ofNullable(client.putItem(put(put, expression)).consumedCapacity());
    }
    ConsumedCapacity capacity =
        change instanceof Change.Update
            ? client.updateItem(update(change, expression)).consumedCapacity()
            : client.deleteItem(delete(change, expression)).consumedCapacity();
    return Optional.ofNullable(capacity);
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
