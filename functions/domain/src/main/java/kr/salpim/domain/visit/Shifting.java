package kr.salpim.domain.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.salpim.domain.alert.Turn;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.contact.Role;
import kr.salpim.domain.household.Profile;
import kr.salpim.domain.programme.Programme;
import kr.salpim.domain.programme.Programmes;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.visit.VisitEntry.What;

/** Gives a visit another time or other people. */
final class Shifting {

  /** What somebody chooses from. */
  static final int OFFERED = 3;

  /** Days after a window within which a visit that was missed is made up for. */
  private static final int MADE_UP_WITHIN = 30;

  private final Table table;
  private final Programmes programmes;
  private final Placing placing;
  private final Arranging arranging;
  private final VisitTimes times;

  Shifting(
      Table table, Programmes programmes, Placing placing, Arranging arranging, VisitTimes times) {
    this.table = table;
    this.programmes = programmes;
    this.placing = placing;
    this.arranging = arranging;
    this.times = times;
  }

  /** A visit at another time, and what else changes. */
  record Shifted(Visit visit, List<Change> changes) {
    Shifted {
      changes = List.copyOf(changes);
    }
  }

  /** The next free times of those who go, while the window is open; else of anybody. */
  List<Placing.Place> offered(Visit visit, Turn turn) {
    return wish(visit, turn)
        .map(wish -> placing.next(wish, new Workload(table), OFFERED))
        .orElse(List.of());
  }

  private Optional<Placing.Wish> wish(Visit visit, Turn turn) {
    return programmes
        .any(visit.programme(), turn.dong())
        .map(programme -> wish(visit, programme, turn));
  }

  private Placing.Wish wish(Visit visit, Programme programme, Turn turn) {
    LocalDate soonest = arranging.soonest(turn.now());
    LocalDate from = visit.opens().isAfter(soonest) ? visit.opens() : soonest;
    return new Placing.Wish(programme, turn.dong(), visit.zone(), from, last(visit, turn), 0);
  }

  /** A visit whose window is over is made up for as soon as can be. */
  private LocalDate last(Visit visit, Turn turn) {
    boolean overdue = visit.record().stream().anyMatch(e -> e.what() == What.OVERDUE);
    return overdue ? arranging.soonest(turn.now()).plusDays(MADE_UP_WITHIN) : visit.closes();
  }

  /** Whether the visit may be on that day, and people can still be told. */
  boolean within(Visit visit, LocalDate day, Turn turn) {
    return !day.isBefore(visit.opens())
        && !day.isBefore(arranging.soonest(turn.now()))
        && !day.isAfter(last(visit, turn));
  }

  /** At that time with whoever is free then; empty where nobody is any longer. */
  Optional<Shifted> to(Visit visit, Instant start, Profile profile, Turn turn) {
    LocalDate day = VisitTimes.day(start);
    Workload load = new Workload(table);
    arranging.give(visit, turn.dong(), load);
    Optional<Placing.Place> place =
        programmes
            .any(visit.programme(), turn.dong())
            .map(p -> new Placing.Wish(p, turn.dong(), visit.zone(), day, day, 0))
            .flatMap(wish -> placing.at(wish, start, load));
    return place.map(
        found -> {
          found.people().forEach(who -> load.take(who, found.day(), found.slot()));
          Visit.Next next = times.first(start, profile, turn.now());
          Visit shifted =
              visit
                  .edit()
                  .at(Optional.of(start), found.visitors())
                  .note(turn.now(), What.SHIFTED, "", Long.toString(start.toEpochMilli()))
                  .next(next.step(), next.due())
                  .done();
          return new Shifted(shifted, load.changes());
        });
  }

  /** Without somebody, and with another who is free at that time where there is one. */
  Manned without(Visit visit, Staff gone, Turn turn) {
    Workload load = new Workload(table);
    Instant start = visit.start().orElseThrow();
    LocalDate day = VisitTimes.day(start);
    Optional<Integer> slot = placing.slot(start);
    slot.ifPresent(hour -> load.give(gone, day, hour));
    List<Visitor> left = new ArrayList<>(visit.visitors());
    left.removeIf(visitor -> visitor.token().equals(gone.token()));
    boolean official = left.stream().anyMatch(visitor -> visitor.role() != Role.HELPER);
    Optional<Staff> instead =
        slot.flatMap(
            hour ->
                programmes
                    .any(visit.programme(), turn.dong())
                    .map(p -> new Placing.Wish(p, turn.dong(), visit.zone(), day, day, 0))
                    .flatMap(
                        wish ->
                            placing
                                .free(wish, load, day, hour)
                                .filter(who -> !declined(visit, who) && !gone.equals(who))
                                .filter(who -> official || who.role() != Role.HELPER)
                                .filter(who -> visit.visitor(who.token()).isEmpty())
                                .findFirst()));
    instead.ifPresent(
        who -> {
          load.take(who, day, slot.orElseThrow());
          left.add(new Visitor(who.token(), who.role(), Visitor.Reply.ASKED));
        });
    return new Manned(visit.edit().by(left).done(), instead, load.changes());
  }

  static boolean declined(Visit visit, Staff who) {
    return visit.sinceArranged().stream()
        .anyMatch(e -> e.what() == What.DECLINED && e.who().equals(who.token()));
  }

  /** With one more; empty where that person may not go or has no time any longer. */
  Optional<Manned> with(Visit visit, String token, Turn turn) {
    Workload load = new Workload(table);
    Instant start = visit.start().orElseThrow();
    LocalDate day = VisitTimes.day(start);
    return placing
        .slot(start)
        .flatMap(
            hour ->
                programmes
                    .any(visit.programme(), turn.dong())
                    .map(p -> new Placing.Wish(p, turn.dong(), visit.zone(), day, day, 0))
                    .flatMap(
                        wish ->
                            placing
                                .free(wish, load, day, hour)
                                .filter(who -> who.token().equals(token))
                                .filter(who -> visit.visitor(token).isEmpty())
                                .findFirst())
                    .map(
                        who -> {
                          load.take(who, day, hour);
                          List<Visitor> all = new ArrayList<>(visit.visitors());
                          all.add(new Visitor(token, who.role(), Visitor.Reply.ASKED));
                          return new Manned(
                              visit.edit().by(all).done(), Optional.of(who), load.changes());
                        }));
  }
}
