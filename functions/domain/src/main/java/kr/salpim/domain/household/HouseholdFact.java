package kr.salpim.domain.household;

/** What an assessment wants to know of a household beside its signals. */
public enum HouseholdFact {
  /** 1인 가구. */
  LIVES_ALONE,
  /** 중장년 주거취약: somebody of 40 to 64 in unstable housing. */
  MIDDLE_AGED_IN_UNSTABLE_HOUSING,
  /** 돌봄위기: violence or abuse was reported by police or child protection. */
  CARE_CRISIS
}
