package kr.salpim.domain.understanding;

/** The kinds of emergency that the triage tells apart, because each has an answer of its own. */
public enum Emergency {
  /** Suicide and self-harm (자살·자해), indirect distress included. */
  SELF_HARM,
  /** Violence and abuse (폭력·학대). */
  VIOLENCE,
  /** Medical emergency (의료 응급). */
  MEDICAL,
  /** Fire, gas, flooding, electric shock, collapse (화재·가스·침수·감전·붕괴). */
  FIRE_GAS
}
