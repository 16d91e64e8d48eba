package kr.salpim.domain.visit;

import java.time.Instant;
import java.util.Optional;
import kr.salpim.domain.alert.Turn;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.visit.VisitEntry.What;

/**
 * 2인 1조 has exceptions: somebody approved them, and each is counted. One for a single visit when it
 * is approved; one for a programme whenever somebody goes alone by it.
 */
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
   * {@code edit}. Never where caution is due, and no helper.
   *
   * @return whether that is so now, and was not before
   */
  boolean byProgramme(Visit visit, VisitEditor edit, Instant now) {
    boolean alone = visit.visitors().size() == 1 && !visit.visitors().get(0).helps();
    if (!alone || visit.caution() || visit.exempt()) {
      return false;
    }
    Optional<Visit.Exemption> approval =
        table.get(key(visit)).map(ExceptionCount::from).flatMap(ExceptionCount::approval);
    approval.ifPresent(why -> edit.alone(why).note(now, What.EXEMPTED, why.by(), PROGRAMME));
    return approval.isPresent();
  }

  /** What counts that somebody goes to the visit alone by the approval for its programme. */
  Optional<Change> counted(Visit visit) {
    boolean alone = visit.visitors().size() < Visit.TOGETHER && visit.exempt();
    return visit
        .exemption()
        .flatMap(Visit.Exemption::quarter)
        .filter(quarter -> alone)
        .map(quarter -> ExceptionCount.used(key(visit)));
  }

  /** Lets one person go alone to this very visit; noted in {@code edit}. */
  Change single(Visit visit, VisitEditor edit, Visit.Exemption approval, Turn turn) {
    edit.alone(approval).note(turn.now(), What.EXEMPTED, approval.by(), VISIT);
    return ExceptionCount.single(key(visit));
  }

  private static Key key(Visit visit) {
    return ExceptionCount.key(visit.dong(), visit.quarter(), visit.programme());
  }
}
