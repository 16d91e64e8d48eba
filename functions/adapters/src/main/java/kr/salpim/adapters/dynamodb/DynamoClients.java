package kr.salpim.adapters.dynamodb;

import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;

/** How every client of the table is set up. */
public final class DynamoClients {

  private DynamoClients() {}

  /** One attempt a call, because a client that tries again hides that an answer was lost. */
  public static DynamoDbClientBuilder oneAttempt(DynamoDbClientBuilder builder) {
    ClientOverrideConfiguration.Builder override = builder.overrideConfiguration().toBuilder();
    return builder.overrideConfiguration(
        override.retryStrategy(AwsRetryStrategy.doNotRetry()).build());
  }
}
