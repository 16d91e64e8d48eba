package kr.salpim.domain.reaction;

import java.time.Instant;
import kr.salpim.domain.clock.Timer;

/** Who runs a reaction, which says when the tick should look after what the reaction queues. */
public enum Haste {
  /** The stream: it will hand the new items on as well, so they are born leased to it. */
  STREAM,
  /** The tick: the stream has failed here once, so what is queued is due at once. */
  TICK;

  Instant firstDue(Instant now) {
    return this == STREAM ? now.plus(Timer.BORN_LEASED_FOR) : now;
  }
}
