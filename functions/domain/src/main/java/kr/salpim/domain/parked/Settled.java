package kr.salpim.domain.parked;

/** What came of releasing a parked item or taking it off the list. */
public enum Settled {
  /** It is done anew: the next tick takes it. */
  RELEASED,
  /** It is off the list for good. */
  DISMISSED,
  /** It is not on the list: somebody else was first, a receipt came, or there is no such item. */
  NOT_PARKED,
  /**
   * Its question was answered, or its number printed in a newer message. It is not sent, for its
   * answer would go to another question; it can be dismissed.
   */
  OVERTAKEN,
  /** It is an alert or a visit: it is closed by a result and by nothing else. */
  NEEDS_RESULT,
  /** It is tried on until it works: it can be released, and goes off the list by itself. */
  TRIED_ON
}
