package kr.salpim.domain.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.salpim.domain.alert.Turn;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.household.Profile;
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
  private final Openings openings;
  private final Arranging arranging;

  Shifting(Table table, Openings openings, Arranging arranging) {
    this.table = table;
    this.openings = openings;
    this.arranging = arranging;
  }

  /** A visit at another time, and what else changes. */
  record Shifted(Visit visit, List<Change> changes) {
    Shifted {
      changes = List.copyOf(changes);
    }
  }

  /** The next free times of those who go, while the window is open; else of anybody. */
  List<Placing.Place> offered(Visit visit, Turn turn) {
    LocalDate soonest = arranging.soonest(turn.now());
    LocalDate from = visit.opens().isAfter(soonest) ? visit.opens() : soonest;
    return openings.next(visit, from, last(visit, turn), OFFERED, new Workload(table), turn);
  }

  /** A visit whose window is over is made up for as soon as can be. */
  private LocalDate last(Visit visit, Turn turn) {
    return visit.overdue()
        ? arranging.soonest(turn.now()).plusDays(MADE_UP_WITHIN)
        : visit.closes();
  }

  /** Whether the visit may be on that day, and people can still be told. */
  boolean within(Visit visit, LocalDate day, Turn turn) {
    return !day.isBefore(visit.opens())
        && !day.isBefore(arranging.soonest(turn.now()))
        && !day.isAfter(last(visit, turn));
  }

  /** At that time with whoever is free then; empty where nobody is any longer. */
  Optional<Shifted> to(Visit visit, Instant start, Profile profile, Turn turn) {
    Workload load = new Workload(table);
    arranging.give(visit, turn.dong(), load);
    Optional<Placing.Place> place = openings.at(visit, start, load, turn);
    return place.map(
        found -> {
          Visit shifted =
              arranging.at(visit.edit(), found, What.SHIFTED, profile, load, turn.now());
          return new Shifted(shifted, load.changes());
        });
  }

  /** Without somebody, and with another who is free at that time where there is one. */
  Manned without(Visit visit, Staff gone, Turn turn) {
    Workload load = new Workload(table);
    openings.give(visit, gone, load);
    Visit left = Crewing.with(visit, who -> !who.token().equals(gone.token()));
    return openings
        .suitable(left, load, turn)
        .filter(who -> !who.token().equals(gone.token()))
        .findFirst()
        .map(who -> with(left, who, load))
        .orElseGet(() -> new Manned(left, Optional.empty(), load.changes()));
  }

  /** With one more; empty where that person may not go or has no time any longer. */
  Optional<Manned> with(Visit visit, String token, Turn turn) {
    Workload load = new Workload(table);
    return openings
        .free(visit, load, turn)
        .filter(who -> who.token().equals(token))
        .findFirst()
        .map(who -> with(visit, who, load));
  }

  private Manned with(Visit visit, Staff who, Workload load) {
    openings.take(visit, who, load);
    List<Visitor> all = new ArrayList<>(visit.visitors());
    all.add(new Visitor(who.token(), who.role(), Visitor.Reply.ASKED));
    return new Manned(visit.edit().by(all).done(), Optional.of(who), load.changes());
  }
}
