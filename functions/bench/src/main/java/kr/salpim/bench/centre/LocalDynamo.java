package kr.salpim.bench.centre;

import java.util.UUID;
import kr.salpim.adapters.dynamodb.DynamoClients;
import kr.salpim.adapters.dynamodb.TableSchema;
import kr.salpim.testkit.dynamodb.DynamoDbLocal;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** Empty tables on this JVM's DynamoDB Local. */
public final class LocalDynamo {

  private static final StaticCredentialsProvider ANYBODY =
      StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"));

  private static final DynamoDbClient CLIENT =
      DynamoClients.oneAttempt(
              DynamoDbClient.builder()
                  .endpointOverride(DynamoDbLocal.shared().endpoint())
                  .region(Region.AP_NORTHEAST_2)
                  .credentialsProvider(ANYBODY)
                  .httpClientBuilder(UrlConnectionHttpClient.builder()))
          .build();

  private LocalDynamo() {}

  public static DynamoDbClient client() {
    return CLIENT;
  }

  /** A reader of the tables' streams. */
  static DynamoDbStreamsClient streams() {
    return DynamoDbStreamsClient.builder()
        .endpointOverride(DynamoDbLocal.shared().endpoint())
        .region(Region.AP_NORTHEAST_2)
        .credentialsProvider(ANYBODY)
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .build();
  }

  /** The name of a new table. */
  public static String create() {
    String name = "bench-" + UUID.randomUUID();
    TableSchema.ensure(CLIENT, name);
    return name;
  }
}
