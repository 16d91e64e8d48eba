package kr.salpim.domain.visit;

import java.util.List;
import kr.salpim.domain.alert.Turn;
import kr.salpim.domain.contact.QuestionKind;
import kr.salpim.domain.inbound.Inbound;
import kr.salpim.domain.table.Change;

/** What people answer to a visit's questions. Whoever answers hears what became of it. */
public final class VisitAnswers {

  private final CrewAnswers crew;
  private final TimeAnswers times;
  private final HouseholdAnswers household;
  private final SafetyAnswers safety;
  private final Confirming confirming;

  VisitAnswers(
      CrewAnswers crew,
      TimeAnswers times,
      HouseholdAnswers household,
      SafetyAnswers safety,
      Confirming confirming) {
    this.crew = crew;
    this.times = times;
    this.household = household;
    this.safety = safety;
    this.confirming = confirming;
  }

  /** What an answer to one of a visit's questions changes. */
  public List<Change> answer(Inbound inbound, Visit visit, Turn turn) {
    Said said = new Said(inbound, visit, turn.dong().staff(inbound.token()), turn);
    QuestionKind kind = said.answered().kind();
    if (visit.over()) {
      return confirming.over(said);
    }
    if (kind == QuestionKind.VISIT_HOUSEHOLD) {
      return household.answer(said);
    }
    // Who works there no longer has nothing to say of a visit.
    return said.by().isEmpty() ? confirming.over(said) : staff(said, kind);
  }

  private List<Change> staff(Said said, QuestionKind kind) {
    return switch (kind) {
      case VISIT_STAFF -> crew.asked(said);
      case VISIT_TIME -> times.chosen(said);
      case VISIT_HELPER -> crew.named(said);
      case VISIT_LATE -> said.choice() == 1 ? safety.start(said) : times.notGone(said);
      case VISIT_START -> safety.start(said);
      case VISIT_END -> safety.end(said);
      case VISIT_SAFE -> said.choice() == 1 ? safety.end(said) : safety.longer(said);
      case VISIT_MISSED -> safety.missed(said);
      case VISIT_RESULT -> safety.result(said);
      default -> throw new IllegalStateException("no question of a visit: " + kind);
    };
  }
}
