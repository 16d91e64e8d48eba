package kr.salpim.domain.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import kr.salpim.domain.alert.Turn;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.household.Profile;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.visit.VisitEntry.What;

/**
 * 부재: the same visit is tried again, soon and at another hour where one is free; whoever is out at
 * ten may be in at four. So often and so long as the numbers say.
 */
final class AnotherTry {

  /** Two days' slots of a small dong: among so many there is another hour. */
  private static final int LOOKED_AT = 12;

  private final Table table;
  private final Openings openings;
  private final Arranging arranging;
  private final VisitNumbers numbers;

  AnotherTry(Table table, Openings openings, Arranging arranging, VisitNumbers numbers) {
    this.table = table;
    this.openings = openings;
    this.arranging = arranging;
    this.numbers = numbers;
  }

  /** The visit at its next time; empty where it was tried often enough, or nobody has time. */
  Optional<Shifting.Shifted> of(Visit visit, Profile profile, Staff by, Turn turn) {
    LocalDate today = VisitTimes.day(turn.now());
    if (tried(visit) >= numbers.number("absent tries", today)) {
      return Optional.empty();
    }
    LocalDate last = today.plusDays(numbers.number("absent days", today));
    LocalDate to = visit.closes().isAfter(last) ? visit.closes() : last;
    Workload load = new Workload(table);
    LocalDate from = arranging.soonest(turn.now());
    return best(visit, openings.next(visit, from, to, LOOKED_AT, load, turn))
        .map(place -> placed(visit, place, profile, by, load, turn));
  }

  private static long tried(Visit visit) {
    return visit.record().stream()
        .filter(e -> e.what() == What.RESULT && e.detail().equals(VisitResult.ABSENT.name()))
        .count();
  }

  private static Optional<Placing.Place> best(Visit visit, List<Placing.Place> places) {
    Optional<LocalTime> before = visit.start().map(AnotherTry::hour);
    return places.stream()
        .filter(place -> before.filter(hour(place.start())::equals).isEmpty())
        .findFirst()
        .or(() -> places.stream().findFirst());
  }

  private static LocalTime hour(Instant at) {
    return at.atZone(WorkingDays.SEOUL).toLocalTime();
  }

  private Shifting.Shifted placed(
      Visit visit, Placing.Place place, Profile profile, Staff by, Workload load, Turn turn) {
    VisitEditor edit =
        visit
            .edit()
            .again(openings.minutes(visit, turn))
            .note(turn.now(), What.RESULT, by, VisitResult.ABSENT.name());
    Visit again = arranging.at(edit, place, What.PLANNED, profile, load, turn.now());
    return new Shifting.Shifted(again, load.changes());
  }
}
