package kr.salpim.domain.watch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kr.salpim.domain.area.Dong;
import kr.salpim.domain.area.Duty;
import kr.salpim.domain.area.Roster;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.calendar.BusinessHours;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.contact.Role;
import kr.salpim.domain.sos.Sos;
import kr.salpim.domain.sos.Wearer;

/**
 * Who is told of an SOS. The place goes to 복지팀장 and 동장 or who stands in for them, whoever else is
 * told hears who has it. Where there is none of these, the others hear the place: a life counts
 * more.
 */
public final class SosPeople {

  /** 복지팀장 and 동장. */
  private static final int LEADS = 2;

  private final BusinessHours hours;

  public SosPeople(BusinessHours hours) {
    this.hours = hours;
  }

  /**
   * The people of one round.
   *
   * @param placed hear the place, at least one
   * @param others hear who has it
   */
  record Told(List<Staff> placed, List<Staff> others) {

    List<Staff> all() {
      return Stream.concat(placed.stream(), others.stream()).toList();
    }
  }

  /**
   * 복지팀장 and 동장, or who stands in for them; 구청 당직실 as well while the centre is closed, where one of
   * the two is missing, and where nobody has answered. Never the wearer, whose own answer would end
   * it.
   */
  Told told(Sos sos, Dong dong, Instant now) {
    String wearer = sos.wearer().map(Wearer::token).orElse("");
    LocalDate today = LocalDate.ofInstant(now, WorkingDays.SEOUL);
    Roster roster = new Roster(dong);
    List<Staff> leads =
        Roster.distinct(
            Stream.of(Role.TEAM_LEAD, Role.DONG_HEAD)
                .flatMap(role -> roster.who(role, Optional.empty(), today).stream())
                .filter(person -> !person.token().equals(wearer)));
    if (sos.fresh() && leads.size() == LEADS && hours.openAt(now)) {
      return new Told(leads, List.of());
    }
    List<Staff> desk =
        roster.all(Role.NIGHT_DESK, today).stream()
            .filter(person -> !person.token().equals(wearer) && !among(leads, person))
            .toList();
    if (!leads.isEmpty()) {
      return new Told(leads, desk);
    }
    return new Told(desk.isEmpty() ? List.of(anybody(dong, wearer)) : desk, List.of());
  }

  private static boolean among(List<Staff> people, Staff person) {
    return people.stream().anyMatch(one -> one.token().equals(person.token()));
  }

  private static Staff anybody(Dong dong, String wearer) {
    return Duty.first(dong, wearer)
        .orElseThrow(() -> new IllegalStateException("nobody to tell of an SOS"));
  }
}
