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

/** Who is told of an SOS. The location goes to these and to nobody else. */
public final class SosPeople {

  /** 복지팀장 and 동장. */
  private static final int LEADS = 2;

  private final BusinessHours hours;

  public SosPeople(BusinessHours hours) {
    this.hours = hours;
  }

  /**
   * 복지팀장 and 동장, or who stands in for them; 구청 당직실 as well while the centre is closed, where one of
   * the two is missing, and where nobody has answered. Never the wearer, whose own answer would end
   * it.
   */
  List<Staff> told(Sos sos, Dong dong, Instant now) {
    String wearer = sos.wearer().map(Wearer::token).orElse("");
    LocalDate today = LocalDate.ofInstant(now, WorkingDays.SEOUL);
    Roster roster = new Roster(dong);
    List<Staff> leads =
        Roster.distinct(
            Stream.of(Role.TEAM_LEAD, Role.DONG_HEAD)
                .flatMap(role -> roster.who(role, Optional.empty(), today).stream())
                .filter(person -> !person.token().equals(wearer)));
    if (sos.fresh() && leads.size() == LEADS && hours.openAt(now)) {
      return leads;
    }
    Stream<Staff> desk = roster.all(Role.NIGHT_DESK, today).stream();
    List<Staff> all =
        Roster.distinct(
            Stream.concat(leads.stream(), desk).filter(person -> !person.token().equals(wearer)));
    return all.isEmpty() ? List.of(anybody(dong, wearer)) : all;
  }

  private static Staff anybody(Dong dong, String wearer) {
    return Duty.first(dong, wearer)
        .orElseThrow(() -> new IllegalStateException("nobody to tell of an SOS"));
  }
}
