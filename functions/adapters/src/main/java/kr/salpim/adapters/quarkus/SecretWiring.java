package kr.salpim.adapters.quarkus;

import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import kr.salpim.adapters.secret.SecretTexts;
import kr.salpim.adapters.secret.SsmCall;
import kr.salpim.adapters.secret.SsmParameters;
import kr.salpim.adapters.secret.SsmTexts;
import org.eclipse.microprofile.config.Config;
import software.amazon.awssdk.awscore.AwsServiceClientConfiguration;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Secrets that stand in SSM, read as whoever reads the table, in its region. */
@Dependent
class SecretWiring {

  /** Settings of ours, as a property or as a variable of the environment. */
  private static final String OURS = "(?i)salpim[._].*";

  @Produces
  @Singleton
  SecretTexts secrets(DynamoDbClient table, SecretSettings settings, Config config) {
    return new SsmTexts(
        places(config), () -> parameters(table.serviceClientConfiguration(), settings));
  }

  private static Set<String> places(Config config) {
    return StreamSupport.stream(config.getPropertyNames().spliterator(), false)
        .filter(name -> name.matches(OURS))
        .flatMap(name -> config.getOptionalValue(name, String.class).stream())
        .collect(Collectors.toSet());
  }

  private static SsmParameters parameters(
      AwsServiceClientConfiguration table, SecretSettings settings) {
    String region = table.region().id();
    URI endpoint =
        settings
            .endpoint()
            .orElseGet(() -> URI.create("https://ssm." + region + ".amazonaws.com/"));
    try {
      AwsCredentialsIdentity identity = table.credentialsProvider().resolveIdentity().join();
      return new SsmParameters(SsmCall.signed(endpoint, region, identity));
    } catch (SdkException | CompletionException nobody) {
      throw new ConfigurationException("salpim.ssm: no credentials to read parameters with");
    }
  }
}
