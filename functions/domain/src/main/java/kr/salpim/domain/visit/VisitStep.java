package kr.salpim.domain.visit;

import java.util.EnumSet;
import java.util.Set;
import kr.salpim.domain.clock.Timer;

/** What the clock does next for a visit. */
public enum VisitStep {
  /** No time was found for it: the team lead hears. */
  UNPLACED,
  /** The household hears, on the previous working day. */
  HOUSEHOLD,
  /** Those who go are asked, on the previous working day. */
  STAFF,
  /** Both hear, in the morning. */
  MORNING,
  /** Somebody has not answered: the team lead hears. */
  TEAM_LEAD,
  /** Still nobody answered: the head of the dong hears. */
  HEAD,
  /** It should have begun: those who go are asked. */
  BEGUN,
  /** They said nothing: the team lead hears. */
  NOT_BEGUN,
  /** It has not ended: the visitor is asked. */
  END_VISITOR,
  END_TEAM_LEAD,
  END_HEAD,
  /** Still nobody answered: all of them and 구청 당직실 are asked, until somebody does. */
  END_ALL,
  /** It ended: the result is asked for. */
  RESULT,
  /** Nobody says what came of it: the team lead hears once a week that there are such visits. */
  RESULT_LATE,
  /** The visit record is not there yet. */
  RECORD,
  RECORD_LATE,
  /** 거부: planner and team lead look at it again. */
  REVIEW,
  /** The window is over, and nobody was there. */
  OVERDUE;

  private static final Set<VisitStep> SAFETY =
      EnumSet.of(BEGUN, NOT_BEGUN, END_VISITOR, END_TEAM_LEAD, END_HEAD, END_ALL);

  /** The timer that it is due by: somebody may be in danger, so that no reminder stands before. */
  Timer timer() {
    return SAFETY.contains(this) ? Timer.VISIT_SAFETY : Timer.VISIT;
  }
}
