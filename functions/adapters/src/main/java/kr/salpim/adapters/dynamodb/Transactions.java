package kr.salpim.adapters.dynamodb;

import java.util.List;
import java.util.Optional;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Written;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** A transaction's actions, and what it means that one was cancelled. */
final class Transactions {

  private static final String REFUSED = "ConditionalCheckFailed";

  private static final String NOTHING = "None";

  private static final ReturnValuesOnConditionCheckFailure SHOW =
      ReturnValuesOnConditionCheckFailure.ALL_OLD;

  private Transactions() {}

  static TransactWriteItem action(String table, Change change) {
    Expression expression = Expression.of(change);
    TransactWriteItem.Builder action = TransactWriteItem.builder();
    if (change instanceof Change.Put put) {
      action.put(
          to ->
              to.tableName(table)
                  .item(DynamoItems.image(put.item()))
                  .conditionExpression(expression.condition().orElse(null))
                  .expressionAttributeNames(expression.names())
                  .expressionAttributeValues(expression.values())
                  .returnValuesOnConditionCheckFailure(SHOW));
    } else if (change instanceof Change.Update) {
      action.update(
          to ->
              to.tableName(table)
                  .key(DynamoItems.image(change.key()))
                  .updateExpression(expression.update().orElse(null))
                  .conditionExpression(expression.condition().orElse(null))
                  .expressionAttributeNames(expression.names())
                  .expressionAttributeValues(expression.values())
                  .returnValuesOnConditionCheckFailure(SHOW));
    } else if (change instanceof Change.Delete) {
      action.delete(
          to ->
              to.tableName(table)
                  .key(DynamoItems.image(change.key()))
                  .conditionExpression(expression.condition().orElse(null))
                  .expressionAttributeNames(expression.names())
                  .expressionAttributeValues(expression.values())
                  .returnValuesOnConditionCheckFailure(SHOW));
    } else {
      action.conditionCheck(
          to ->
              to.tableName(table)
                  .key(DynamoItems.image(change.key()))
                  .conditionExpression(expression.condition().orElse(null))
                  .expressionAttributeNames(expression.names())
                  .expressionAttributeValues(expression.values())
                  .returnValuesOnConditionCheckFailure(SHOW));
    }
    return action.build();
  }

  /**
   * The refusal, where a condition did not hold; else what stopped the transaction is thrown. A
   * refusal stands beside a conflict: the condition was judged on what is committed.
   */
  static Written.Refused refusal(TransactionCanceledException cancelled) {
    List<CancellationReason> reasons = cancelled.cancellationReasons();
    for (int index = 0; index < reasons.size(); index++) {
      CancellationReason reason = reasons.get(index);
      if (REFUSED.equals(reason.code())) {
        return new Written.Refused(index, found(reason));
      }
    }
    throw Failures.cancelled(
        reasons.stream()
            .map(CancellationReason::code)
            .filter(code -> code != null && !NOTHING.equals(code))
            .findFirst()
            .orElse("TransactionCanceledException"));
  }

  private static Optional<Item> found(CancellationReason reason) {
    return reason.hasItem() && !reason.item().isEmpty()
        ? Optional.of(DynamoItems.item(reason.item()))
        : Optional.empty();
  }
}
