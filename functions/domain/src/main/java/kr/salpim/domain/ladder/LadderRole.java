package kr.salpim.domain.ladder;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kr.salpim.domain.area.Roster;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.contact.Role;

/**
 * Who stands on a step of a ladder. No volunteer does, and no supervisor, who advises and approves
 * nothing.
 */
public enum LadderRole {
  /** The zone's planner, nurse or 돌봄위기 전담, by the concern; the planner where there is none. */
  ZONE_CARER,
  /** Whoever wants to hear of emergencies at night. */
  OPTED_IN,
  PLANNER,
  NURSE,
  OFFICER,
  COUNSELLOR,
  CARE_CRISIS,
  TEAM_LEAD,
  DONG_HEAD,
  ON_CALL,
  NIGHT_DESK;

  /**
   * The people of the step who are present on that day, nobody twice. At night everybody who is on
   * call or at the desk hears; of any other role one person does.
   */
  List<Staff> people(Roster roster, Concern concern, Optional<String> zone, LocalDate day) {
    return switch (this) {
      case ZONE_CARER -> carer(roster, concern, zone, day).stream().toList();
      case OPTED_IN -> roster.optedInNight(day);
      case ON_CALL, NIGHT_DESK -> roster.all(role(), day);
      default -> roster.who(role(), zone, day).stream().toList();
    };
  }

  private static Optional<Staff> carer(
      Roster roster, Concern concern, Optional<String> zone, LocalDate day) {
    return concern.carers().stream()
        .flatMap(role -> roster.who(role, zone, day).stream())
        .findFirst()
        .or(() -> anyOther(roster, zone, day));
  }

  /** A small dong may have neither: then an officer of the zone, or the counsellor, hears. */
  private static Optional<Staff> anyOther(Roster roster, Optional<String> zone, LocalDate day) {
    return Stream.of(Role.OFFICER, Role.COUNSELLOR)
        .flatMap(role -> roster.who(role, zone, day).stream())
        .findFirst();
  }

  private Role role() {
    return Role.valueOf(name());
  }
}
