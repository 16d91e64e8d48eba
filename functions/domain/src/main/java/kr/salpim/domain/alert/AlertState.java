package kr.salpim.domain.alert;

/** How far an alert has come. Taking is not doing: only a result closes it. */
public enum AlertState {
  /** Nobody has taken it yet: the ladder climbs. */
  OPEN,
  /** Somebody has taken it; a result is due. */
  TAKEN,
  /** A result was recorded. */
  CLOSED
}
