package kr.salpim.adapters.testing.localstack;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import kr.salpim.adapters.secret.SsmCall;
import kr.salpim.adapters.testing.Backing;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/** DynamoDB, its streams and SSM behind one port. */
record LocalStackBacking(URI endpoint) implements Backing {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int OK = 200;

  /** An emulated SSM loads its own data at its first call, which takes some seconds. */
  private static final int ATTEMPTS = 15;

  @Override
  public URI dynamoDb() {
    return endpoint;
  }

  @Override
  public URI ssm() {
    return endpoint;
  }

  @Override
  public void parameter(String name, String value) {
    SsmCall ssm =
        SsmCall.signed(endpoint, "ap-northeast-2", AwsCredentialsIdentity.create("local", "local"));
    String parameter =
        JSON.createObjectNode()
            .put("Name", name)
            .put("Value", value)
            .put("Type", "SecureString")
            .put("Overwrite", true)
            .toString();
    for (int attempt = 1; !put(ssm, parameter, attempt); attempt++) {
      // It comes up only when it is asked.
    }
  }

  private static boolean put(SsmCall ssm, String parameter, int attempt) {
    try {
      SsmCall.Answer answer = ssm.post("PutParameter", parameter);
      if (answer.status() != OK) {
        throw new IllegalStateException("PutParameter: " + answer.body());
      }
      return true;
    } catch (IOException slow) {
      if (attempt == ATTEMPTS) {
        throw new UncheckedIOException(slow);
      }
      return false;
    }
  }

  /** Slower than AWS: it is emulated, on the cores that run the tests. */
  @Override
  public Map<String, String> settings() {
    return Map.of("quarkus.dynamodb.sync-client.socket-timeout", "10S");
  }
}
