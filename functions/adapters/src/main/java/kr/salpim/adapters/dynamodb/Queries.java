package kr.salpim.adapters.dynamodb;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** Reads page after page until there are enough rows. */
final class Queries {

  private final DynamoDbClient client;
  private final Consumer<ConsumedCapacity> cost;

  Queries(DynamoDbClient client, Consumer<ConsumedCapacity> cost) {
    this.client = client;
    this.cost = cost;
  }

  List<Map<String, AttributeValue>> rows(QueryRequest first, int limit) {
    List<Map<String, AttributeValue>> rows = new ArrayList<>();
    Map<String, AttributeValue> from = first.exclusiveStartKey();
    do {
      QueryResponse page =
          client.query(
              first.toBuilder().limit(limit - rows.size()).exclusiveStartKey(from).build());
      Optional.ofNullable(page.consumedCapacity()).ifPresent(cost);
      rows.addAll(page.items());
      from = page.lastEvaluatedKey();
    } while (!from.isEmpty() && rows.size() < limit);
    return rows;
  }
}
