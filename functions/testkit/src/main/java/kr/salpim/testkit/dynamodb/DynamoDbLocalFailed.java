package kr.salpim.testkit.dynamodb;

/** DynamoDB Local cannot be had; the message is one line that says why. */
public final class DynamoDbLocalFailed extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  DynamoDbLocalFailed(String why) {
    super("DynamoDB Local: " + why);
  }
}
