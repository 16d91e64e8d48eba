package kr.salpim.domain.household;

import java.util.ArrayList;
import java.util.List;

/** Looks at what somebody says of whether a household can be found. */
public final class StandingCheck {

  private StandingCheck() {}

  /** What is wrong with it; nothing becomes provisional again, and what is so stays so. */
  public static List<Problem> problems(Household household, Standing standing, String reason) {
    List<Problem> problems = new ArrayList<>();
    if (standing == Standing.PROVISIONAL || standing == household.standing()) {
      problems.add(Problem.of("standing", Fault.UNREADABLE));
    }
    if (reason.isBlank()) {
      problems.add(Problem.of("reason", Fault.MISSING));
    }
    ProfileCheck.text(reason, LogEntry.MAX_REASON)
        .ifPresent(fault -> problems.add(Problem.of("reason", fault)));
    return problems;
  }
}
