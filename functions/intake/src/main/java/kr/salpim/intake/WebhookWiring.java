package kr.salpim.intake;

import io.quarkus.arc.DefaultBean;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import kr.salpim.adapters.channel.talktalk.Networks;
import kr.salpim.adapters.secret.SecretTexts;
import kr.salpim.adapters.webhook.Channels;
import kr.salpim.adapters.webhook.Secrets;
import kr.salpim.adapters.webhook.SecretsFile;
import kr.salpim.adapters.webhook.Webhooks;
import kr.salpim.domain.area.Accounts;
import kr.salpim.domain.contact.PhoneNumbers;
import kr.salpim.domain.inbound.Intake;

/** Puts the webhooks together. A setting that is missing or wrong is named in one line. */
@Dependent
class WebhookWiring {

  private static final String PREFIX = "salpim.intake.";

  @Produces
  @Singleton
  Channels channels(PhoneNumbers numbers, Accounts accounts, IntakeSettings settings) {
    Networks networks =
        checked(
            "talktalk-networks", () -> Networks.of(settings.talktalkNetworks().orElse(List.of())));
    return Channels.all(numbers, accounts, settings.kakaoBots(), networks);
  }

  @Produces
  @Singleton
  @DefaultBean
  Secrets secrets(Channels channels, IntakeSettings settings, SecretTexts texts) {
    String file = needed("secrets-file", settings.secretsFile());
    return checked("secrets-file", () -> SecretsFile.read(texts.at(file), channels));
  }

  @Produces
  @Singleton
  Webhooks webhooks(
      Channels channels,
      Accounts accounts,
      Secrets secrets,
      Intake intake,
      Clock clock,
      IntakeSettings settings) {
    String url = needed("public-url", settings.publicUrl());
    if (!url.matches("https?://[^/?#\\s]+(/[^?#\\s]*[^/?#\\s])?")) {
      throw new ConfigurationException(
          PREFIX + "public-url must be http(s)://host[:port] without a slash at its end");
    }
    return new Webhooks(channels, accounts, secrets, intake, url, clock, Clock.systemUTC());
  }

  private static String needed(String name, Optional<String> value) {
    return value
        .filter(text -> !text.isBlank())
        .orElseThrow(() -> new ConfigurationException(PREFIX + name + " is not set"));
  }

  private static <T> T checked(String name, Supplier<T> read) {
    try {
      return read.get();
    } catch (IllegalArgumentException wrong) {
      throw new ConfigurationException(PREFIX + name + ": " + wrong.getMessage());
    }
  }
}
