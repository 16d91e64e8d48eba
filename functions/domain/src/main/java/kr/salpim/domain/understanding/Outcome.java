package kr.salpim.domain.understanding;

/** What the learned weights tell apart, in the order of their columns. */
enum Outcome {
  SELF_HARM,
  VIOLENCE,
  MEDICAL,
  FIRE_GAS,
  HELP,
  REPORT,
  OTHER;

  boolean isEmergency() {
    return ordinal() <= FIRE_GAS.ordinal();
  }

  /** Only for an emergency. */
  Emergency emergency() {
    return Emergency.valueOf(name());
  }
}
