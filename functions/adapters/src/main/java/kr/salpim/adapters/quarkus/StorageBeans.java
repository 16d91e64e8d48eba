package kr.salpim.adapters.quarkus;

import io.quarkus.arc.DefaultBean;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import kr.salpim.adapters.crypto.Keysets;
import kr.salpim.adapters.crypto.SealedTable;
import kr.salpim.adapters.crypto.Sealer;
import kr.salpim.adapters.dynamodb.CapacityListener;
import kr.salpim.adapters.dynamodb.DynamoClients;
import kr.salpim.adapters.dynamodb.DynamoTable;
import kr.salpim.adapters.metrics.Metrics;
import kr.salpim.adapters.secret.SecretTexts;
import kr.salpim.adapters.trace.ThreadCauses;
import kr.salpim.adapters.trace.TracedTable;
import kr.salpim.domain.Causes;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.table.RetryingTable;
import kr.salpim.domain.table.TableDown;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;

/** The table and the keyed hash, put together from the settings. */
@Singleton
public class StorageBeans {

  /** One attempt a call; see {@link DynamoClients}. */
  @Produces
  @Singleton
  DynamoDbClient client(DynamoDbClientBuilder builder) {
    try {
      return DynamoClients.oneAttempt(builder).build();
    } catch (SdkException unusable) {
      throw new ConfigurationException("quarkus.dynamodb: " + unusable.getMessage());
    }
  }

  @Produces
  @Singleton
  @DefaultBean
  Sealer sealer(KeySettings keys, SecretTexts texts) {
    return checked(
        () ->
            Keysets.sealer(
                "salpim.keys.seal", KeysetText.of("salpim.keys.seal", keys.seal(), texts)));
  }

  @Produces
  @Singleton
  @DefaultBean
  KeyedHash keyedHash(KeySettings keys, SecretTexts texts) {
    return checked(
        () ->
            Keysets.keyedHash(
                "salpim.keys.find", KeysetText.of("salpim.keys.find", keys.find(), texts)));
  }

  /** Sealed once, retried below: see {@link SealedTable}. */
  @Produces
  @Singleton
  @DefaultBean
  @Typed(SealedTable.class)
  SealedTable sealed(
      Sealer sealer,
      DynamoDbClient client,
      TableSettings settings,
      Instance<CapacityListener> listener) {
    CapacityListener heard = listener.isResolvable() ? listener.get() : CapacityListener.NONE;
    DynamoTable bottom = new DynamoTable(client, settings.name(), heard);
    return new SealedTable(
        new RetryingTable(
            bottom,
            StorageBeans::sleep,
            bound -> ThreadLocalRandom.current().nextLong(bound + 1),
            () -> TimeUnit.NANOSECONDS.toMillis(System.nanoTime())),
        sealer);
  }

  /** What everybody writes to: followed above, sealed below. */
  @Produces
  @Singleton
  @DefaultBean
  TracedTable table(SealedTable sealed, KeyedHash hash, Metrics metrics) {
    return new TracedTable(sealed, hash, metrics);
  }

  @Produces
  @Singleton
  Causes causes(KeyedHash hash) {
    return new ThreadCauses(hash);
  }

  /** Quarkus ends the start with the message alone for this exception. */
  private static <T> T checked(Supplier<T> made) {
    try {
      return made.get();
    } catch (IllegalStateException wrong) {
      throw new ConfigurationException(wrong.getMessage());
    }
  }

  private static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new TableDown("interrupted");
    }
  }
}
