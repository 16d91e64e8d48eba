package kr.salpim.domain.visit;

/** How far a visit has come. */
public enum VisitState {
  /** Due; with a time where one was found. */
  PLANNED,
  /** Somebody is there: 시작. */
  UNDERWAY,
  /** 종료: nobody is in danger any longer, the result is not known yet. */
  ENDED,
  /** The result is known; the visit record is still to be written. */
  DONE,
  /** Nothing is left to be done. */
  CLOSED,
  /** No longer owed, or the household is not to be visited. */
  CANCELLED
}
