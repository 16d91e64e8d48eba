package kr.salpim.domain.referral;

/** What an agency does with a referral. */
public enum ReferralAct {
  ACCEPT,
  /** With a reason. */
  DECLINE,
  /** With a word on how far it is; its deadline begins anew. */
  PROGRESS,
  /** With the result. */
  COMPLETE,
  /** With a reason. */
  HAND_BACK
}
