package kr.salpim.intake;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kr.salpim.adapters.crypto.Keysets;
import kr.salpim.adapters.crypto.SealedTable;
import kr.salpim.adapters.dynamodb.DynamoClients;
import kr.salpim.adapters.dynamodb.DynamoTable;
import kr.salpim.adapters.dynamodb.TableSchema;
import kr.salpim.domain.area.ChannelAccount;
import kr.salpim.domain.area.TableAreas;
import kr.salpim.domain.contact.Address;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Table;
import kr.salpim.testkit.centre.DemoDong;
import kr.salpim.testkit.dynamodb.DynamoDbLocal;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** DynamoDB Local with the demo dong, and the settings by which the function finds it. */
public class DemoCentre implements QuarkusTestResourceLifecycleManager {

  private static final String SEAL = Keysets.newSeal();
  private static final String FIND = Keysets.newFind();
  private static final List<String> CHANNELS =
      List.of(
          "sms",
          "desk",
          "twilio",
          "solapi",
          "nhn",
          "kakao",
          "talktalk",
          "line",
          "telegram",
          "whatsapp");

  @Override
  public Map<String, String> start() {
    Table table = table();
    DemoDong.load(table, hash());
    for (String channel : CHANNELS) {
      table.write(TableAreas.set(new ChannelAccount(channel, DemoDong.ACCOUNT, DemoDong.CODE)));
    }
    Map<String, String> settings = new TreeMap<>();
    settings.put("quarkus.dynamodb.endpoint-override", endpoint());
    settings.put("quarkus.dynamodb.aws.region", Region.AP_NORTHEAST_2.id());
    settings.put("quarkus.dynamodb.aws.credentials.type", "static");
    settings.put("quarkus.dynamodb.aws.credentials.static-provider.access-key-id", "local");
    settings.put("quarkus.dynamodb.aws.credentials.static-provider.secret-access-key", "local");
    settings.put("salpim.keys.seal", SEAL);
    settings.put("salpim.keys.find", FIND);
    settings.put("salpim.intake.public-url", GatewayCall.URL);
    settings.put("salpim.intake.secrets-file", secrets());
    return settings;
  }

  @Override
  public void stop() {
    // DynamoDB Local ends with this JVM.
  }

  /** What is stored of somebody's messages. */
  static List<Item> messages(Address from) {
    return table().query("C#" + hash().of(from.canonical()), "IN#", 100);
  }

  private static String secrets() {
    return Path.of("src/test/resources/demo-secrets.json").toAbsolutePath().toString();
  }

  private static String endpoint() {
    return DynamoDbLocal.shared().endpoint().toString();
  }

  private static KeyedHash hash() {
    return Keysets.keyedHash("find", FIND);
  }

  private static Table table() {
    DynamoDbClient client =
        DynamoClients.oneAttempt(
                DynamoDbClient.builder()
                    .endpointOverride(DynamoDbLocal.shared().endpoint())
                    .region(Region.AP_NORTHEAST_2)
                    .credentialsProvider(
                        StaticCredentialsProvider.create(
                            AwsBasicCredentials.create("local", "local")))
                    .httpClientBuilder(UrlConnectionHttpClient.builder()))
            .build();
    TableSchema.ensure(client, "salpim");
    return new SealedTable(new DynamoTable(client, "salpim"), Keysets.sealer("seal", SEAL));
  }
}
