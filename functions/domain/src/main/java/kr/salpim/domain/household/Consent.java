package kr.salpim.domain.household;

import java.time.LocalDate;
import java.util.Optional;

/**
 * To what a household agreed. It is asked of the two on days of their own, and what was said of one
 * says nothing of the other.
 *
 * @param messages to be written to
 * @param sharing that private bodies are told what they need (사회보장급여법 §12⑤, §15④)
 * @param given on which day it was asked of messages; empty where nobody asked yet
 * @param shared on which day it was asked of sharing; empty where nobody asked yet
 */
public record Consent(
    boolean messages, boolean sharing, Optional<LocalDate> given, Optional<LocalDate> shared) {

  /** Both were asked on one day, as on the office's form. */
  public Consent(boolean messages, boolean sharing, Optional<LocalDate> given) {
    this(messages, sharing, given, given);
  }

  /** What was said of one of the two. */
  private record Said(boolean agreed, Optional<LocalDate> day) {

    /** What was said last counts; of what was said on one day, the refusal. */
    Said then(Said newer) {
      if (newer.day.isEmpty() || day.filter(newer.day.get()::isBefore).isPresent()) {
        return this;
      }
      return newer.day.equals(day) ? new Said(agreed && newer.agreed, day) : newer;
    }
  }

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
    return new Consent(false, sharing, Optional.of(day), shared);
  }

  /**
   * Asked of sharing; what was said of messages stays.
   *
   * @param day on which it was asked
   */
  public Consent sharing(boolean agreed, LocalDate day) {
    return new Consent(messages, agreed, given, Optional.of(day));
  }

  /** Of each what was said last counts; of what was said on one day, the refusal. */
  Consent then(Consent newer) {
    Said toMessages = new Said(messages, given).then(new Said(newer.messages, newer.given));
    Said toSharing = new Said(sharing, shared).then(new Said(newer.sharing, newer.shared));
    return new Consent(toMessages.agreed, toSharing.agreed, toMessages.day, toSharing.day);
  }
}
