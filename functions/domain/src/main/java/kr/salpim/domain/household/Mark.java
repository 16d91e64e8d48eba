package kr.salpim.domain.household;

/** By what a household can be recognised. */
public enum Mark {
  PHONE,
  /** Name with birth date. */
  PERSON,
  /** Address. */
  PLACE
}
