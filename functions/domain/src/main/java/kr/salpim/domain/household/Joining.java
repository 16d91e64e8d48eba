package kr.salpim.domain.household;

import java.time.Instant;
import java.util.List;
import kr.salpim.domain.table.Change;

/** What else is to be done where two households are found to be one, in the same transaction. */
public interface Joining {

  /** Where nothing else is kept of households. */
  Joining NOTHING =
      new Joining() {
        @Override
        public List<Change> merged(Household part, Household whole, Instant now) {
          return List.of();
        }

        @Override
        public List<Change> parted(Household part, Household whole, Instant now) {
          return List.of();
        }
      };

  /** {@code part} is found to be {@code whole}; both as they were before. */
  List<Change> merged(Household part, Household whole, Instant now);

  /** {@code part} goes its own way again; both as they were before. */
  List<Change> parted(Household part, Household whole, Instant now);
}
