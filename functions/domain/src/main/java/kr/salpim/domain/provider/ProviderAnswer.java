package kr.salpim.domain.provider;

import java.time.Duration;
import java.util.Optional;

/** What came of handing a message to a provider. */
public sealed interface ProviderAnswer {

  /**
   * The provider has it.
   *
   * @param reference the provider's id of the message
   */
  record Accepted(String reference) implements ProviderAnswer {}

  /**
   * The provider does not have it and may take it later.
   *
   * @param after how long the provider asks us to wait
   */
  record Retryable(String reason, Optional<Duration> after) implements ProviderAnswer {
    public Retryable(String reason) {
      this(reason, Optional.empty());
    }
  }

  /** The provider does not have it and never will. */
  record Permanent(String reason) implements ProviderAnswer {}

  /** Nobody can say whether the provider has it. */
  record Unknown(String reason) implements ProviderAnswer {}
}
