package kr.salpim.domain.household;

/** Who lives together. */
public enum HouseholdType {
  /** 1인 가구. */
  LIVING_ALONE,
  /** 부부 가구. */
  COUPLE,
  /** 한부모 가구. */
  SINGLE_PARENT,
  /** 조손 가구. */
  GRANDPARENTS,
  FAMILY,
  /** Anything else, and what is not known. */
  OTHER
}
