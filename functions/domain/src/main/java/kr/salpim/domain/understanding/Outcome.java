package kr.salpim.domain.understanding;

import java.util.Optional;

/** What the {@link Impression} tells apart: the kinds, with each type of emergency by itself. */
enum Outcome {
  SELF_HARM(Kind.EMERGENCY),
  VIOLENCE(Kind.EMERGENCY),
  MEDICAL(Kind.EMERGENCY),
  FIRE_GAS(Kind.EMERGENCY),
  HELP(Kind.HELP),
  REPORT(Kind.REPORT),
  ANSWER(Kind.ANSWER),
  OPT_OUT(Kind.OPT_OUT),
  GREETING(Kind.GREETING),
  OTHER(Kind.OTHER);

  /** Read often; {@code values()} copies. */
  static final Outcome[] ALL = values();

  private final Kind kind;

  Outcome(Kind kind) {
    this.kind = kind;
  }

  Kind kind() {
    return kind;
  }

  Optional<Emergency> emergency() {
    return kind == Kind.EMERGENCY ? Optional.of(Emergency.valueOf(name())) : Optional.empty();
  }

  static Outcome of(Kind kind, Optional<Emergency> emergency) {
    return valueOf(emergency.map(Emergency::name).orElseGet(kind::name));
  }
}
