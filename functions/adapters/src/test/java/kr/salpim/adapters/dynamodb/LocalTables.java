package kr.salpim.adapters.dynamodb;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import kr.salpim.adapters.testing.Backing;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** Tables on this JVM's DynamoDB Local, or what stands in its place, one for each test class. */
public final class LocalTables {

  /** Fifty threads at two cores; only a server that hangs is slower. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

  private LocalTables() {}

  /** The client of this JVM's DynamoDB Local. */
  public static DynamoDbClient client() {
    return Shared.CLIENT;
  }

  private static DynamoDbClient client(URI endpoint) {
    return client(endpoint, LONGEST_WAIT);
  }

  /** A client of any server, for one that fails. */
  public static DynamoDbClient client(URI endpoint, Duration longestWait) {
    return DynamoClients.oneAttempt(
            DynamoDbClient.builder()
                .endpointOverride(endpoint)
                .region(Region.AP_NORTHEAST_2)
                .credentialsProvider(credentials())
                .httpClientBuilder(UrlConnectionHttpClient.builder().socketTimeout(longestWait)))
        .build();
  }

  /** A client of the streams of this JVM's DynamoDB Local. */
  public static DynamoDbStreamsClient streams() {
    return DynamoDbStreamsClient.builder()
        .endpointOverride(Backing.shared().dynamoDb())
        .region(Region.AP_NORTHEAST_2)
        .credentialsProvider(credentials())
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .build();
  }

  /** What the stream of a table has to say so far, from its beginning. */
  public static List<Record> records(String table) {
    String arn = client().describeTable(of -> of.tableName(table)).table().latestStreamArn();
    try (DynamoDbStreamsClient streams = streams()) {
      String shard =
          streams
              .describeStream(of -> of.streamArn(arn))
              .streamDescription()
              .shards()
              .get(0)
              .shardId();
      String iterator =
          streams
              .getShardIterator(
                  of ->
                      of.streamArn(arn)
                          .shardId(shard)
                          .shardIteratorType(ShardIteratorType.TRIM_HORIZON))
              .shardIterator();
      return streams.getRecords(of -> of.shardIterator(iterator)).records();
    }
  }

  /** The name of a new table. */
  public static String create() {
    String name = "t-" + UUID.randomUUID();
    TableSchema.ensure(client(), name);
    return name;
  }

  private static AwsCredentialsProvider credentials() {
    return StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"));
  }

  /** Started at its first use. */
  private static final class Shared {
    static final DynamoDbClient CLIENT = client(Backing.shared().dynamoDb());
  }
}
