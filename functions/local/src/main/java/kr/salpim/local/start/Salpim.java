package kr.salpim.local.start;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import kr.salpim.testkit.dynamodb.DynamoDbLocal;
import kr.salpim.testkit.dynamodb.DynamoDbLocalFailed;

/** Starts everything on one machine. What cannot start says why in one line. */
@QuarkusMain
public final class Salpim {

  Salpim() {}

  public static void main(String[] arguments) {
    try {
      int port = Settings.port();
      checkFree(port);
      DataFiles data = new DataFiles(Settings.data());
      data.prepare();
      DynamoDbLocal dynamo = DynamoDbLocal.keeping(data.database(), 0);
      properties(port, data, dynamo).forEach(Salpim::byDefault);
      Quarkus.run(Ready.class, (code, failed) -> end(code, failed), arguments);
      dynamo.close();
    } catch (StartFailed | DynamoDbLocalFailed failed) {
      end(1, failed);
    }
  }

  private static void end(int code, Throwable failed) {
    if (failed != null) {
      System.err.println("Salpim cannot start: " + why(failed));
    }
    System.exit(code);
  }

  /** One line. Of a failure that nobody foresaw, its kind and place stand there too. */
  private static String why(Throwable failed) {
    Throwable root = failed;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    boolean foreseen = root instanceof StartFailed || root instanceof DynamoDbLocalFailed;
    String place = root.getStackTrace().length == 0 ? "" : " at " + root.getStackTrace()[0];
    return (root.getMessage() + (foreseen ? "" : " (" + root.getClass().getName() + place + ")"))
        .replaceAll("\\s+", " ");
  }

  private static void checkFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      socket.setReuseAddress(true);
    } catch (IOException taken) {
      throw new StartFailed(
          "port " + port + " is taken. End what uses it, or set " + Settings.PORT);
    }
  }

  /** What the functions of AWS get from their environment. */
  private static Map<String, String> properties(int port, DataFiles data, DynamoDbLocal dynamo) {
    String url = "http://localhost:" + port;
    return Map.of(
        Settings.DATA,
        Settings.data().toString(),
        "quarkus.dynamodb.endpoint-override",
        dynamo.endpoint().toString(),
        "quarkus.log.file.path",
        data.log().toString(),
        "salpim.keys.seal",
        "file:" + data.seal(),
        "salpim.keys.find",
        "file:" + data.find(),
        "salpim.intake.secrets-file",
        data.secrets().toString(),
        "salpim.partners.secrets-file",
        data.partnerSecrets().toString(),
        "salpim.intake.public-url",
        url,
        "salpim.delivery.board-url",
        url + "/board/api/deliveries");
  }

  private static void byDefault(String name, String value) {
    if (name.equals(Settings.DATA) || System.getProperty(name) == null) {
      System.setProperty(name, value);
    }
  }

  /** Says that everything runs, and waits for the end. */
  public static final class Ready implements QuarkusApplication {

    @Override
    public int run(String... arguments) {
      System.out.printf(
          "Salpim is ready: http://localhost:%d  (phone board at /)%n", Settings.port());
      Quarkus.waitForExit();
      return 0;
    }
  }
}
