package kr.salpim.domain.visit;

import java.util.List;
import java.util.Optional;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.table.Change;

/**
 * A visit with other people.
 *
 * @param visit as it is with them
 * @param instead who was named
 * @param changes of the hours that they keep free
 */
record Manned(Visit visit, Optional<Staff> instead, List<Change> changes) {
  Manned {
    changes = List.copyOf(changes);
  }
}
