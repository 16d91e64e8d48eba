package kr.salpim.adapters.testing.localstack;

import java.net.URI;
import java.util.Optional;
import kr.salpim.adapters.testing.Backing;

/**
 * LocalStack, or an image that behaves like it, where a Docker engine answers; else one line says
 * that there is none.
 */
public final class LocalStackOffer implements Backing.Offer {

  /** How the class loaders of one JVM tell each other of the one that is shared. */
  private static final String ENDPOINT = "salpim.localstack.endpoint";

  private static final String NONE = "none";

  @Override
  public Optional<Backing> from(String image) {
    synchronized (System.getProperties()) {
      if (System.getProperty(ENDPOINT) == null) {
        System.setProperty(ENDPOINT, start(image));
      }
    }
    String endpoint = System.getProperty(ENDPOINT);
    return endpoint.equals(NONE)
        ? Optional.empty()
        : Optional.of(new LocalStackBacking(URI.create(endpoint)));
  }

  private static String start(String image) {
    Optional<URI> started = LocalStackContainers.start(image);
    if (started.isEmpty()) {
      System.out.println(
          "LocalStack left out: no Docker engine answers. DynamoDB Local runs the same tests.");
    }
    return started.map(URI::toString).orElse(NONE);
  }
}
