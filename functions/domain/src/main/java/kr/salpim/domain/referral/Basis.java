package kr.salpim.domain.referral;

/** Why an agency may be told of a household. */
public enum Basis {
  /** 동의: the household agreed that agencies are told what they need (사회보장급여법 §15④). */
  CONSENT,
  /** A public body, for the task that the law gives it (사회보장급여법 §15④, §16②). */
  LAW,
  /** Imminent danger to life or body (개인정보 보호법 §17①2, §15①5): the household hears later. */
  DANGER
}
