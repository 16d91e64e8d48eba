package kr.salpim.domain.alert;

/** What came of an alert. */
public enum AlertResult {
  /** 통화됨. */
  SPOKE,
  /** 만남: a proof of life. */
  MET,
  /** 119·112 인계. */
  HANDED_TO_RESCUE,
  /** 오인: there was nothing. */
  MISTAKEN,
  /** The person wrote from their own number; the alert was only that nobody could reach them. */
  HEARD_FROM,
  /** What is known now takes its place: another alert goes on, or the household moved away. */
  SUPERSEDED,
  /** 지켜보기: a planner decided to keep watching. */
  WATCHED;

  /** The result that an answer names, from 1 in the order of the constants. */
  public static AlertResult chosen(int choice) {
    return values()[choice - 1];
  }
}
