package kr.salpim.adapters.dynamodb;

import java.util.List;
import java.util.stream.Stream;
import kr.salpim.domain.table.Attributes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;

/**
 * The table's shape, as the design gives it: two keys, two sparse indexes of keys only, a stream of
 * new images, TTL. In AWS Terraform makes it; here it is made for one machine and for tests.
 */
public final class TableSchema {

  /** DynamoDB Local makes a table at once; this only bounds the waiting. */
  private static final int LONGEST_WAITS = 100;

  private static final long WAIT_MILLIS = 100;

  private TableSchema() {}

  /** Makes the table where it is not there, and makes sure of its shape where it is. */
  public static void ensure(DynamoDbClient client, String table) {
    try {
      client.describeTable(describe -> describe.tableName(table));
    } catch (ResourceNotFoundException missing) {
      create(client, table);
    }
    verify(client, table);
  }

  /** Says in one line in what the table differs from its shape. */
  public static void verify(DynamoDbClient client, String table) {
    TableDescription there = client.describeTable(describe -> describe.tableName(table)).table();
    require(table, there.keySchema().equals(keys(DynamoItems.PARTITION, DynamoItems.SORT)), "keys");
    require(table, hasIndex(there, Attributes.CLOCK, Attributes.DUE), "index clock");
    require(table, hasIndex(there, Attributes.BOARD, Attributes.BOARD_AT), "index board");
    require(
        table,
        there.streamSpecification() != null
            && there.streamSpecification().streamViewType() == StreamViewType.NEW_IMAGE,
        "stream of new images");
    require(table, expires(client, table), "TTL on " + Attributes.EXPIRES);
  }

  private static void create(DynamoDbClient client, String table) {
    try {
      client.createTable(request(table));
    } catch (ResourceInUseException another) {
      // Another process makes it at this moment: the same table.
    }
    awaitActive(client, table);
    client.updateTimeToLive(
        ttl ->
            ttl.tableName(table)
                .timeToLiveSpecification(
                    spec -> spec.attributeName(Attributes.EXPIRES).enabled(true)));
  }

  private static CreateTableRequest request(String table) {
    return CreateTableRequest.builder()
        .tableName(table)
        .billingMode(BillingMode.PAY_PER_REQUEST)
        .attributeDefinitions(
            attribute(DynamoItems.PARTITION, ScalarAttributeType.S),
            attribute(DynamoItems.SORT, ScalarAttributeType.S),
            attribute(Attributes.CLOCK, ScalarAttributeType.S),
            attribute(Attributes.DUE, ScalarAttributeType.N),
            attribute(Attributes.BOARD, ScalarAttributeType.S),
            attribute(Attributes.BOARD_AT, ScalarAttributeType.N))
        .keySchema(keys(DynamoItems.PARTITION, DynamoItems.SORT))
        .globalSecondaryIndexes(
            index(Attributes.CLOCK, Attributes.DUE), index(Attributes.BOARD, Attributes.BOARD_AT))
        .streamSpecification(
            stream -> stream.streamEnabled(true).streamViewType(StreamViewType.NEW_IMAGE))
        .build();
  }

  private static void awaitActive(DynamoDbClient client, String table) {
    for (int wait = 0; wait < LONGEST_WAITS; wait++) {
      TableDescription there = client.describeTable(describe -> describe.tableName(table)).table();
      if (there.tableStatus() == TableStatus.ACTIVE) {
        return;
      }
      pause(table);
    }
    throw new IllegalStateException("table " + table + " does not become active");
  }

  private static void pause(String table) {
    try {
      Thread.sleep(WAIT_MILLIS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while table " + table + " is made");
    }
  }

  private static boolean hasIndex(TableDescription table, String partition, String sort) {
    Stream<GlobalSecondaryIndexDescription> indexes = table.globalSecondaryIndexes().stream();
    return indexes.anyMatch(
        index ->
            index.indexName().equals(partition)
                && index.keySchema().equals(keys(partition, sort))
                && index.projection().projectionType() == ProjectionType.KEYS_ONLY);
  }

  private static boolean expires(DynamoDbClient client, String table) {
    var ttl =
        client.describeTimeToLive(describe -> describe.tableName(table)).timeToLiveDescription();
    boolean on =
        ttl.timeToLiveStatus() == TimeToLiveStatus.ENABLED
            || ttl.timeToLiveStatus() == TimeToLiveStatus.ENABLING;
    return on && Attributes.EXPIRES.equals(ttl.attributeName());
  }

  private static void require(String table, boolean holds, String what) {
    if (!holds) {
      throw new IllegalStateException("table " + table + " is not as it should be: " + what);
    }
  }

  private static AttributeDefinition attribute(String name, ScalarAttributeType type) {
    return AttributeDefinition.builder().attributeName(name).attributeType(type).build();
  }

  private static GlobalSecondaryIndex index(String partition, String sort) {
    return GlobalSecondaryIndex.builder()
        .indexName(partition)
        .keySchema(keys(partition, sort))
        .projection(projection -> projection.projectionType(ProjectionType.KEYS_ONLY))
        .build();
  }

  private static List<KeySchemaElement> keys(String partition, String sort) {
    return List.of(
        KeySchemaElement.builder().attributeName(partition).keyType(KeyType.HASH).build(),
        KeySchemaElement.builder().attributeName(sort).keyType(KeyType.RANGE).build());
  }
}
