package kr.salpim.domain.household;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import kr.salpim.domain.Ids;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.table.TableDown;
import kr.salpim.domain.table.Written;

/** Decides anew where somebody else wrote in between. */
final class Rounds {

  /** Each round lost means that another one's write at the same household was applied. */
  private static final int MAX_ROUNDS = 20;

  private final Table table;
  private final Ids ids;

  Rounds(Table table, Ids ids) {
    this.table = table;
    this.ids = ids;
  }

  /** The first decision that holds; a round that was overtaken answers nothing. */
  <T> T first(Supplier<Optional<T>> round) {
    for (int n = 0; n < MAX_ROUNDS; n++) {
      Optional<T> done = round.get();
      if (done.isPresent()) {
        return done.get();
      }
    }
    throw new TableDown("contended");
  }

  /** {@code done} where the changes were applied. */
  <T> Optional<T> written(List<Change> changes, T done) {
    return table.writeAll(changes, ids.next()) instanceof Written.Applied
        ? Optional.of(done)
        : Optional.empty();
  }
}
