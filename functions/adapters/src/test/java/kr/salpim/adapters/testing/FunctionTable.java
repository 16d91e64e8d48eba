package kr.salpim.adapters.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import kr.salpim.adapters.crypto.Keysets;
import kr.salpim.adapters.crypto.SealedTable;
import kr.salpim.adapters.dynamodb.DynamoTable;
import kr.salpim.adapters.dynamodb.LocalTables;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.table.Table;
import kr.salpim.testkit.centre.DemoDong;

/**
 * A table for the test of a function, in the JVM or native: created, with the demo dong loaded, and
 * told to the function by its settings. The keysets stand in SSM. The test looks at the table with
 * the same keys, directly; the function reaches it with the rights of its role.
 */
public class FunctionTable implements QuarkusTestResourceLifecycleManager {

  private static final String SEAL = Keysets.newSeal();
  private static final String FIND = Keysets.newFind();
  private static volatile String name = "";

  @Override
  public Map<String, String> start() {
    name = LocalTables.create();
    DemoDong.load(table(), hash());
    Backing backing = Backing.shared();
    backing.parameter(parameter("seal"), SEAL);
    backing.parameter(parameter("find"), FIND);
    Map<String, String> settings = new TreeMap<>(backing.settings());
    URI dynamoDb = backing.dynamoDb();
    settings.put(
        "quarkus.dynamodb.endpoint-override",
        Policies.ofThisModule()
            .map(policies -> PolicyGate.before(dynamoDb, policies))
            .orElse(dynamoDb)
            .toString());
    settings.put("quarkus.dynamodb.aws.region", "ap-northeast-2");
    settings.put("quarkus.dynamodb.aws.credentials.type", "static");
    settings.put("quarkus.dynamodb.aws.credentials.static-provider.access-key-id", "local");
    settings.put("quarkus.dynamodb.aws.credentials.static-provider.secret-access-key", "local");
    settings.put("salpim.ssm.endpoint", backing.ssm().toString());
    settings.put("salpim.table.name", name);
    settings.put("salpim.keys.seal", "ssm:" + parameter("seal"));
    settings.put("salpim.keys.find", "ssm:" + parameter("find"));
    settings.put("salpim.risk.gu", DemoDong.GU);
    return settings;
  }

  /** The name of a parameter of this table's deployment. */
  protected static String parameter(String what) {
    return "/salpim/" + name + "/" + what;
  }

  @Override
  public void stop() {
    // What it stands on ends with the JVM.
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
