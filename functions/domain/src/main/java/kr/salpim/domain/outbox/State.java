package kr.salpim.domain.outbox;

/** Where an outgoing message stands. It only moves forward. */
public enum State {
  QUEUED,
  /** Handed to a provider whose answer is not in. A lapsed lease found here is {@code UNKNOWN}. */
  SENDING,
  /** The provider took it. */
  ACCEPTED,
  /** Nobody can say whether the provider took it; never sent again blindly. */
  UNKNOWN,
  FAILED
}
