package kr.salpim.domain.referral;

/** How far a referral has come. */
public enum ReferralState {
  /** 제안: a planner or a rule proposes it; nothing has left the house. */
  PROPOSED,
  /** 의뢰: the agency has been told, and has not answered. */
  SENT,
  /** 접수: the agency takes it. */
  ACCEPTED,
  /** 반려: the agency does not take it, and says why. */
  DECLINED,
  /** 진행. */
  IN_PROGRESS,
  /** 완료: the agency says what came of it; the planner has not confirmed it yet. */
  COMPLETED,
  /** 반환: the agency took it and gives it back. */
  HANDED_BACK,
  /** 확인: the planner has confirmed what came of it (연계 업무 처리결과 확인). */
  CONFIRMED,
  /** 취소: the centre took it back. */
  WITHDRAWN;

  /** Whether nothing is to happen with it any more. */
  public boolean over() {
    return this == CONFIRMED || this == WITHDRAWN;
  }
}
