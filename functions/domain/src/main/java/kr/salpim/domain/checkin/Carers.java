package kr.salpim.domain.checkin;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kr.salpim.domain.area.Dong;
import kr.salpim.domain.area.Roster;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.calendar.DatedNumbers;
import kr.salpim.domain.contact.Contact;
import kr.salpim.domain.contact.Role;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.tie.Volunteer;
import kr.salpim.domain.tie.VolunteerRules;

/** Who can be asked after a neighbour today. */
final class Carers {

  private final Table table;
  private final VolunteerRules rules;
  private final DatedNumbers numbers;

  Carers(Table table, VolunteerRules rules, DatedNumbers numbers) {
    this.table = table;
    this.rules = rules;
    this.numbers = numbers;
  }

  Optional<Volunteer> volunteer(Dong dong, String token) {
    return table.get(Volunteer.key(dong.code(), token)).map(Volunteer::from);
  }

  /** Whoever has this token: a volunteer of the dong, or one of the staff. */
  Optional<Carer> find(Dong dong, String token) {
    return dong.staff(token).map(Carer::of).or(() -> volunteer(dong, token).map(Carer::of));
  }

  /** Those of these tokens who can still be found. */
  List<Carer> of(Collection<String> tokens, Dong dong) {
    return tokens.stream().sorted().flatMap(token -> find(dong, token).stream()).toList();
  }

  /** Whether one round more may be asked of a volunteer: papers, absence and limits looked at. */
  boolean mayGo(Volunteer volunteer, Dong dong, LocalDate day) {
    boolean away =
        dong.absences().stream()
            .anyMatch(absence -> absence.token().equals(volunteer.token()) && absence.on(day));
    return !away
        && volunteer.mayGo(day, rules, numbers)
        && volunteer.worked().allows(rules.of(volunteer.group(), day), day, minutes(day));
  }

  /** Whether they want no messages any more: nobody is asked in vain. */
  boolean refused(String token) {
    return table
        .plain(Contact.key(token))
        .filter(contact -> contact.number(Contact.OPTED_OUT).isPresent())
        .isPresent();
  }

  /** How long a round takes. */
  int minutes(LocalDate day) {
    return numbers.number("round minutes", day);
  }

  /** The dong's coordinator of volunteers: the zone's planner, else whoever can. */
  static Optional<Staff> coordinator(Dong dong, Optional<String> zone, LocalDate day) {
    Roster roster = new Roster(dong);
    return Stream.of(Role.PLANNER, Role.TEAM_LEAD, Role.OFFICER, Role.DONG_HEAD, Role.NIGHT_DESK)
        .flatMap(role -> roster.who(role, zone, day).stream())
        .findFirst();
  }
}
