package kr.salpim.bench.capacity;

/** What the design allows at most. */
final class Goals {

  /** A message up to 1 KiB, accounts remembered. */
  static final Units INBOUND = new Units(1, 2);

  static final Units ANSWER = new Units(3, 10);

  static final Units OUTGOING = new Units(2.5, 10);

  /** A message that raises a notice, with two messages out. */
  static final Units CHAIN = new Units(8, 40);

  private Goals() {}
}
