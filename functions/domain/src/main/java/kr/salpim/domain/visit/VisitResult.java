package kr.salpim.domain.visit;

/** What came of a visit, in the order in which it is answered. */
public enum VisitResult {
  /** 만남: somebody of the household was seen. */
  MET,
  /** 부재: nobody opened. Never a proof of life. */
  ABSENT,
  /** 거부. */
  REFUSED,
  /** 이사. */
  MOVED,
  /** 소재불명: cannot be found. */
  NOT_FOUND;

  /** The result that an answer names. */
  public static VisitResult chosen(int choice) {
    return values()[choice - 1];
  }
}
