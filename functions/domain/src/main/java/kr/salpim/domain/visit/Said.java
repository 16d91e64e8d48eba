package kr.salpim.domain.visit;

import java.util.Optional;
import kr.salpim.domain.alert.Turn;
import kr.salpim.domain.area.Dong;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.inbound.Inbound;

/**
 * An answer to one of a visit's questions on its way.
 *
 * @param by who answers, where it is one of the staff
 */
record Said(Inbound inbound, Visit visit, Optional<Staff> by, Turn turn) {

  Inbound.Answered answered() {
    return inbound.answered().orElseThrow();
  }

  int choice() {
    return answered().choice();
  }

  /** Who answers a question that only staff are asked. */
  Staff staff() {
    return by.orElseThrow();
  }

  Dong dong() {
    return turn.dong();
  }

  /** The same answer to the visit as it is by now. */
  Said of(Visit changed) {
    return new Said(inbound, changed, by, turn);
  }
}
