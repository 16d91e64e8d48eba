package kr.salpim.domain.household;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Value;

/**
 * Says of a household whether it can be found: 연락두절, 소재불명, found again, moved away, died. Whoever
 * has next steps to write puts them into the same transaction.
 */
public final class StandingChange {

  private StandingChange() {}

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

  /**
   * The household, on condition that nobody changed or merged it since it was read, and the entry
   * in its log. The household's version grows by one.
   *
   * @param by who says so
   */
  public static List<Change> of(
      Household household, Standing standing, String by, String reason, Instant now) {
    long next = household.version() + 1;
    return List.of(
        new Change.Update(
            Household.key(household.id()),
            Map.of(
                Household.STANDING, new Value.Text(standing.name()),
                Household.VERSION, new Value.Num(next)),
            Map.of(),
            Set.of(),
            Registration.asRead(household)),
        new LogEntry(
                household.id(),
                now,
                next,
                "STANDING " + standing.name(),
                by,
                Optional.of(new Secret(reason)))
            .toChange());
  }
}
