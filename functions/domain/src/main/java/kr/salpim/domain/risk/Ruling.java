package kr.salpim.domain.risk;

/** What a planner decides on an assessment. Only a person does, the household's own included. */
public enum Ruling {
  /** 위기 맞음: at least 위기 until the alert is closed or somebody decides otherwise. */
  RIGHT,
  /** 위기 아님: what was heard up to then weighs nothing any more. */
  NOT_A_CRISIS,
  /** 지켜보기: what was heard up to then raises no more than 관심 for a while. */
  WATCH,
  /** The alert was closed with a result: what was heard up to then calls nobody by itself again. */
  CLOSED,
  /** Somebody of the household wrote: that nobody had answered up to then calls nobody again. */
  HEARD_FROM
}
