package kr.salpim.local;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import kr.salpim.adapters.crypto.Keysets;
import kr.salpim.testkit.dynamodb.DynamoDbLocal;

/** What the start gives the program, for a test: a table that forgets, a folder, fresh keys. */
public final class LocalResource implements QuarkusTestResourceLifecycleManager {

  private DynamoDbLocal dynamo;

  @Override
  public Map<String, String> start() {
    dynamo = DynamoDbLocal.inMemory();
    try {
      Path data = Files.createTempDirectory(Path.of("target"), "data").toAbsolutePath();
      Path secrets = shipped("secrets.json", data);
      Path partners = shipped("partner-secrets.json", data);
      int port = freePort();
      String url = "http://localhost:" + port;
      return Map.ofEntries(
          Map.entry("quarkus.http.test-port", Integer.toString(port)),
          // The functions' jars bring this along as 0, and RestAssured would ask there.
          Map.entry("quarkus.lambda.mock-event-server.test-port", Integer.toString(port)),
          Map.entry("quarkus.dynamodb.endpoint-override", dynamo.endpoint().toString()),
          Map.entry("quarkus.log.file.path", data.resolve("salpim.log").toString()),
          Map.entry("salpim.local.data", data.toString()),
          Map.entry("salpim.local.tick-every", "1h"),
          Map.entry("salpim.keys.seal", Keysets.newSeal()),
          Map.entry("salpim.keys.find", Keysets.newFind()),
          Map.entry("salpim.intake.secrets-file", secrets.toString()),
          Map.entry("salpim.partners.secrets-file", partners.toString()),
          Map.entry("salpim.intake.public-url", url),
          Map.entry("salpim.delivery.board-url", url + "/board/api/deliveries"));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static Path shipped(String name, Path data) throws IOException {
    Path file = data.resolve(name);
    try (InputStream shipped =
        LocalResource.class.getResourceAsStream("/kr/salpim/local/demo/" + name)) {
      Files.copy(shipped, file);
    }
    return file;
  }

  @Override
  public void stop() {
    dynamo.close();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
