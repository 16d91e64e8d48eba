package kr.salpim.domain.risk;

/** Whether few may read a reason: 민감정보 (개인정보 보호법 §23). */
public enum Sensitivity {
  NONE,
  /** 건강: the assigned worker and the 복지팀장. */
  HEALTH,
  /** 학대·폭력: the assigned worker and the 복지팀장. */
  ABUSE
}
