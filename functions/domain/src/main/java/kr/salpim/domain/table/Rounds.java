package kr.salpim.domain.table;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import kr.salpim.domain.Ids;

/** Decides anew where somebody else wrote in between. */
public final class Rounds {

  /** Each round lost means that another one's write at the same items was applied. */
  private static final int MAX_ROUNDS = 20;

  private final Table table;
  private final Ids ids;

  public Rounds(Table table, Ids ids) {
    this.table = table;
    this.ids = ids;
  }

  /** The first decision that holds; a round that was overtaken answers nothing. */
  public <T> T first(Supplier<Optional<T>> round) {
    for (int n = 0; n < MAX_ROUNDS; n++) {
      Optional<T> done = round.get();
      if (done.isPresent()) {
        return done.get();
      }
    }
    throw new TableBusy("contended");
  }

  /** {@code done} where the changes were applied. */
  public <T> Optional<T> written(List<Change> changes, T done) {
    return table.writeAll(changes, ids.next()) instanceof Written.Applied
        ? Optional.of(done)
        : Optional.empty();
  }
}
