package kr.salpim.domain.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kr.salpim.domain.alert.Turn;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.contact.Role;
import kr.salpim.domain.programme.Programme;
import kr.salpim.domain.programme.Programmes;
import kr.salpim.domain.visit.VisitEntry.What;

/** Times that a visit could have instead, and people who could still go. */
final class Openings {

  private final Programmes programmes;
  private final Placing placing;

  Openings(Programmes programmes, Placing placing) {
    this.programmes = programmes;
    this.placing = placing;
  }

  /** How long it takes as the programme has it; as before where no such is known any longer. */
  int minutes(Visit visit, Turn turn) {
    return programmes
        .any(visit.programme(), turn.dong())
        .map(Programme::minutes)
        .orElse(visit.minutes());
  }

  /** Nothing where no programme of that name is known any longer. */
  private Optional<Placing.Wish> wish(Visit visit, LocalDate from, LocalDate to, Turn turn) {
    return programmes
        .any(visit.programme(), turn.dong(), VisitTimes.day(turn.now()))
        .map(programme -> new Placing.Wish(programme, turn.dong(), visit.zone(), from, to, 0));
  }

  /** The next free times between two days, in their order. */
  List<Placing.Place> next(
      Visit visit, LocalDate from, LocalDate to, int count, Workload load, Turn turn) {
    return wish(visit, from, to, turn)
        .map(wish -> placing.next(wish, load, count))
        .orElse(List.of());
  }

  /** Exactly that time; empty where nobody is free then. */
  Optional<Placing.Place> at(Visit visit, Instant start, Workload load, Turn turn) {
    LocalDate day = VisitTimes.day(start);
    return wish(visit, day, day, turn).flatMap(wish -> placing.at(wish, start, load));
  }

  /** Those who may go at the time that the visit has, are free then, and do not go already. */
  Stream<Staff> free(Visit visit, Workload load, Turn turn) {
    Instant start = visit.start().orElseThrow();
    LocalDate day = VisitTimes.day(start);
    return placing
        .slot(start)
        .flatMap(
            slot -> wish(visit, day, day, turn).map(wish -> placing.free(wish, load, day, slot)))
        .orElseGet(Stream::of)
        .filter(who -> visit.visitor(who.token()).isEmpty());
  }

  /** Those of them whom to ask: who has not declined; and no helper where only helpers would go. */
  Stream<Staff> suitable(Visit visit, Workload load, Turn turn) {
    boolean official = !visit.visitors().stream().allMatch(Visitor::helps);
    return free(visit, load, turn)
        .filter(who -> !declined(visit, who))
        .filter(who -> official || who.role() != Role.HELPER);
  }

  private static boolean declined(Visit visit, Staff who) {
    return visit.sinceArranged().stream()
        .anyMatch(e -> e.what() == What.DECLINED && e.who().equals(who.token()));
  }

  /** The person keeps the hour of the visit free; nothing where no visit begins then. */
  void take(Visit visit, Staff who, Workload load) {
    slot(visit).ifPresent(slot -> load.take(who, day(visit), slot));
  }

  /** The hour is the person's own again. */
  void give(Visit visit, Staff who, Workload load) {
    slot(visit).ifPresent(slot -> load.give(who, day(visit), slot));
  }

  private Optional<Integer> slot(Visit visit) {
    return visit.start().flatMap(placing::slot);
  }

  private static LocalDate day(Visit visit) {
    return VisitTimes.day(visit.start().orElseThrow());
  }
}
