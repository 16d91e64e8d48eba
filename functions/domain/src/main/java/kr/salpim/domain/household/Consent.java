package kr.salpim.domain.household;

import java.time.LocalDate;
import java.util.Optional;

/**
 * To what a household agreed.
 *
 * @param messages to be written to
 * @param sharing that private bodies are told what they need (사회보장급여법 §12⑤, §15④)
 * @param given on which day it was asked; empty where nobody asked yet
 */
public record Consent(boolean messages, boolean sharing, Optional<LocalDate> given) {

  /** Nobody asked yet. */
  public static Consent unasked() {
    return new Consent(false, false, Optional.empty());
  }

  /**
   * Nobody may write to them any longer.
   *
   * @param day on which they said so: a consent of before, told again, does not undo it
   */
  public Consent withdrawn(LocalDate day) {
    return new Consent(false, sharing, Optional.of(day));
  }

  /** What was said last counts; of what was said on one day, the refusal. */
  Consent then(Consent newer) {
    if (newer.given.isEmpty() || given.filter(newer.given.get()::isBefore).isPresent()) {
      return this;
    }
    return newer.given.equals(given)
        ? new Consent(messages && newer.messages, sharing && newer.sharing, given)
        : newer;
  }
}
