package kr.salpim.domain.visit;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kr.salpim.domain.Ids;
import kr.salpim.domain.alert.Turn;
import kr.salpim.domain.area.Directory;
import kr.salpim.domain.household.CallingOff;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Rounds;
import kr.salpim.domain.table.Table;

/** Calls off the visits of a household that is erased: whoever was asked to go hears that much. */
public final class ErasedVisits implements CallingOff {

  private final Table table;
  private final PlannedVisits visits;
  private final Directory directory;
  private final Cancelling cancelling;
  private final Clock clock;
  private final Rounds rounds;

  public ErasedVisits(Table table, VisitParts parts, Clock clock, Ids ids) {
    this.table = table;
    this.visits = new PlannedVisits(table);
    this.directory = parts.directory();
    this.cancelling = parts.cancelling();
    this.clock = clock;
    this.rounds = new Rounds(table, ids);
  }

  @Override
  public boolean calledOff(List<String> households) {
    List<Visit> all = households.stream().flatMap(id -> visits.of(id).values().stream()).toList();
    return all.stream().noneMatch(ErasedVisits::underway)
        && all.stream().filter(Visit::planned).allMatch(visit -> calledOff(visit.key()));
  }

  private static boolean underway(Visit visit) {
    return visit.state() == VisitState.UNDERWAY;
  }

  /** False where somebody began it in this moment. */
  private boolean calledOff(Key key) {
    return rounds.first(
        () -> {
          Optional<Visit> visit = table.get(key).map(VisitItem::from);
          if (visit.filter(Visit::planned).isEmpty()) {
            return Optional.of(visit.filter(ErasedVisits::underway).isEmpty());
          }
          Instant now = clock.instant();
          Turn turn = new Turn(directory.dong(visit.get().dong()), now, now);
          return rounds.written(cancelling.changes(visit.get(), turn), true);
        });
  }
}
