package kr.salpim.domain.ladder;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kr.salpim.domain.area.Roster;
import kr.salpim.domain.area.Staff;

/**
 * One step of a ladder.
 *
 * @param step counted from 1
 * @param roles all of whom are told
 * @param pause until the next step, where nobody takes it
 * @param task what the step asks for, as staff read it
 */
public record Rung(int step, List<LadderRole> roles, Wait pause, Optional<String> task) {

  public Rung {
    roles = List.copyOf(roles);
  }

  /**
   * Whom the step tells on that day, nobody twice. Empty where nobody of its roles is there: then
   * the next step's turn has come.
   */
  public List<Staff> people(Roster roster, Concern concern, Optional<String> zone, LocalDate day) {
    return Roster.distinct(
        roles.stream().flatMap(role -> role.people(roster, concern, zone, day).stream()));
  }
}
