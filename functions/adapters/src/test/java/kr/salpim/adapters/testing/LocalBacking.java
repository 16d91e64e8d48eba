package kr.salpim.adapters.testing;

import java.net.URI;
import kr.salpim.testkit.dynamodb.DynamoDbLocal;

/** DynamoDB Local and a twin of SSM: what needs nothing but a JDK. */
final class LocalBacking implements Backing {

  private final SsmTwin ssm = new SsmTwin();

  @Override
  public URI dynamoDb() {
    return DynamoDbLocal.shared().endpoint();
  }

  @Override
  public URI ssm() {
    return ssm.endpoint();
  }

  @Override
  public void parameter(String name, String value) {
    ssm.put(name, value);
  }
}
