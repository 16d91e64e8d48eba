package kr.salpim.domain.household;

import java.util.List;
import kr.salpim.domain.table.Change;

/** Under which household something that was heard is stored. */
public sealed interface Placement {

  /** Of several that turned out to be one, the one of which it was heard: merging moves nothing. */
  String household();

  /**
   * The changes to be written in one transaction with what was heard. Where it is refused somebody
   * was faster: ask again.
   */
  List<Change> changes();

  /** A known household; the change checks that it is still there. */
  record Known(String household, List<Change> changes) implements Placement {
    public Known {
      changes = List.copyOf(changes);
    }
  }

  /** A provisional one, which the changes create. */
  record New(String household, List<Change> changes) implements Placement {
    public New {
      changes = List.copyOf(changes);
    }
  }
}
