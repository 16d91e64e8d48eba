package kr.salpim.domain.risk;

/** How serious a household's situation is, in rising order. */
public enum Level {
  /** 일반. */
  ORDINARY,
  /** 관심: on the planner's list; nobody is called. */
  INTEREST,
  /** 주의: somebody answers within a working day. */
  CAUTION,
  /** 위기: somebody answers within hours. */
  CRISIS,
  /** 긴급: life or body is in danger. */
  URGENT;

  /** Whether somebody must answer for it. */
  public boolean alerts() {
    return compareTo(CAUTION) >= 0;
  }

  public Level atLeast(Level floor) {
    return compareTo(floor) >= 0 ? this : floor;
  }
}
