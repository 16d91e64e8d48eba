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

  /**
   * The team lead who is there that day, else the head of the dong; where neither is somebody on
   * call or at the night desk. Never one of those who go.
   */
  static Optional<Staff> lead(Dong dong, Visit visit, Instant now) {
    return first(dong, visit, now, Role.TEAM_LEAD, Role.DONG_HEAD, Role.ON_CALL, Role.NIGHT_DESK);
  }

  static Optional<Staff> head(Dong dong, Visit visit, Instant now) {
    return first(dong, visit, now, Role.DONG_HEAD, Role.TEAM_LEAD, Role.ON_CALL, Role.NIGHT_DESK);
  }

  /** Who answers for the household: the one who goes, else the zone's planner, else the lead. */
  static Optional<Staff> owner(Dong dong, Visit visit, Instant now) {
    return people(dong, visit).stream()
        .filter(who -> who.role() != Role.HELPER)
        .findFirst()
        .or(() -> first(dong, visit, now, Role.PLANNER, Role.TEAM_LEAD, Role.DONG_HEAD));
  }

  /**
   * Who looks after the visitors: never one of them, who may be in danger and whose answer would
   * end the asking.
   */
  static Optional<Staff> guard(Dong dong, Visit visit, Instant now) {
    return lead(dong, visit, now);
  }

  /** Who looks after them where the first does not answer. */
  static Optional<Staff> secondGuard(Dong dong, Visit visit, Instant now) {
    return first(dong, visit, now, Role.DONG_HEAD, Role.NIGHT_DESK, Role.ON_CALL, Role.TEAM_LEAD);
  }

  /** All who can say how it is, each once: those who go, those who look after them, 구청 당직실. */
  static List<Staff> all(Dong dong, Visit visit, Instant now) {
    Stream<Staff> guards =
        Stream.of(guard(dong, visit, now), secondGuard(dong, visit, now)).flatMap(Optional::stream);
    Stream<Staff> desk =
        new Roster(dong)
            .all(Role.NIGHT_DESK, VisitTimes.day(now)).stream()
                .filter(who -> visit.visitor(who.token()).isEmpty());
    return Roster.distinct(
        Stream.concat(people(dong, visit).stream(), Stream.concat(guards, desk)));
  }

  /** In the order of the roles; one person is not asked two things in one write, nor of oneself. */
  private static Optional<Staff> first(Dong dong, Visit visit, Instant now, Role... roles) {
    Roster roster = new Roster(dong);
    LocalDate today = VisitTimes.day(now);
    return Stream.of(roles)
        .flatMap(
            role ->
                Stream.concat(
                    roster.who(role, visit.zone(), today).stream(),
                    roster.all(role, today).stream()))
        .filter(who -> visit.visitor(who.token()).isEmpty())
        .findFirst();
  }
}
