package kr.salpim.domain.provider;

/** What a provider knows of a message of ours. */
public sealed interface Trace {

  /**
   * It took the message.
   *
   * @param reference the provider's id of the message
   */
  record Found(String reference) implements Trace {}

  /** It does not know the message; soon after a call that may still change. */
  record Absent() implements Trace {}

  /** It could not be asked, or answered what cannot be read. */
  record Unclear(String reason) implements Trace {}
}
