package kr.salpim.adapters.testing.localstack;

import java.net.URI;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.localstack.LocalStackContainer;
import org.testcontainers.utility.DockerImageName;

/** The container of this JVM. It ends with the JVM. */
final class LocalStackContainers {

  /** LocalStack's own image does not start without it since March 2026. */
  private static final String TOKEN = "LOCALSTACK_AUTH_TOKEN";

  /** It tells at length where it has looked for an engine; one line of ours is enough. */
  private static final Logger LOG = Logger.getLogger("org.testcontainers");

  private LocalStackContainers() {}

  /** Empty where no Docker engine answers; an image that does not start fails the tests. */
  static Optional<URI> start(String image) {
    LOG.setLevel(Level.OFF);
    if (!DockerClientFactory.instance().isDockerAvailable()) {
      return Optional.empty();
    }
    LOG.setLevel(Level.SEVERE);
    DockerImageName name =
        DockerImageName.parse(image).asCompatibleSubstituteFor("localstack/localstack");
    LocalStackContainer container =
        new LocalStackContainer(name).withServices("dynamodb", "dynamodbstreams", "ssm");
    Optional.ofNullable(System.getenv(TOKEN)).ifPresent(token -> container.withEnv(TOKEN, token));
    container.start();
    Runtime.getRuntime().addShutdownHook(new Thread(container::stop, "LocalStack's end"));
    System.out.println("LocalStack: " + image + " at " + container.getEndpoint());
    return Optional.of(container.getEndpoint());
  }
}
