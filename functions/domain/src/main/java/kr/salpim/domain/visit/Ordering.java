package kr.salpim.domain.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.salpim.domain.alert.Turn;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.household.Home;
import kr.salpim.domain.household.Profile;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.visit.VisitEntry.What;

/** What becomes of a visit about which somebody at a desk decides. */
public final class Ordering {

  /** More do not fit into a small home. */
  private static final int MOST = 3;

  private final Shifting shifting;
  private final Announcing announcing;
  private final Reminding reminding;
  private final Excepting excepting;
  private final VisitResults results;

  Ordering(
      Shifting shifting,
      Announcing announcing,
      Reminding reminding,
      Excepting excepting,
      VisitResults results) {
    this.shifting = shifting;
    this.announcing = announcing;
    this.reminding = reminding;
    this.excepting = excepting;
    this.results = results;
  }

  /** Why not, or what changes. */
  record Ordered(Optional<VisitRefusal> refusal, List<Change> changes) {
    Ordered {
      changes = List.copyOf(changes);
    }

    static Ordered not(VisitRefusal why) {
      return new Ordered(Optional.of(why), List.of());
    }

    static Ordered to(List<Change> changes) {
      return new Ordered(Optional.empty(), changes);
    }
  }

  /** Names one more, who is asked at once. */
  Ordered name(Visit visit, String token, Turn turn) {
    Optional<VisitRefusal> not = unplanned(visit).or(() -> unfit(visit, token, turn));
    if (not.isPresent()) {
      return Ordered.not(not.get());
    }
    Optional<Manned> named = shifting.with(visit, token, turn);
    if (named.isEmpty()) {
      return Ordered.not(VisitRefusal.BUSY);
    }
    Staff who = named.get().instead().orElseThrow();
    Visit with = named.get().visit().edit().note(turn.now(), What.NAMED, who, "").done();
    List<Change> changes = new ArrayList<>();
    changes.add(VisitItem.changed(with));
    changes.addAll(named.get().changes());
    changes.addAll(reminding.ask(with, who, false, turn));
    return Ordered.to(changes);
  }

  private static Optional<VisitRefusal> unfit(Visit visit, String token, Turn turn) {
    LocalDate day = VisitTimes.day(visit.start().orElseThrow());
    Optional<Staff> who = turn.dong().staff(token).filter(person -> person.worksOn(day));
    if (who.isEmpty()) {
      return Optional.of(VisitRefusal.NOT_STAFF);
    }
    if (!who.get().mayVisit(day)) {
      return Optional.of(VisitRefusal.NOT_TRAINED);
    }
    if (visit.visitor(token).isPresent()) {
      return Optional.of(VisitRefusal.NAMED);
    }
    return visit.visitors().size() < MOST ? Optional.empty() : Optional.of(VisitRefusal.ENOUGH);
  }

  private static Optional<VisitRefusal> unplanned(Visit visit) {
    if (!visit.planned()) {
      return Optional.of(VisitRefusal.OVER);
    }
    return visit.start().isPresent() ? Optional.empty() : Optional.of(VisitRefusal.NO_TIME);
  }

  /** When it could be instead. */
  List<Instant> free(Visit visit, Turn turn) {
    return visit.planned()
        ? shifting.offered(visit, turn).stream().map(Placing.Place::start).toList()
        : List.of();
  }

  /** At another time, by whoever is free then; the household hears where it knows the old one. */
  Ordered shift(Visit visit, Instant start, Home home, Staff by, Turn turn) {
    if (!visit.planned()) {
      return Ordered.not(VisitRefusal.OVER);
    }
    if (!shifting.within(visit, VisitTimes.day(start), turn)) {
      return Ordered.not(VisitRefusal.OUTSIDE_WINDOW);
    }
    return shifting
        .to(visit, start, home.profile(), turn)
        .map(
            shifted -> {
              List<Change> changes = new ArrayList<>(shifted.changes());
              changes.add(0, VisitItem.changed(shifted.visit()));
              announcing.moved(visit, shifted.visit(), home, turn).ifPresent(changes::add);
              changes.addAll(announcing.shifted(visit, by.token(), turn));
              return Ordered.to(changes);
            })
        .orElseGet(() -> Ordered.not(VisitRefusal.NOBODY_FREE));
  }

  /**
   * What came of it, of a visit that ended, or to which somebody went without saying so. Where
   * somebody is said to be there, their safety is watched until they or those who look after them
   * say that it is over: no result from a desk may end that.
   */
  Ordered result(Visit visit, VisitResult result, Staff by, Turn turn) {
    if (visit.state() == VisitState.UNDERWAY) {
      return Ordered.not(VisitRefusal.UNDERWAY);
    }
    if (visit.state() == VisitState.DONE || visit.over()) {
      return Ordered.not(VisitRefusal.OVER);
    }
    boolean been =
        visit.state() != VisitState.PLANNED
            || visit.start().filter(start -> !start.isAfter(turn.now())).isPresent();
    if (!been) {
      return Ordered.not(VisitRefusal.NOT_BEEN);
    }
    if (visit.planned() && !visit.manned()) {
      return Ordered.not(VisitRefusal.ALONE);
    }
    String cause = "desk|" + visit.cause() + "|" + visit.version();
    List<Change> changes = new ArrayList<>(results.recorded(visit, result, by, cause, turn));
    if (visit.planned()) {
      excepting.counted(visit).ifPresent(changes::add);
    }
    return Ordered.to(changes);
  }

  /** One person may go alone to this visit: never where caution is due (방문 유의). */
  Ordered except(Visit visit, Profile profile, Staff by, Secret reason, Turn turn) {
    if (!visit.planned()) {
      return Ordered.not(VisitRefusal.OVER);
    }
    if (visit.caution() || profile.caution()) {
      return Ordered.not(VisitRefusal.CAUTION);
    }
    if (visit.exempt()) {
      return Ordered.not(VisitRefusal.EXCEPTED);
    }
    Visit.Exemption approval = new Visit.Exemption(by.token(), reason, Optional.empty());
    VisitEditor edit = visit.edit();
    Change counted = excepting.single(visit, edit, approval, turn);
    return Ordered.to(List.of(VisitItem.changed(edit.done()), counted));
  }

  /** The approval for its programme lets the one who is named go alone. */
  Ordered cover(Visit visit, Profile profile, Turn turn) {
    if (!visit.planned()) {
      return Ordered.not(VisitRefusal.OVER);
    }
    if (profile.caution()) {
      return Ordered.not(VisitRefusal.CAUTION);
    }
    VisitEditor edit = visit.edit();
    return excepting.byProgramme(visit, edit, turn.now())
        ? Ordered.to(List.of(VisitItem.changed(edit.done())))
        : Ordered.not(VisitRefusal.ENOUGH);
  }
}
