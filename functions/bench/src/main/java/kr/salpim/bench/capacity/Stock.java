package kr.salpim.bench.capacity;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kr.salpim.bench.centre.LocalDynamo;
import kr.salpim.domain.clock.Timer;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Key;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * Fills a table with copies of one stored item: every other one is at its end, the others are on
 * the clock for one of the days to come.
 */
final class Stock {

  /** What DynamoDB takes in one batch. */
  private static final int BATCH = 25;

  private static final int DAYS = 30;

  private Stock() {}

  static void fill(
      String table, Map<String, AttributeValue> item, Timer timer, int count, Instant now) {
    for (int first = 0; first < count; first += BATCH) {
      List<WriteRequest> batch = new ArrayList<>();
      IntStream.range(first, Math.min(first + BATCH, count))
          .mapToObj(n -> copy(item, timer, n, now))
          .map(copy -> PutRequest.builder().item(copy).build())
          .forEach(put -> batch.add(WriteRequest.builder().putRequest(put).build()));
      LocalDynamo.client()
          .batchWriteItem(
              BatchWriteItemRequest.builder().requestItems(Map.of(table, batch)).build());
    }
  }

  private static Map<String, AttributeValue> copy(
      Map<String, AttributeValue> item, Timer timer, int n, Instant now) {
    String id = "stock-" + n;
    Map<String, AttributeValue> copy = new HashMap<>(item);
    // The kind of a partition is its first letter.
    copy.put("pk", AttributeValue.fromS(item.get("pk").s().substring(0, 2) + id));
    if (n % 2 == 0) {
      copy.remove(Attributes.CLOCK);
      copy.remove(Attributes.DUE);
    } else {
      Instant due = now.plus(Duration.ofHours(1 + n % (24L * DAYS)));
      copy.put(Attributes.CLOCK, AttributeValue.fromS(timer.partition(id)));
      copy.put(Attributes.DUE, AttributeValue.fromN(Long.toString(due.toEpochMilli())));
    }
    return copy;
  }

  /** The stored form of an item. */
  static Map<String, AttributeValue> read(String table, Key key) {
    return LocalDynamo.client()
        .getItem(
            get ->
                get.tableName(table)
                    .key(
                        Map.of(
                            "pk", AttributeValue.fromS(key.partition()),
                            "sk", AttributeValue.fromS(key.sort()))))
        .item();
  }
}
