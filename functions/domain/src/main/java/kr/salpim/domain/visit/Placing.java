package kr.salpim.domain.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kr.salpim.domain.area.Dong;
import kr.salpim.domain.area.Roster;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.contact.Role;
import kr.salpim.domain.programme.Programme;

/**
 * Finds a time and two people for a visit. Where it begins to look derives from what the visit is
 * owed for, so that visits spread over their windows and the same ones are planned the same.
 */
public final class Placing {

  /** A window of half a year has no more working days; more need not be looked at. */
  private static final int MAX_DAYS = 130;

  private final WorkingDays days;
  private final VisitNumbers numbers;

  public Placing(WorkingDays days, VisitNumbers numbers) {
    this.days = days;
    this.numbers = numbers;
  }

  /**
   * What is looked for.
   *
   * @param from first day that is possible
   * @param to last day that is
   * @param seed where to begin
   */
  public record Wish(
      Programme programme,
      Dong dong,
      Optional<String> zone,
      LocalDate from,
      LocalDate to,
      int seed) {}

  /** A time, and who goes: one person where no second was free. */
  public record Place(LocalDate day, int slot, Instant start, List<Staff> people) {

    List<Visitor> visitors() {
      return people.stream()
          .map(who -> new Visitor(who.token(), who.role(), Visitor.Reply.UNASKED))
          .toList();
    }
  }

  /** How far it goes to find somebody. */
  private enum Effort {
    /** The zone's own people, both of them. */
    OWN,
    /** Anybody of the roles, two of them. */
    TWO,
    /** Anybody of the first role: the second is found later. */
    ONE
  }

  /** The best place, or nothing where nobody has time in the whole window. */
  public Optional<Place> find(Wish wish, Workload load) {
    return Stream.of(Effort.values()).flatMap(effort -> places(wish, load, effort)).findFirst();
  }

  /** The place at exactly that time, where anybody is free then. */
  Optional<Place> at(Wish wish, Instant start, Workload load) {
    return Stream.of(Effort.values())
        .flatMap(effort -> places(wish, load, effort))
        .filter(place -> place.start().equals(start))
        .findFirst();
  }

  /** The next places after a moment, in order of time: what somebody chooses from. */
  public List<Place> next(Wish wish, Workload load, int count) {
    Wish ordered = new Wish(wish.programme(), wish.dong(), wish.zone(), wish.from(), wish.to(), 0);
    List<Place> found = List.of();
    for (Effort effort : Effort.values()) {
      found = found.size() < count ? places(ordered, load, effort).limit(count).toList() : found;
    }
    return found;
  }

  private Stream<Place> places(Wish wish, Workload load, Effort effort) {
    List<LocalDate> open =
        wish.from().isAfter(wish.to())
            ? List.of()
            : wish.from().datesUntil(wish.to().plusDays(1)).filter(days::works).toList();
    return rotated(open, wish.seed()).stream()
        .limit(MAX_DAYS)
        .flatMap(day -> on(day, wish, load, effort));
  }

  private Stream<Place> on(LocalDate day, Wish wish, Workload load, Effort effort) {
    List<LocalTime> slots = numbers.slots(day);
    List<Integer> order =
        rotated(Stream.iterate(0, n -> n + 1).limit(slots.size()).toList(), wish.seed());
    return order.stream()
        .flatMap(
            slot ->
                people(wish, day, slot, load, effort)
                    .map(two -> place(day, slot, slots.get(slot), two))
                    .stream());
  }

  private static Place place(LocalDate day, int slot, LocalTime time, List<Staff> people) {
    return new Place(day, slot, day.atTime(time).atZone(WorkingDays.SEOUL).toInstant(), people);
  }

  private Optional<List<Staff>> people(
      Wish wish, LocalDate day, int slot, Workload load, Effort effort) {
    List<Role> roles = wish.programme().roles();
    Optional<Staff> first =
        candidates(wish, roles.get(0), day, effort == Effort.OWN)
            .filter(who -> free(load, who, day, slot))
            .findFirst();
    if (first.isEmpty()) {
      return Optional.empty();
    }
    Optional<Staff> second =
        company(wish, day, first.get(), effort == Effort.OWN)
            .filter(who -> free(load, who, day, slot))
            .findFirst();
    return second.isEmpty() && effort != Effort.ONE
        ? Optional.empty()
        : Optional.of(Stream.concat(first.stream(), second.stream()).toList());
  }

  /** Who could come along, the best first. */
  Stream<Staff> company(Wish wish, LocalDate day, Staff first, boolean own) {
    List<Role> roles = wish.programme().roles();
    Stream<Staff> named = roles.size() > 1 ? candidates(wish, roles.get(1), day, own) : Stream.of();
    Stream<Staff> helpers = candidates(wish, Role.HELPER, day, false);
    Stream<Staff> same = own ? Stream.of() : candidates(wish, roles.get(0), day, false);
    return Stream.of(named, helpers, same)
        .flatMap(people -> people)
        .filter(who -> !who.token().equals(first.token()));
  }

  /** Everybody who could go or come along in a slot, whose role the programme names first. */
  Stream<Staff> free(Wish wish, Workload load, LocalDate day, int slot) {
    Stream<Staff> roles =
        wish.programme().roles().stream().flatMap(role -> candidates(wish, role, day, false));
    return Roster.distinct(Stream.concat(roles, candidates(wish, Role.HELPER, day, false))).stream()
        .filter(who -> free(load, who, day, slot));
  }

  /** Those of a role who are there that day and may go; the zone's own first, or alone. */
  private static Stream<Staff> candidates(Wish wish, Role role, LocalDate day, boolean own) {
    List<Staff> all = new Roster(wish.dong()).working(role, day);
    List<Staff> mine =
        all.stream()
            .filter(who -> wish.zone().isPresent() && who.zone().equals(wish.zone()))
            .toList();
    List<Staff> others =
        rotated(all.stream().filter(who -> !mine.contains(who)).toList(), wish.seed());
    if (own && !mine.isEmpty()) {
      return mine.stream();
    }
    return Stream.concat(mine.stream(), others.stream());
  }

  private boolean free(Workload load, Staff who, LocalDate day, int slot) {
    return load.free(who, day, slot, numbers.limit(who.role(), day));
  }

  /** The slot of a day that begins at a moment; empty where none does. */
  Optional<Integer> slot(Instant start) {
    LocalDate day = start.atZone(WorkingDays.SEOUL).toLocalDate();
    int slot = numbers.slots(day).indexOf(start.atZone(WorkingDays.SEOUL).toLocalTime());
    return slot < 0 ? Optional.empty() : Optional.of(slot);
  }

  private static <T> List<T> rotated(List<T> list, int by) {
    if (list.size() < 2) {
      return list;
    }
    int first = Math.floorMod(by, list.size());
    List<T> rotated = new ArrayList<>(list.subList(first, list.size()));
    rotated.addAll(list.subList(0, first));
    return rotated;
  }
}
