package kr.salpim.domain.gate;

import java.time.Duration;

/** What comes too late does harm: it speaks of a visit that was, or wakes old fear. */
final class AgeRule implements Rule {

  /** Somebody else has seen to an emergency by then, or must be told afresh. */
  static final Duration URGENT = Duration.ofHours(12);

  /** A long weekend's notice still makes sense; an older one does not. */
  static final Duration OTHER = Duration.ofDays(5);

  /** Staff read it on the next working day: 추석 2025 took seven days and a half from evening on. */
  static final Duration STAFF = Duration.ofDays(9);

  @Override
  public Outcome judge(Letter letter) {
    return letter.now().isAfter(letter.message().since().plus(most(letter)))
        ? new Outcome.Park(letter, "too-old")
        : new Outcome.Pass(letter);
  }

  private static Duration most(Letter letter) {
    if (letter.urgent()) {
      return URGENT;
    }
    return letter.staff() ? STAFF : OTHER;
  }
}
