package kr.salpim.domain.reaction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.salpim.domain.alert.Turn;
import kr.salpim.domain.area.Directory;
import kr.salpim.domain.casework.CaseFile;
import kr.salpim.domain.casework.Reassessing;
import kr.salpim.domain.checkin.Silences;
import kr.salpim.domain.clock.Clockwork;
import kr.salpim.domain.household.Household;
import kr.salpim.domain.risk.Signal;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.tie.Round;

/** What signals call for: the household is assessed anew, and somebody may have to look. */
final class Signals {

  private final Table table;
  private final Directory directory;
  private final Reassessing reassessing;
  private final Silences silences;

  Signals(Table table, Directory directory, Reassessing reassessing, Silences silences) {
    this.table = table;
    this.directory = directory;
    this.reassessing = reassessing;
    this.silences = silences;
  }

  /** A silence that was broken before anybody was sent to the door is none: nobody hears of it. */
  List<Change> signalled(Item fact, Haste haste, Instant now) {
    Optional<Round> silent = silences.round(fact);
    if (silent.filter(round -> !round.onItsWay()).isPresent()) {
      return List.of(new Change.Delete(fact.key(), Clockwork.holds(fact)));
    }
    List<String> sought = silent.map(Round::chased).orElse(List.of());
    List<Change> changes = new ArrayList<>(reassessed(fact, sought, haste, now));
    silent.ifPresent(round -> changes.addAll(Silences.handedOn(round, now)));
    return Reactor.finished(fact, changes);
  }

  /** What becomes of a household of which a fact says something, or which is due itself. */
  List<Change> reassessed(Item fact, Haste haste, Instant now) {
    return reassessed(fact, List.of(), haste, now);
  }

  private List<Change> reassessed(Item fact, List<String> silent, Haste haste, Instant now) {
    Optional<CaseFile> file = CaseFile.read(table, Household.id(fact.key()), now);
    if (file.isEmpty()) {
      // Erased meanwhile.
      return List.of();
    }
    Turn turn = new Turn(directory.dong(file.get().household().dong()), now, haste.firstDue(now));
    String cause =
        fact.key().partition() + "|" + fact.key().sort() + "|" + file.get().household().version();
    Optional<Reassessing.Heard> heard =
        Signal.is(fact.key())
            ? Optional.of(new Reassessing.Heard(Signal.from(fact), silent))
            : Optional.empty();
    return reassessing.changes(file.get(), Household.id(fact.key()), cause, heard, turn);
  }
}
