package kr.salpim.domain.household;

/** As the register has it; some programmes are for one of them. */
public enum Sex {
  FEMALE,
  MALE,
  UNKNOWN
}
