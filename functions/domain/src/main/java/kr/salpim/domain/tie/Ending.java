package kr.salpim.domain.tie;

/** How a round ends. */
public enum Ending {
  /** Somebody saw or heard the neighbour. */
  REACHED,
  /** Another round follows on the next day. */
  PASSED_ON,
  /** The centre's staff answer for it from now on. */
  ESCALATED,
  /** It is no longer to be: the tie ended, or nobody can be visited there. */
  CANCELLED
}
