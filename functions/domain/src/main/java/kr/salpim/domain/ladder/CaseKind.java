package kr.salpim.domain.ladder;

/** What a ladder is climbed for. */
public enum CaseKind {
  /** An assessed risk or an emergency. */
  RISK,
  /** 연락두절: nobody answers. */
  OUT_OF_CONTACT,
  /** 소재불명: nobody lives where the household is registered. */
  WHEREABOUTS_UNKNOWN,
  /** 안부 미확인: nobody could say that a neighbour is well. */
  CHECK_IN
}
