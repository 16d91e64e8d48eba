package kr.salpim.domain.household;

/** Whether a household can be found and reached; each has next steps of its own. */
public enum Standing {
  /** Heard of, not known yet. */
  PROVISIONAL,
  /** Known and reachable. */
  ACTIVE,
  /** 연락두절: known, but nobody answers. */
  OUT_OF_CONTACT,
  /** 소재불명: does not live where it is registered. */
  WHEREABOUTS_UNKNOWN,
  /** Moved to another office's area. */
  MOVED_AWAY,
  /** Nobody of it is alive. */
  DIED;

  /**
   * Whether somebody can go there. Whoever is sought is found first: that has a ladder of its own.
   */
  public boolean visited() {
    return this == ACTIVE || this == OUT_OF_CONTACT;
  }
}
