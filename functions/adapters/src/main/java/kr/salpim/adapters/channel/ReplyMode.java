package kr.salpim.adapters.channel;

/** How somebody who wrote on a channel is answered. */
public enum ReplyMode {
  /** In the body of the answer to the provider's call. */
  IN_RESPONSE,
  /** By a message of its own, through the outbox; the call gets an empty success. */
  OUTBOX
}
