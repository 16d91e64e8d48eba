package kr.salpim.domain.visit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.salpim.domain.alert.Turn;
import kr.salpim.domain.area.Directory;
import kr.salpim.domain.area.Dong;
import kr.salpim.domain.household.Home;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.programme.Occurrence;
import kr.salpim.domain.table.Change;

/** Does what planning came to about one visit. */
final class Enacting {

  private final Directory directory;
  private final Arranging arranging;
  private final Recalling recalling;
  private final KeyedHash hash;

  Enacting(Directory directory, Arranging arranging, Recalling recalling, KeyedHash hash) {
    this.directory = directory;
    this.arranging = arranging;
    this.recalling = recalling;
    this.hash = hash;
  }

  /** A visit that is there and what is owed; one of them may be missing. */
  record Pending(Optional<Visit> visit, Optional<Occurrence> owed) {}

  /**
   * @param dong in which the household lives now
   */
  List<Change> changes(Pending pending, Home home, Dong dong, Workload load, Instant now) {
    if (pending.owed().isEmpty()) {
      return cancelled(pending.visit().orElseThrow(), Optional.of(home), load, now);
    }
    Occurrence owed = pending.owed().get();
    if (pending.visit().isEmpty()) {
      String id = Visit.occurrence(hash, owed.programme().id(), owed.mark());
      return List.of(arranging.first(owed, id, home, dong, load, now));
    }
    Visit visit = pending.visit().get();
    return arranging.keeps(visit, owed, home)
        ? List.of(VisitItem.changed(arranging.kept(visit, home, now)))
        : anew(visit, owed, home, dong, load, now);
  }

  private List<Change> anew(
      Visit visit, Occurrence owed, Home home, Dong dong, Workload load, Instant now) {
    Turn turn = turn(visit, now);
    arranging.give(visit, turn.dong(), load);
    Visit after = arranging.anew(visit, owed, home, dong, load, now);
    List<Change> changes = new ArrayList<>(List.of(VisitItem.changed(after)));
    changes.addAll(recalling.moved(visit, after, home, turn));
    return changes;
  }

  /**
   * Calls a visit off.
   *
   * @param home where it may be written to
   */
  List<Change> cancelled(Visit visit, Optional<Home> home, Workload load, Instant now) {
    Turn turn = turn(visit, now);
    List<Change> changes =
        new ArrayList<>(List.of(arranging.cancel(visit, turn.dong(), load, now)));
    changes.addAll(recalling.off(visit, home, turn));
    return changes;
  }

  /** Where it was to be: those who were to go work there. */
  private Turn turn(Visit visit, Instant now) {
    return new Turn(directory.dong(visit.dong()), now, now);
  }
}
