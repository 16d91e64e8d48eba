package kr.salpim.domain.alert;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kr.salpim.domain.Mishaps;
import kr.salpim.domain.alert.Entry.What;
import kr.salpim.domain.area.Dong;
import kr.salpim.domain.area.Roster;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.calendar.BusinessHours;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.ladder.CaseKind;
import kr.salpim.domain.ladder.LadderRole;
import kr.salpim.domain.ladder.Ladders;
import kr.salpim.domain.ladder.Results;
import kr.salpim.domain.ladder.Rung;
import kr.salpim.domain.ladder.Wait;
import kr.salpim.domain.risk.Level;

/**
 * Climbs the ladder of an alert: who is told next, and when the step after that is due. A step for
 * which nobody is there is passed over at once.
 */
final class Climbing {

  /** Who hears in the morning what happened at night, outside any ladder. */
  private static final Rung BY_DAY =
      new Rung(
          1,
          List.of(LadderRole.ZONE_CARER, LadderRole.TEAM_LEAD),
          Wait.parse("0bh"),
          Optional.empty());

  private final Ladders ladders;
  private final Results results;
  private final BusinessHours hours;
  private final Mishaps mishaps;

  Climbing(Ladders ladders, Results results, BusinessHours hours, Mishaps mishaps) {
    this.ladders = ladders;
    this.results = results;
    this.hours = hours;
    this.mishaps = mishaps;
  }

  /**
   * One step of a climb.
   *
   * @param alert as it is after it, but for who was told
   * @param told who is to be told; empty where the ladder is at its end
   * @param start from when they are to read it
   * @param task what the step asks for
   */
  record Step(Alert alert, List<Staff> told, Instant start, Optional<String> task) {}

  /**
   * The next step.
   *
   * @param except token of a person who is not told
   */
  Step next(Alert alert, Dong dong, String except, Instant now) {
    Ladders here = ladders.in(dong, mishaps);
    Instant start = here.begins(alert.kind(), alert.level(), now);
    for (Rung rung : here.of(alert.kind(), alert.level(), alert.began())) {
      List<Staff> people =
          rung.step() <= alert.step()
              ? List.of()
              : rung.people(new Roster(dong), alert.concern(), alert.zone(), day(start)).stream()
                  .filter(person -> !person.token().equals(except))
                  .toList();
      if (!people.isEmpty()) {
        Instant due = rung.pause().after(start, hours);
        Alert after = alert.edit().at(rung.step()).dueAt(Optional.of(due)).done();
        return new Step(after, people, start, rung.task());
      }
      if (rung.pause().unit() != Wait.Unit.MINUTES) {
        // Whoever comes after it reads it by day, though somebody passed it on at night.
        start = hours.nextOpening(start);
      }
    }
    Alert after =
        alert.edit().note(now, What.EXHAUSTED, Optional.empty(), "").dueAt(Optional.empty()).done();
    return new Step(after, List.of(), now, Optional.empty());
  }

  /** When the result of an alert is missed that is taken at {@code now}. */
  Instant resultDue(Alert alert, Dong dong, Instant now) {
    return results
        .within(alert.level(), offDuty(alert.kind(), alert.level(), dong, now), day(now))
        .orElseThrow(() -> new IllegalStateException("no result is due at " + alert.level()))
        .after(now, hours);
  }

  /** Whether it climbs although the centre is closed. */
  boolean offDuty(CaseKind kind, Level level, Dong dong, Instant now) {
    return !hours.openAt(now) && ladders.in(dong, mishaps).callsOffDuty(kind, level, now);
  }

  /** Whoever answers for it on the day of {@code opening}, and the team lead. */
  List<Staff> byDay(Alert alert, Dong dong, Instant opening) {
    return BY_DAY.people(new Roster(dong), alert.concern(), alert.zone(), day(opening));
  }

  Instant nextOpening(Instant now) {
    return hours.nextOpening(now);
  }

  private static LocalDate day(Instant now) {
    return now.atZone(WorkingDays.SEOUL).toLocalDate();
  }
}
