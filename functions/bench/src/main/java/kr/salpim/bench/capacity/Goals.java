package kr.salpim.bench.capacity;

import java.util.Map;

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

  /** Likewise the steps of a visit, whose messages are counted by themselves. */
  static final Map<String, Units> VISIT =
      Map.ofEntries(
          Map.entry(VisitScenes.FIRST_PLAN, new Units(5, 15)),
          Map.entry(VisitScenes.HOUSEHOLD, new Units(5, 9)),
          Map.entry(VisitScenes.AGREED, new Units(3, 10)),
          Map.entry(VisitScenes.STAFF, new Units(6, 11)),
          Map.entry(VisitScenes.FIRST_PROMISE, new Units(2, 10)),
          Map.entry(VisitScenes.SECOND_PROMISE, new Units(2, 10)),
          Map.entry(VisitScenes.MORNING, new Units(5, 11)),
          Map.entry(VisitScenes.BEGUN, new Units(6, 18)),
          Map.entry(VisitScenes.ENDED, new Units(5, 16)),
          Map.entry(VisitScenes.RESULT, new Units(5, 12)),
          Map.entry(VisitScenes.RECORD, new Units(2, 7)),
          Map.entry(VisitScenes.MESSAGES, new Units(19, 126)));

  static final Units IDLE_PLAN = new Units(3, 3);

  static final Units PLAN = new Units(4, 12);

  private Goals() {}
}
