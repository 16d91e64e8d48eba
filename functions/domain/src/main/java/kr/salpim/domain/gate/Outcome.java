package kr.salpim.domain.gate;

import java.time.Instant;

/** What a rule, or the whole gate, says of a message. */
public sealed interface Outcome {

  /** It may go on, changed perhaps. */
  record Pass(Letter letter) implements Outcome {}

  /** Not now. */
  record Wait(Letter letter, Instant until, String reason) implements Outcome {

    /** The reason of a message whose line is down; its letter tells the way. */
    public static final String LINE_DOWN = "line-down";
  }

  /** Never: a rule forbids it, and nobody needs to be told. */
  record Stop(Letter letter, String reason) implements Outcome {}

  /** Never by itself: a person must look at it. */
  record Park(Letter letter, String reason) implements Outcome {}
}
