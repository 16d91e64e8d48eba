package kr.salpim.adapters.testing;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Supplier;

/**
 * What stands in for AWS in a test: DynamoDB with its streams, and SSM. DynamoDB Local and a twin
 * of SSM, unless the build offers something else ({@code -Plocalstack}).
 */
public interface Backing {

  URI dynamoDb();

  /** Where SSM's parameters are read. */
  URI ssm();

  /** Puts a parameter there, as an operator does. */
  void parameter(String name, String value);

  /** What a function needs to be told besides. */
  default Map<String, String> settings() {
    return Map.of();
  }

  /** Something else than DynamoDB Local; empty where it cannot be had. */
  interface Offer extends Supplier<Optional<Backing>> {}

  /** The one of this JVM, started by the first who asks. */
  static Backing shared() {
    return Shared.INSTANCE;
  }

  /** Started at its first use. */
  final class Shared {
    private static final Backing INSTANCE =
        ServiceLoader.load(Offer.class, Backing.class.getClassLoader())
            .findFirst()
            .flatMap(Supplier::get)
            .orElseGet(LocalBacking::new);

    private Shared() {}
  }
}
