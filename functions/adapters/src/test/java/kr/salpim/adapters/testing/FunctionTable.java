package kr.salpim.adapters.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import kr.salpim.adapters.crypto.Keysets;
import kr.salpim.adapters.crypto.SealedTable;
import kr.salpim.adapters.dynamodb.DynamoTable;
import kr.salpim.adapters.dynamodb.LocalTables;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.table.Table;
import kr.salpim.testkit.centre.DemoDong;
import kr.salpim.testkit.dynamodb.DynamoDbLocal;

/**
 * A table on DynamoDB Local for the test of a function, in the JVM or native: created, with the
 * demo dong loaded, and told to the function by its settings. The test looks at it with the same
 * keys.
 */
public class FunctionTable implements QuarkusTestResourceLifecycleManager {

  private static final String SEAL = Keysets.newSeal();
  private static final String FIND = Keysets.newFind();
  private static volatile String name = "";

  @Override
  public Map<String, String> start() {
    name = LocalTables.create();
    DemoDong.load(table(), hash());
    return Map.of(
        "quarkus.dynamodb.endpoint-override",
        DynamoDbLocal.shared().endpoint().toString(),
        "quarkus.dynamodb.aws.region",
        "ap-northeast-2",
        "quarkus.dynamodb.aws.credentials.type",
        "static",
        "quarkus.dynamodb.aws.credentials.static-provider.access-key-id",
        "local",
        "quarkus.dynamodb.aws.credentials.static-provider.secret-access-key",
        "local",
        "salpim.table.name",
        name,
        "salpim.keys.seal",
        SEAL,
        "salpim.keys.find",
        FIND,
        "salpim.risk.gu",
        DemoDong.GU);
  }

  @Override
  public void stop() {
    // DynamoDB Local ends with the JVM.
  }

  public static Table table() {
    return new SealedTable(
        new DynamoTable(LocalTables.client(), name), Keysets.sealer("seal", SEAL));
  }

  public static KeyedHash hash() {
    return Keysets.keyedHash("find", FIND);
  }

  /** The table's name in DynamoDB. */
  public static String name() {
    return name;
  }
}
