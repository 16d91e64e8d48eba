package kr.salpim.domain.outbox;

/**
 * Where an outgoing message stands. Receipts only ever move it to a greater {@link #rank}, so that
 * it ends the same in whatever order they come.
 */
public enum State {
  QUEUED(0),
  /** Handed to a provider whose answer is not in. A lapsed lease found here is {@code UNKNOWN}. */
  SENDING(1),
  /** Nobody can say whether the provider took it; never sent again blindly. */
  UNKNOWN(2),
  /** The provider took it. The end, where the provider sends no receipts. */
  ACCEPTED(3),
  /** It did not reach its reader. */
  FAILED(4),
  /** It reached its reader's phone. */
  DELIVERED(5),
  /** A rule of the gate says that it must not go out. */
  STOPPED(6);

  private final int rank;

  State(int rank) {
    this.rank = rank;
  }

  /** As it stands in the item. */
  public int rank() {
    return rank;
  }

  /** The state of that rank. */
  public static State ranked(long rank) {
    return values()[(int) rank];
  }
}
