package kr.salpim.testkit.dynamodb;

import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Asks the child for its tables until it answers. */
final class Readiness {

  /** It answers after 2 s on two idle cores; a crowded machine gets ten times that and more. */
  private static final long LONGEST_MILLIS = 60_000;

  private static final long PAUSE_MILLIS = 50;

  private static final int TIMEOUT_MILLIS = 5_000;

  /** It wants the form of a signature, not its truth. */
  private static final String SIGNATURE =
      "AWS4-HMAC-SHA256 Credential=local/20260101/ap-northeast-2/dynamodb/aws4_request,"
          + " SignedHeaders=host, Signature=none";

  private Readiness() {}

  static void await(ChildProcess process, int port) {
    long end = System.nanoTime() + LONGEST_MILLIS * 1_000_000;
    while (!answers(port)) {
      if (!process.isAlive()) {
        throw new DynamoDbLocalFailed("it ended at once: " + process.lastLine());
      }
      if (System.nanoTime() > end) {
        throw new DynamoDbLocalFailed("no answer within " + LONGEST_MILLIS / 1_000 + " s");
      }
      pause();
    }
  }

  private static boolean answers(int port) {
    int status;
    try {
      status = ask(port);
    } catch (IOException notYet) {
      return false;
    }
    if (status != HttpURLConnection.HTTP_OK) {
      throw new DynamoDbLocalFailed(
          "it answers with "
              + status
              + ": its data folder is broken, or port "
              + port
              + " belongs to something else");
    }
    return true;
  }

  private static int ask(int port) throws IOException {
    URI uri = URI.create("http://localhost:" + port + "/");
    HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
    connection.setConnectTimeout(TIMEOUT_MILLIS);
    connection.setReadTimeout(TIMEOUT_MILLIS);
    connection.setRequestMethod("POST");
    connection.setRequestProperty("X-Amz-Target", "DynamoDB_20120810.ListTables");
    connection.setRequestProperty("Content-Type", "application/x-amz-json-1.0");
    connection.setRequestProperty("Authorization", SIGNATURE);
    connection.setDoOutput(true);
    try (OutputStream out = connection.getOutputStream()) {
      out.write("{}".getBytes(StandardCharsets.US_ASCII));
    }
    try {
      return connection.getResponseCode();
    } finally {
      connection.disconnect();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new DynamoDbLocalFailed("interrupted while it started");
    }
  }
}
