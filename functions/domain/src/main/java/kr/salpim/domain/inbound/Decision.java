package kr.salpim.domain.inbound;

import java.util.List;
import kr.salpim.domain.table.Change;

/**
 * What intake writes for an event: the message, and what changes together with it.
 *
 * @param beside changes of the same transaction; empty for a plain message, which is one write
 */
record Decision(Inbound inbound, List<Change> beside) {

  Decision {
    beside = List.copyOf(beside);
  }
}
