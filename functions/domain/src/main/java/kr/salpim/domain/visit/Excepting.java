package kr.salpim.domain.visit;

import java.util.Optional;
import kr.salpim.domain.alert.Turn;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.visit.VisitEntry.What;

/** 2인 1조 has exceptions: somebody approved them, and each is counted. */
final class Excepting {

  /** Noted where a visit went by the approval for its programme. */
  private static final String PROGRAMME = "PROGRAMME";

  private static final String VISIT = "VISIT";

  private final Table table;

  Excepting(Table table) {
    this.table = table;
  }

  /**
   * Lets the one who is named go alone where the programme is approved for the quarter; noted in
   * {@code edit}. Never where caution is due.
   */
  Optional<Change> byProgramme(Visit visit, VisitEditor edit, Turn turn) {
    if (visit.caution() || visit.exempt() || visit.visitors().size() != 1) {
      return Optional.empty();
    }
    Key key = key(visit);
    return table
        .get(key)
        .map(ExceptionCount::from)
        .flatMap(ExceptionCount::approval)
        .map(
            approval -> {
              edit.alone(approval).note(turn.now(), What.EXEMPTED, approval.by(), PROGRAMME);
              return ExceptionCount.used(key);
            });
  }

  /** Lets one person go alone to this very visit; noted in {@code edit}. */
  Change single(Visit visit, VisitEditor edit, Visit.Exemption approval, Turn turn) {
    edit.alone(approval).note(turn.now(), What.EXEMPTED, approval.by(), VISIT);
    return ExceptionCount.single(key(visit));
  }

  private static Key key(Visit visit) {
    return ExceptionCount.key(
        visit.dong(),
        Quarter.of(visit.start().map(VisitTimes::day).orElse(visit.opens())),
        visit.programme());
  }
}
