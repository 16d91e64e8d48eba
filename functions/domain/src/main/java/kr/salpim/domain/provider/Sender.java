package kr.salpim.domain.provider;

import java.time.Duration;
import java.util.Optional;

/**
 * Hands messages to one provider. Never throws for what a provider does: each outcome is an answer.
 * Ends within {@link #MAX_SECONDS}, whatever the provider does.
 */
public interface Sender {

  /** What a call may take at most, so that a tick's last call fits into the function's time-out. */
  int MAX_SECONDS = 10;

  ProviderAnswer send(Dispatch dispatch);

  Certainty certainty();

  /**
   * How long after the first attempt the provider remembers a key; later the same message may be
   * taken twice. Empty where it sets no limit; for {@link Certainty#KEY} alone.
   */
  default Optional<Duration> keyLife() {
    return Optional.empty();
  }

  /** Asks what became of a message; for {@link Certainty#LOOK_UP} alone. */
  default Trace trace(Dispatch dispatch) {
    return new Trace.Unclear("no look-up");
  }

  /** Whether it carries EUC-KR to Korean phones alone, as Korean carriers do. */
  default boolean koreanOnly() {
    return false;
  }

  /** How the provider tells what became of a message. */
  default Receipts receipts() {
    return Receipts.NONE;
  }

  /** How a provider's receipts find their message. */
  enum Receipts {
    /** The provider sends none: what it accepted is at its end. */
    NONE,
    /** Each receipt brings our id along. */
    OUR_ID,
    /** Receipts know the provider's reference alone. */
    REFERENCE
  }
}
