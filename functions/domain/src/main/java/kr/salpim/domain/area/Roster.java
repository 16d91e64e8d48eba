package kr.salpim.domain.area;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kr.salpim.domain.contact.Role;

/**
 * Who is there on a day: absences and those who left looked at, substitutes in their places. The
 * same dong and day always give the same person.
 */
public record Roster(Dong dong) {

  private static final Set<Role> LEADS = EnumSet.of(Role.TEAM_LEAD, Role.DONG_HEAD);

  private static final List<Role> STAND_INS =
      List.of(Role.PLANNER, Role.OFFICER, Role.NURSE, Role.COUNSELLOR, Role.NIGHT_DESK);

  /**
   * Who answers for a role: of those of the role with this zone, or of all where nobody has it, the
   * first who is present; else the substitute one of them named, where present; else anybody of the
   * role who is present.
   */
  public Optional<Staff> who(Role role, Optional<String> zone, LocalDate day) {
    List<Staff> all = working(day).filter(person -> person.role() == role).toList();
    List<Staff> inZone =
        all.stream().filter(p -> zone.isPresent() && p.zone().equals(zone)).toList();
    List<Staff> asked = inZone.isEmpty() ? all : inZone;
    return firstPresent(asked, day)
        .or(() -> asked.stream().flatMap(person -> substitute(person, day).stream()).findFirst())
        .or(() -> firstPresent(all, day));
  }

  /** 복지팀장 and 동장 who are present, and who stands in for those who are not. */
  public List<Staff> leads(LocalDate day) {
    return distinct(LEADS.stream().flatMap(role -> all(role, day).stream()));
  }

  /** Whether it is 복지팀장 or 동장, there or not, or who stands in for one who is away. */
  public boolean leads(Staff person, LocalDate day) {
    return LEADS.contains(person.role())
        || leads(day).stream().anyMatch(lead -> lead.token().equals(person.token()));
  }

  private Optional<Staff> firstPresent(List<Staff> people, LocalDate day) {
    return people.stream().filter(person -> present(person, day)).findFirst();
  }

  /** Everybody of a role who is present, and the present substitutes of those who are not. */
  public List<Staff> all(Role role, LocalDate day) {
    return distinct(
        working(day)
            .filter(person -> person.role() == role)
            .flatMap(
                person ->
                    present(person, day) ? Stream.of(person) : substitute(person, day).stream()));
  }

  /** Everybody of a role who is present and may be named for a visit. */
  public List<Staff> working(Role role, LocalDate day) {
    return working(day)
        .filter(person -> person.role() == role && person.mayVisit(day) && present(person, day))
        .toList();
  }

  /** Everybody present who wants to hear of emergencies at night. */
  public List<Staff> optedInNight(LocalDate day) {
    return distinct(working(day).filter(Staff::optsInNight).filter(p -> present(p, day)));
  }

  /** Those on duty while the centre is closed, and who wants to hear of emergencies then. */
  public List<Staff> onDuty(LocalDate day) {
    return distinct(
        Stream.of(optedInNight(day), all(Role.ON_CALL, day), all(Role.NIGHT_DESK, day))
            .flatMap(List::stream));
  }

  /** Whoever decides: the planner of the zone, else who leads, else anybody who is there. */
  public List<Staff> deciding(Optional<String> zone, LocalDate day) {
    return who(Role.PLANNER, zone, day)
        .map(List::of)
        .or(() -> Optional.of(leads(day)).filter(leads -> !leads.isEmpty()))
        .or(
            () ->
                STAND_INS.stream()
                    .flatMap(role -> all(role, day).stream())
                    .findFirst()
                    .map(List::of))
        .orElseGet(() -> Duty.first(dong, "").stream().toList());
  }

  /** The person with this token, where present; whoever has two roles, in the first of them. */
  public Optional<Staff> present(String token, LocalDate day) {
    return working(day)
        .filter(person -> person.token().equals(token) && present(person, day))
        .findFirst();
  }

  /** One who has two roles hears once. */
  public static List<Staff> distinct(Stream<Staff> people) {
    Set<String> seen = new HashSet<>();
    return people.filter(person -> seen.add(person.token())).toList();
  }

  private Stream<Staff> working(LocalDate day) {
    return dong.staff().stream().filter(person -> person.worksOn(day));
  }

  private Stream<Absence> absences(Staff person, LocalDate day) {
    return dong.absences().stream()
        .filter(absence -> absence.token().equals(person.token()) && absence.on(day));
  }

  private boolean present(Staff person, LocalDate day) {
    return absences(person, day).findAny().isEmpty();
  }

  private Optional<Staff> substitute(Staff person, LocalDate day) {
    return absences(person, day)
        .flatMap(absence -> absence.substitute().stream())
        .flatMap(token -> present(token, day).stream())
        .findFirst();
  }
}
