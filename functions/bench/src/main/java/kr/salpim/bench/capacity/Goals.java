package kr.salpim.bench.capacity;

/** What the design allows at most. */
final class Goals {

  /** A message up to 1 KiB, accounts remembered. */
  static final Units INBOUND = new Units(1, 2);

  static final Units ANSWER = new Units(3, 10);

  /**
   * The design has no number for it: finish, alert and its clock, the next question; reads of the
   * alert, of whoever reported it and of the questions that are open.
   */
  static final Units REACTION_TO_ANSWER = new Units(3, 9);

  /** The design has no number for what follows: what it was when it was built, lest it grow. */
  static final Units ASSESSED = new Units(3, 8);

  static final Units ASSESSED_WITH_ALERT = new Units(4, 14);

  static final Units CLIMB = new Units(2, 9);

  static final Units OUTGOING = new Units(2.5, 10);

  /** A message that raises an alert, with two messages out. */
  static final Units CHAIN = new Units(8, 40);

  private Goals() {}
}
