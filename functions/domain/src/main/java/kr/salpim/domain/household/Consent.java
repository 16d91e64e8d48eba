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

  /** Nobody may write to them any longer. */
  public Consent withdrawn() {
    return new Consent(false, sharing, given);
  }

  /** What was said last counts; where both were said on one day, {@code newer}. */
  Consent then(Consent newer) {
    LocalDate before = given.orElse(LocalDate.MIN);
    return newer.given.isPresent() && !newer.given.get().isBefore(before) ? newer : this;
  }
}
