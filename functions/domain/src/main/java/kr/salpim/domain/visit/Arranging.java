package kr.salpim.domain.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import kr.salpim.domain.area.Dong;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.household.Home;
import kr.salpim.domain.household.Household;
import kr.salpim.domain.household.Profile;
import kr.salpim.domain.programme.Occurrence;
import kr.salpim.domain.programme.Programme;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.visit.VisitEntry.What;

/** Gives visits their time and people, and calls them off. */
public final class Arranging {

  private static final ZoneId SEOUL = WorkingDays.SEOUL;

  private final WorkingDays days;
  private final VisitNumbers numbers;
  private final Placing placing;
  private final VisitTimes times;
  private final Excepting excepting;

  Arranging(
      WorkingDays days,
      VisitNumbers numbers,
      Placing placing,
      VisitTimes times,
      Excepting excepting) {
    this.days = days;
    this.numbers = numbers;
    this.placing = placing;
    this.times = times;
    this.excepting = excepting;
  }

  /** A visit that was not there. */
  Change first(
      Occurrence owed, String occurrence, Home home, Dong dong, Workload load, Instant now) {
    Household household = home.household();
    Visit visit =
        new Visit(
            household.id(),
            owed.programme().id(),
            occurrence,
            household.dong(),
            household.zone(),
            owed.opens(),
            owed.closes(),
            VisitState.PLANNED,
            0,
            Optional.empty(),
            owed.programme().minutes(),
            List.of(),
            home.profile().caution(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of());
    return VisitItem.planned(placed(visit, owed.programme(), home.profile(), dong, load, now));
  }

  /**
   * A visit that was called off, or that is to be elsewhere or otherwise. The hours that were kept
   * for it are given back before.
   */
  Visit anew(Visit visit, Occurrence owed, Home home, Dong dong, Workload load, Instant now) {
    Visit changed =
        visit
            .edit()
            .is(VisitState.PLANNED)
            .within(owed.opens(), owed.closes())
            .in(home.household().dong(), home.household().zone())
            .careful(home.profile().caution())
            .done();
    return placed(changed, owed.programme(), home.profile(), dong, load, now);
  }

  /** Whether nothing is to be done about the visit. */
  boolean holds(Visit visit, Occurrence owed, Home home) {
    return stands(visit, owed, home)
        && visit.caution() == home.profile().caution()
        && !unheard(visit, home);
  }

  /** The household agreed to be written to since the visit was planned. */
  private static boolean unheard(Visit visit, Home home) {
    return waits(visit, VisitStep.STAFF)
        && !visit.since(What.HOUSEHOLD_TOLD)
        && VisitTimes.spokenTo(home.profile());
  }

  private static boolean waits(Visit visit, VisitStep step) {
    return visit.next().filter(next -> next.step() == step).isPresent();
  }

  /** Whether the visit is to be where and when it is owed. */
  private static boolean stands(Visit visit, Occurrence owed, Home home) {
    return visit.planned()
        && visit.dong().equals(home.household().dong())
        && visit.opens().equals(owed.opens())
        && visit.closes().equals(owed.closes());
  }

  /** Whether it keeps its time and people, though something is to be done about it. */
  boolean keeps(Visit visit, Occurrence owed, Home home) {
    return stands(visit, owed, home) && visit.start().isPresent();
  }

  /**
   * At its time and by its people, as carefully as is due (방문 유의). Where somebody may go alone no
   * longer and was asked already, the team lead is asked at once; and a household that agreed to be
   * written to hears of it, too.
   */
  Visit kept(Visit visit, Home home, Instant now) {
    Visit kept = visit.edit().careful(home.profile().caution()).done();
    if (unheard(visit, home)) {
      Visit.Next next = times.first(visit.start().orElseThrow(), home.profile(), now);
      return kept.edit().next(next.step(), next.due()).done();
    }
    boolean alone = visit.manned() && !kept.manned() && waits(visit, VisitStep.MORNING);
    return alone ? kept.edit().next(VisitStep.STAFF, now).done() : kept;
  }

  private Visit placed(
      Visit visit, Programme programme, Profile profile, Dong dong, Workload load, Instant now) {
    LocalDate from = later(visit.opens(), soonest(now));
    Placing.Wish wish =
        new Placing.Wish(
            programme, dong, visit.zone(), from, visit.closes(), visit.occurrence().hashCode());
    Optional<Placing.Place> found = placing.find(wish, load);
    VisitEditor edit = visit.edit();
    if (found.isEmpty()) {
      return edit.at(Optional.empty(), List.of())
          .note(now, What.UNPLACED, "", "")
          .next(VisitStep.UNPLACED, now)
          .done();
    }
    return at(edit, found.get(), What.PLANNED, profile, load, now);
  }

  /**
   * At a place that was found, with what is said of it first; its people keep the hour free. Where
   * it is one person who may go alone by the approval for the programme, that is noted.
   *
   * @param what planned, or shifted
   */
  Visit at(
      VisitEditor edit,
      Placing.Place place,
      What what,
      Profile profile,
      Workload load,
      Instant now) {
    place.people().forEach(who -> load.take(who, place.day(), place.slot()));
    Visit.Next first = times.first(place.start(), profile, now);
    edit.at(Optional.of(place.start()), place.visitors())
        .note(now, what, "", Long.toString(place.start().toEpochMilli()))
        .next(first.step(), first.due());
    excepting.byProgramme(edit.done(), edit, now);
    return edit.done();
  }

  /** Places a visit again that has no time, or whose time went by. */
  Optional<Visit> again(
      Visit visit, Programme programme, Profile profile, Dong dong, Workload load, Instant now) {
    give(visit, dong, load);
    Visit placed = placed(visit, programme, profile, dong, load, now);
    return placed.start().isPresent() ? Optional.of(placed) : Optional.empty();
  }

  /** The first day of which people can still be told in time. */
  LocalDate soonest(Instant now) {
    LocalDate today = now.atZone(SEOUL).toLocalDate();
    LocalDate day = today;
    for (int passed = 0; passed < numbers.number("notice working days", today); passed++) {
      day = days.firstFrom(day.plusDays(1));
    }
    return day;
  }

  Change cancel(Visit visit, Dong dong, Workload load, Instant now) {
    give(visit, dong, load);
    return VisitItem.changed(
        visit
            .edit()
            .is(VisitState.CANCELLED)
            .at(Optional.empty(), List.of())
            .note(now, What.CANCELLED, "", "")
            .rests()
            .done());
  }

  /** Gives back the hours that its people kept free. */
  void give(Visit visit, Dong dong, Workload load) {
    visit
        .start()
        .flatMap(placing::slot)
        .ifPresent(
            slot -> {
              LocalDate day = visit.start().get().atZone(SEOUL).toLocalDate();
              visit.visitors().stream()
                  .flatMap(visitor -> staff(dong, visitor).stream())
                  .forEach(who -> load.give(who, day, slot));
            });
  }

  private static Optional<Staff> staff(Dong dong, Visitor visitor) {
    return dong.staff().stream()
        .filter(who -> who.token().equals(visitor.token()) && who.role() == visitor.role())
        .findFirst();
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
