package kr.salpim.domain.alert;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.salpim.domain.alert.Entry.What;
import kr.salpim.domain.area.Dong;
import kr.salpim.domain.area.LadderRole;
import kr.salpim.domain.area.Ladders;
import kr.salpim.domain.area.Roster;
import kr.salpim.domain.area.Rung;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.calendar.BusinessHours;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.risk.Level;

/**
 * Climbs the ladder of an alert: who is told next, and when the step after that is due. What nobody
 * is there for is passed over at once, and nobody is told twice in one round.
 */
final class Climbing {

  private final Ladders ladders;
  private final BusinessHours hours;

  Climbing(Ladders ladders, BusinessHours hours) {
    this.ladders = ladders;
    this.hours = hours;
  }

  /**
   * One step of a climb.
   *
   * @param alert as it is after it, but for who was told
   * @param told who is to be told; empty where everybody was
   */
  record Step(Alert alert, List<Staff> told) {}

  /**
   * The next step.
   *
   * @param except token of a person who is told only where there is nobody else
   */
  Step next(Alert alert, Dong dong, String except, Instant now) {
    boolean off = offDuty(alert.level(), now);
    List<Rung> ladder = ladders.of(dong, alert.climb(), alert.level(), off, now);
    Set<String> passed = new HashSet<>(alert.toldThisRound());
    passed.add(except);
    int from = off == alert.offDuty() ? alert.step() : Alert.NOT_BEGUN;
    for (int rung = from; rung < ladder.size(); rung++) {
      List<Staff> people =
          people(ladder.get(rung), alert, dong, now).stream()
              .filter(person -> !passed.contains(person.token()))
              .toList();
      if (!people.isEmpty()) {
        Instant due = ladder.get(rung).wait(start(alert.level(), now), hours);
        return new Step(
            alert.edit().at(rung + 1, off).dueAt(Optional.of(due)).done(), people);
      }
    }
    Optional<Instant> again = off ? Optional.of(hours.nextOpening(now)) : Optional.empty();
    return new Step(
        alert
            .edit()
            .at(ladder.size(), off)
            .note(now, What.EXHAUSTED, Optional.empty(), "")
            .dueAt(again)
            .done(),
        List.of());
  }

  /** When the result of an alert is missed that was taken at {@code now}. */
  Instant resultDue(Alert alert, Instant now) {
    return ladders.result(alert.level(), now).after(now, hours);
  }

  /** From when the staff read what is not urgent: at once, or when the centre opens. */
  Instant start(Level level, Instant now) {
    return level == Level.URGENT ? now : hours.nextOpening(now);
  }

  /** Only what is urgent climbs while the centre is closed. */
  boolean offDuty(Level level, Instant now) {
    return level == Level.URGENT && !hours.openAt(now);
  }

  /** Those whose area it is, whether they are told or not: the carer of the zone. */
  List<Staff> carers(Alert alert, Dong dong, Instant now) {
    return people(Rung.of(LadderRole.ZONE_CARER), alert, dong, now);
  }

  Instant nextOpening(Instant now) {
    return hours.nextOpening(now);
  }

  private List<Staff> people(Rung rung, Alert alert, Dong dong, Instant now) {
    LocalDate today = now.atZone(WorkingDays.SEOUL).toLocalDate();
    return rung.roles().stream()
        .flatMap(role -> of(role, alert, dong, today).stream())
        .distinct()
        .toList();
  }

  private static List<Staff> of(LadderRole role, Alert alert, Dong dong, LocalDate today) {
    return List.of();
  }
}
