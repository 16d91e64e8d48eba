package kr.salpim.domain.delivery;

/** What came of handing a message to a provider. */
public sealed interface ProviderAnswer {

  /**
   * The provider has it.
   *
   * @param reference the provider's id of the message
   */
  record Accepted(String reference) implements ProviderAnswer {}

  /** The provider does not have it and may take it later. */
  record Retryable(String reason) implements ProviderAnswer {}

  /** The provider does not have it and never will. */
  record Permanent(String reason) implements ProviderAnswer {}

  /** Nobody can say whether the provider has it. */
  record Unknown(String reason) implements ProviderAnswer {}
}
