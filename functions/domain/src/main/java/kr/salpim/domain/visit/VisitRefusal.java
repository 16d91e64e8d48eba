package kr.salpim.domain.visit;

/** Why a visit cannot be changed as it was asked for. */
public enum VisitRefusal {
  /** There is no such visit, or its household is gone. */
  UNKNOWN,
  /** It has begun, or nothing is left to be done. */
  OVER,
  /** No time was found for it yet. */
  NO_TIME,
  /** Nobody of this number works there that day. */
  NOT_STAFF,
  /** A helper without a dated training in human rights and personal data (인권·개인정보). */
  NOT_TRAINED,
  /** The person goes already. */
  NAMED,
  /** As many are named as may go. */
  ENOUGH,
  /** The person has no time then, or is away. */
  BUSY,
  /** The time lies outside the visit's window, or too soon for people to be told. */
  OUTSIDE_WINDOW,
  /** Nobody who may go is free then, or no visit begins at that time of the day. */
  NOBODY_FREE,
  /** Nobody has been there yet. */
  NOT_BEEN,
  /** Somebody is there, and has not said 종료. */
  UNDERWAY,
  /** 2인 1조: a second person is named, or an exception approved, before anything else. */
  ALONE,
  /** 방문 유의: no exception, whoever approves. */
  CAUTION,
  /** One person may go alone already. */
  EXCEPTED,
  /** No such programme counts there. */
  UNKNOWN_PROGRAMME,
  /** Its visits are excepted one by one. */
  NOT_ORDINARY,
  /** Neither this quarter nor the next. */
  OTHER_QUARTER
}
