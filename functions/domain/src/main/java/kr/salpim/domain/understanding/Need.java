package kr.salpim.domain.understanding;

/** What help is needed for: 생계, 주거, 건강, 정신건강, 돌봄, 고립, 육아, 법률, 세금, 일자리. */
public enum Need {
  LIVELIHOOD,
  HOUSING,
  HEALTH,
  MENTAL_HEALTH,
  CARE,
  ISOLATION,
  CHILDCARE,
  LEGAL,
  TAX,
  JOB
}
