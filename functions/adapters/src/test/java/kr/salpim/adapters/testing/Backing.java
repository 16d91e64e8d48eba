package kr.salpim.adapters.testing;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

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

  /** Something else than DynamoDB Local. */
  @FunctionalInterface
  interface Offer {

    /** What the image starts; empty where it cannot be had. */
    Optional<Backing> from(String image);
  }

  /** The one of this JVM, started by the first who asks. */
  static Backing shared() {
    return Shared.INSTANCE;
  }

  /** Started at its first use. */
  final class Shared {

    /** Names the image; set by the profile {@code localstack} alone. */
    private static final String IMAGE = "salpim.localstack.image";

    /** Compiled by that profile alone. */
    private static final String OFFER = "kr.salpim.adapters.testing.localstack.LocalStackOffer";

    private static final Backing INSTANCE =
        Optional.ofNullable(System.getProperty(IMAGE))
            .filter(image -> !image.isBlank())
            .flatMap(image -> offer().from(image))
            .orElseGet(LocalBacking::new);

    private Shared() {}

    private static Offer offer() {
      try {
        return (Offer) Class.forName(OFFER).getDeclaredConstructor().newInstance();
      } catch (ReflectiveOperationException missing) {
        throw new IllegalStateException(IMAGE + " is set: build with -Plocalstack", missing);
      }
    }
  }
}
