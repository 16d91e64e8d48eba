package kr.salpim.domain.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kr.salpim.domain.area.Dong;
import kr.salpim.domain.area.Roster;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.contact.Role;

/** Who is who of a visit. */
final class Crewing {

  private Crewing() {}

  static Optional<Staff> staff(Dong dong, String token) {
    return dong.staff(token);
  }

  static List<Staff> people(Dong dong, Visit visit) {
    return visit.visitors().stream().flatMap(v -> staff(dong, v.token()).stream()).toList();
  }

  /** The visitor, where still there on the visit's day: not gone, not away, still allowed to go. */
  static Optional<Staff> able(Dong dong, Visitor visitor, LocalDate day) {
    return new Roster(dong)
        .working(visitor.role(), day).stream()
            .filter(who -> who.token().equals(visitor.token()))
            .findFirst();
  }

  /** The visit with those of its visitors alone of whom this is true. */
  static Visit with(Visit visit, Predicate<Visitor> goes) {
    return visit.edit().by(visit.visitors().stream().filter(goes).toList()).done();
  }

  /** The team lead who is there that day, else the head of the dong. */
  static Optional<Staff> lead(Dong dong, Visit visit, Instant now) {
    return first(dong, visit, now, Role.TEAM_LEAD, Role.DONG_HEAD);
  }

  static Optional<Staff> head(Dong dong, Visit visit, Instant now) {
    return first(dong, visit, now, Role.DONG_HEAD, Role.TEAM_LEAD);
  }

  /** Who answers for the household: the one who goes, else the zone's planner, else the lead. */
  static Optional<Staff> owner(Dong dong, Visit visit, Instant now) {
    return people(dong, visit).stream()
        .filter(who -> who.role() != Role.HELPER)
        .findFirst()
        .or(() -> first(dong, visit, now, Role.PLANNER, Role.TEAM_LEAD, Role.DONG_HEAD));
  }

  /** Who looks after the visitors: the team lead, else whoever can. */
  static Optional<Staff> guard(Dong dong, Visit visit, Instant now) {
    return first(dong, visit, now, Role.TEAM_LEAD, Role.DONG_HEAD, Role.ON_CALL, Role.NIGHT_DESK);
  }

  /** Who looks after them where the first does not answer. */
  static Optional<Staff> secondGuard(Dong dong, Visit visit, Instant now) {
    return first(dong, visit, now, Role.DONG_HEAD, Role.NIGHT_DESK, Role.ON_CALL, Role.TEAM_LEAD);
  }

  private static Optional<Staff> first(Dong dong, Visit visit, Instant now, Role... roles) {
    Roster roster = new Roster(dong);
    return Stream.of(roles)
        .flatMap(role -> roster.who(role, visit.zone(), VisitTimes.day(now)).stream())
        .findFirst();
  }
}
