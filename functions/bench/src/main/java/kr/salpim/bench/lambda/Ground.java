package kr.salpim.bench.lambda;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import kr.salpim.adapters.crypto.Keysets;
import kr.salpim.adapters.crypto.SealedTable;
import kr.salpim.adapters.dynamodb.DynamoTable;
import kr.salpim.bench.centre.DynamoCentre;
import kr.salpim.bench.centre.LocalDynamo;
import kr.salpim.bench.centre.SignedSms;
import kr.salpim.domain.partner.Partner;
import kr.salpim.domain.partner.PartnerScope;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Table;
import kr.salpim.testkit.centre.DemoDong;
import kr.salpim.testkit.dynamodb.DynamoDbLocal;

/** What the functions stand on while they are measured: a table, keys, an agency, a provider. */
final class Ground implements AutoCloseable {

  static final String PARTNER = "guro-welfare";

  private static final String SEAL = Keysets.newSeal();
  private static final String FIND = Keysets.newFind();

  final String name = LocalDynamo.create();
  final KeyedHash hash = Keysets.keyedHash("find", FIND);
  final Table table =
      new SealedTable(new DynamoTable(LocalDynamo.client(), name), Keysets.sealer("seal", SEAL));
  final DynamoCentre centre = new DynamoCentre(table, hash, Clock.systemUTC());
  private final HttpServer provider;
  private final Path secrets;

  Ground(Path work) throws IOException {
    provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    provider.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          byte[] answer = "{\"reference\":\"bench\"}".getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    provider.start();
    secrets = work.resolve("secrets");
    Files.createDirectories(secrets);
    Files.writeString(file("intake"), "{\"sms/demo\": \"" + SignedSms.SECRET + "\"}");
    Files.writeString(file("partners"), "{\"" + PARTNER + "\": \"" + SignedSms.SECRET + "\"}");
    table.write(new Change.Put(partner().toItem(), Condition.always()));
  }

  /** What every function is told; the keys inline, because SSM is AWS's time and not ours. */
  Map<String, String> settings(String module, String export) {
    Map<String, String> settings = new TreeMap<>();
    settings.put("quarkus.funqy.export", export);
    settings.put("quarkus.dynamodb.endpoint-override", endpoint());
    settings.put("salpim.table.name", name);
    settings.put("salpim.keys.seal", SEAL);
    settings.put("salpim.keys.find", FIND);
    switch (module) {
      case "intake" -> {
        settings.put("salpim.intake.public-url", "https://api.salpim.example");
        settings.put("salpim.intake.secrets-file", file(module).toString());
      }
      case "risk" -> settings.put("salpim.risk.gu", DemoDong.GU);
      case "partners" -> settings.put("salpim.partners.secrets-file", file(module).toString());
      case "delivery" ->
          settings.put(
              "salpim.delivery.board-url",
              "http://localhost:" + provider.getAddress().getPort() + "/");
      default -> {
        // The others need nothing else.
      }
    }
    return settings;
  }

  /** Plain HTTP, as the goals are set. */
  private static String endpoint() {
    return DynamoDbLocal.shared().endpoint().toString();
  }

  @Override
  public void close() {
    provider.stop(0);
  }

  private Path file(String module) {
    return secrets.resolve(module + ".json");
  }

  private static Partner partner() {
    return new Partner(
        PARTNER,
        new Secret("구로복지관"),
        "WELFARE_CENTRE",
        Set.of(DemoDong.CODE),
        Set.of(PartnerScope.values()),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
