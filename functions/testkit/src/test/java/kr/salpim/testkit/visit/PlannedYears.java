package kr.salpim.testkit.visit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.salpim.domain.area.Absence;
import kr.salpim.domain.area.Dong;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.clock.Timer;
import kr.salpim.domain.contact.Role;
import kr.salpim.domain.household.Draft;
import kr.salpim.domain.household.Home;
import kr.salpim.domain.household.Household;
import kr.salpim.domain.household.Households;
import kr.salpim.domain.household.Merging;
import kr.salpim.domain.household.Profile;
import kr.salpim.domain.household.Replan;
import kr.salpim.domain.household.Settled;
import kr.salpim.domain.household.Standing;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.TableBusy;
import kr.salpim.domain.table.TableDown;
import kr.salpim.domain.table.TableUnclear;
import kr.salpim.domain.table.Value;
import kr.salpim.domain.visit.Visit;
import kr.salpim.domain.visit.VisitItem;
import kr.salpim.testkit.centre.Centre;
import kr.salpim.testkit.centre.CountedIds;
import kr.salpim.testkit.centre.DemoDong;
import kr.salpim.testkit.table.Crash;
import kr.salpim.testkit.table.Faults;
import kr.salpim.testkit.table.FaultyTable;
import kr.salpim.testkit.table.MemoryTable;

/**
 * A dong with enough staff and one with one pair, whose plans are made through the years and
 * nothing else is done.
 */
final class PlannedYears {

  static final LocalDate FIRST = LocalDate.ofInstant(Centre.START, WorkingDays.SEOUL);
  static final String OTHER_DONG = "1153060500";

  /** More tries at one moment than faults of the usual share ever take. */
  private static final int MAX_TRIES = 500;

  final Faults faults;
  final MemoryTable memory;
  final Centre centre;
  final List<String> households = new ArrayList<>();

  final Enrolments enrolments = new Enrolments(this);
  private final Households register;
  private final Merging merging;

  /** How late each tick comes that nobody's change has made due. */
  Duration late = Duration.ZERO;

  /** How a tick is done: alone, or several at once. */
  Ticking ticking;

  /** May be interrupted. */
  interface Ticking {
    void tick() throws InterruptedException;
  }

  PlannedYears(long seed) {
    faults = Faults.none(seed);
    memory = FaultyTable.memory(faults);
    centre = new Centre(text -> null, memory, new PlansOnly(new FaultyTable(memory, faults)));
    register = new Households(memory, centre.hash, centre.clock, new CountedIds());
    ticking = centre.visitTicker::tick;
    merging = new Merging(memory, centre.clock, new CountedIds());
    put(Dong.nameItem(OTHER_DONG, "구로5동"));
    for (String dong : List.of(DemoDong.CODE, OTHER_DONG)) {
      // The one dong has two people for most visits: not each finds a time there.
      int people = dong.equals(OTHER_DONG) ? 1 : 6;
      for (int n = 0; n < people; n++) {
        hire(dong, Role.PLANNER, 100 + n);
        hire(dong, Role.NURSE, 200 + n);
        hire(dong, Role.OFFICER, 300 + n);
      }
      hire(dong, Role.CARE_CRISIS, 400);
      hire(dong, Role.CARE_CRISIS, 401);
    }
  }

  private void put(Item item) {
    memory.write(new Change.Put(item, Condition.always()));
  }

  private void hire(String dong, Role role, int number) {
    var address = DemoDong.sms("+82100%s%03d".formatted(dong.substring(4, 8), number));
    put(
        new Staff(
                dong,
                role,
                centre.hash.of(address.canonical()),
                new Secret("직원" + number),
                address,
                Optional.empty())
            .toItem());
  }

  List<Staff> staff(String dong) {
    return memory.query(Dong.partition(dong), Staff.SORT_PREFIX, 100).stream()
        .map(Staff::from)
        .toList();
  }

  void leaves(Staff who, LocalDate day) {
    put(who.leaving(day).toItem());
  }

  void away(Staff who, LocalDate from, LocalDate to) {
    put(new Absence(who.dong(), who.token(), from, to, Optional.empty()).toItem());
  }

  String create(String name, Profile profile) {
    Settled settled =
        register.create(
            new Draft(name, DemoDong.CODE, Optional.empty(), profile, Optional.empty()));
    String id = ((Settled.Created) settled).id();
    households.add(id);
    return id;
  }

  Home home(String id) {
    return Home.from(memory.get(Household.key(id)).orElseThrow());
  }

  void change(String id, Profile profile) {
    update(id, Household.PROFILE, new Value.Hidden(profile.toSecret()));
  }

  void moves(String id, String dong) {
    update(id, Household.DONG, new Value.Text(dong));
  }

  void stands(String id, Standing standing) {
    update(id, Household.STANDING, new Value.Text(standing.name()));
  }

  private void update(String id, String attribute, Value value) {
    memory.writeAll(
        List.of(
            new Change.Update(
                Household.key(id),
                Map.of(attribute, value),
                Map.of(Household.VERSION, 1L),
                Set.of(),
                Condition.present()),
            Replan.soon(id, centre.clock.instant())),
        "update-" + memory.streamAfter(0).size());
  }

  void merge(String from, String into) {
    merging.merge(from, into, "t");
  }

  void part(String id) {
    merging.undo(id, "t");
  }

  LocalDate today() {
    return LocalDate.ofInstant(centre.clock.instant(), WorkingDays.SEOUL);
  }

  /** Moves on to 10:00 of a day, planning at each moment at which a plan is due. */
  void until(LocalDate day) {
    Instant target = day.atTime(10, 0).atZone(WorkingDays.SEOUL).toInstant();
    for (Optional<Instant> due = due(target); due.isPresent(); due = due(target)) {
      if (due.get().isAfter(centre.clock.instant())) {
        centre.clock.advanceTo(due.get().plus(late));
      }
      settle();
    }
    centre.clock.advanceTo(target);
  }

  /** Ticks until no plan is due; where the process dies it is started anew after the lease. */
  void settle() {
    for (int tries = 0; due(centre.clock.instant().plus(Timer.LEASE)).isPresent(); tries++) {
      if (tries > MAX_TRIES) {
        throw new AssertionError("plans stay due: " + due(centre.clock.instant()));
      }
      try {
        ticking.tick();
      } catch (InterruptedException stopped) {
        throw new AssertionError(stopped);
      } catch (Crash | TableBusy | TableDown | TableUnclear down) {
        // The next tick is a minute away.
      }
      if (due(centre.clock.instant()).isEmpty()) {
        due(centre.clock.instant().plus(Timer.LEASE)).ifPresent(centre.clock::advanceTo);
      }
    }
  }

  private Optional<Instant> due(Instant until) {
    return households.stream()
        .flatMap(id -> memory.get(Replan.key(id)).stream())
        .flatMapToLong(item -> item.number(Attributes.DUE).stream())
        .filter(due -> due <= until.toEpochMilli())
        .mapToObj(Instant::ofEpochMilli)
        .min(Comparator.naturalOrder());
  }

  List<Visit> visits() {
    return memory.all().stream().filter(item -> Visit.is(item.key())).map(VisitItem::from).toList();
  }
}
