package kr.salpim.domain.risk;

/** What a kind of signal is about; who is asked first depends on it. */
public enum Category {
  /** 생계. */
  LIVELIHOOD,
  /** 주거. */
  HOUSING,
  /** 건강. */
  HEALTH,
  /** 정신건강. */
  MENTAL_HEALTH,
  /** 돌봄. */
  CARE,
  /** 고립. */
  ISOLATION,
  /** 육아. */
  CHILDCARE,
  /** 법률. */
  LEGAL,
  /** 세금. */
  TAX,
  /** 일자리. */
  JOB,
  /** 폭력·학대: goes to whoever is charged with care crises (돌봄위기 전담) first. */
  VIOLENCE,
  /** 화재·가스·침수. */
  SAFETY,
  /** 그 밖. */
  OTHER
}
