package kr.salpim.domain.risk;

/** What makes the same trouble weigh more; how much is data, {@code factors.tsv}. */
public enum Factor {
  /** 독거. */
  LIVING_ALONE,
  /** 중장년 주거취약. */
  MIDDLE_AGED_UNSTABLE_HOUSING,
  /** An alert of this household was confirmed before. */
  EARLIER_EPISODE,
  /** Several check-ins in a row were missed. */
  MISSED_CHECK_INS,
  /** Several kinds within 90 days: computed from the signals, and ignored where it is given. */
  SEVERAL_KINDS_90_DAYS,
  /** 돌봄위기가구. */
  CARE_CRISIS_HOUSEHOLD,
  /** 연락두절 or 소재불명, see {@code Standing}. */
  OUT_OF_CONTACT
}
