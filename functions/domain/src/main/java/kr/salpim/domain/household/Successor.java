package kr.salpim.domain.household;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kr.salpim.domain.table.Change;

/** What else passes to the dong that accepts a household, in the same transaction. */
@FunctionalInterface
public interface Successor {

  /**
   * @param household as it was before
   * @param dong code of the one that is responsible from {@code now} on
   */
  List<Change> changes(Household household, String dong, Optional<String> zone, Instant now);

  /** Both, in this order. */
  default Successor and(Successor other) {
    return (household, dong, zone, now) ->
        Stream.concat(
                changes(household, dong, zone, now).stream(),
                other.changes(household, dong, zone, now).stream())
            .toList();
  }
}
