package kr.salpim.testkit.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.household.Home;
import kr.salpim.domain.household.Member;
import kr.salpim.domain.household.MemberMark;
import kr.salpim.domain.household.Profile;
import kr.salpim.domain.household.Replan;
import kr.salpim.domain.household.Standing;
import kr.salpim.domain.programme.Enrolment;
import kr.salpim.domain.programme.Occurrence;
import kr.salpim.domain.programme.Occurrences;
import kr.salpim.domain.programme.Programmes;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.visit.Visit;
import kr.salpim.domain.visit.VisitItem;
import kr.salpim.domain.visit.VisitNumbers;
import kr.salpim.domain.visit.VisitState;
import kr.salpim.testkit.centre.DemoDong;

/** What must hold of the plans whenever nothing is due, whatever happened before. */
record PlanOracle(PlannedYears years, String where) {

  private static final WorkingDays DAYS = WorkingDays.shipped();
  private static final List<LocalTime> SLOTS = VisitNumbers.shipped().slots(PlannedYears.FIRST);
  private static final Programmes PROGRAMMES = Programmes.shipped();

  void judge() {
    Map<String, List<Visit>> live = new TreeMap<>();
    for (Visit visit : years.visits()) {
      if (visit.state() != VisitState.CANCELLED) {
        live.computeIfAbsent(root(visit.household()), id -> new ArrayList<>()).add(visit);
        judge(visit);
      }
    }
    for (String id : years.households) {
      Home home = years.home(id);
      if (home.household().mergedInto().isEmpty()) {
        owed(home, live.getOrDefault(id, List.of()));
      }
    }
    promised(live.values().stream().flatMap(List::stream).toList());
  }

  private String root(String id) {
    return years.home(id).household().mergedInto().map(this::root).orElse(id);
  }

  /** Exactly one visit for each window that is open or to come, and none that is not owed. */
  private void owed(Home home, List<Visit> live) {
    LocalDate today = years.today();
    Optional<LocalDate> until =
        years
            .memory
            .get(Replan.key(home.id()))
            .flatMap(plan -> plan.text("un"))
            .map(LocalDate::parse);
    boolean visited =
        home.household().standing() == Standing.ACTIVE
            || home.household().standing() == Standing.OUT_OF_CONTACT;
    List<String> expected =
        !visited || until.isEmpty()
            ? List.of()
            : occurrences(home).between(today, until.get()).stream()
                .map(this::line)
                .sorted()
                .toList();
    List<String> found =
        live.stream()
            .filter(visit -> !visit.closes().isBefore(today))
            .map(PlanOracle::line)
            .sorted()
            .toList();
    assertThat(found)
        .as(
            "%s, visits of %s: %s",
            where,
            home.household(),
            live.stream().filter(visit -> !visit.closes().isBefore(today)).toList())
        .isEqualTo(expected);
    byHand(home, live, visited ? until : Optional.empty());
  }

  /** The same once more of some programmes, by a count that shares nothing with what plans. */
  private void byHand(Home home, List<Visit> live, Optional<LocalDate> until) {
    List<Member> members = whole(home).members();
    List<Enrolment> groups =
        enrolments(home).stream()
            .filter(one -> members.stream().anyMatch(who -> is(who, years.enrolments.whose(one))))
            .toList();
    assertThat(
            live.stream()
                .filter(visit -> ByHand.PROGRAMMES.contains(visit.programme()))
                .filter(visit -> !visit.closes().isBefore(years.today()))
                .map(visit -> ByHand.line(visit.programme(), visit.opens(), visit.closes()))
                .sorted()
                .toList())
        .as("%s, by hand of %s", where, home.household())
        .isEqualTo(
            until.map(to -> new ByHand(years.today(), to).all(members, groups)).orElse(List.of()));
  }

  private static boolean is(Member one, Member other) {
    return one.name().equals(other.name()) && one.birth().equals(other.birth());
  }

  private Profile whole(Home home) {
    Profile whole = home.profile();
    for (String id : home.household().merged()) {
      whole = whole.then(years.home(id).profile());
    }
    return whole;
  }

  private List<Enrolment> enrolments(Home home) {
    return home.household().ids().stream().flatMap(id -> years.enrolments.of(id).stream()).toList();
  }

  Occurrences occurrences(Home home) {
    return new Occurrences(
        PROGRAMMES.on(years.today()),
        whole(home),
        enrolments(home),
        (id, member) -> MemberMark.of(years.centre.hash, id, member));
  }

  String line(Occurrence owed) {
    String id = owed.programme().id();
    String occurrence = Visit.occurrence(years.centre.hash, id, owed.mark());
    return line(id, occurrence, owed.opens(), owed.closes());
  }

  static String line(Visit visit) {
    return line(visit.programme(), visit.occurrence(), visit.opens(), visit.closes());
  }

  private static String line(String programme, String mark, LocalDate opens, LocalDate closes) {
    return programme + " " + opens + " " + closes + " " + mark;
  }

  private void judge(Visit visit) {
    String which = where + ", " + visit.programme() + " of " + visit.household();
    Item item = years.memory.get(visit.key()).orElseThrow();
    assertThat(item.text(Attributes.BOARD)).as(which).contains(VisitItem.list(visit.dong()));
    if (visit.start().isEmpty()) {
      assertThat(item.text(Attributes.CLOCK)).as(which + ": no time, and nobody looks").isPresent();
      return;
    }
    LocalDate day = LocalDate.ofInstant(visit.start().get(), WorkingDays.SEOUL);
    assertThat(day).as(which).isBetween(visit.opens(), visit.closes()).matches(DAYS::works);
    // Where there is one person alone, another is asked for, and nobody can confirm it.
    int people = visit.manned() ? Visit.TOGETHER : 1;
    assertThat(new TreeSet<>(visit.visitors().stream().map(v -> v.token()).toList()))
        .as(which + " on " + day)
        .hasSize(people)
        .hasSize(visit.visitors().size());
  }

  /** Nobody is promised to two households at once, and no hour is kept for a visit that is none. */
  private void promised(List<Visit> live) {
    List<String> promised = new ArrayList<>();
    for (Visit visit : live) {
      visit
          .start()
          .ifPresent(at -> visit.visitors().forEach(who -> promised.add(at + " " + who.token())));
    }
    assertThat(promised).as(where).doesNotHaveDuplicates();
    assertThat(ofWhoStayed(kept()))
        .as(where + ", hours kept")
        .containsExactlyInAnyOrderElementsOf(ofWhoStayed(promised));
  }

  /** The hours of who left are of no use to anybody, whether they were given back or not. */
  private List<String> ofWhoStayed(List<String> hours) {
    Set<String> left =
        Stream.of(DemoDong.CODE, PlannedYears.OTHER_DONG)
            .flatMap(dong -> years.staff(dong).stream())
            .filter(who -> who.left().isPresent())
            .map(Staff::token)
            .collect(Collectors.toSet());
    return hours.stream().filter(hour -> !left.contains(hour.split(" ")[1])).toList();
  }

  private List<String> kept() {
    List<String> kept = new ArrayList<>();
    for (Item item : years.memory.all()) {
      if (item.key().sort().startsWith("LOAD#")) {
        String[] sort = item.key().sort().split("#", 3);
        YearMonth month = YearMonth.parse(sort[1]);
        for (int day = 1; day <= month.lengthOfMonth(); day++) {
          long mask = item.number("d%02d".formatted(day)).orElse(0);
          for (int slot = 0; slot < SLOTS.size(); slot++) {
            if ((mask & 1L << slot) != 0) {
              LocalDateTime start = month.atDay(day).atTime(SLOTS.get(slot));
              kept.add(start.atZone(WorkingDays.SEOUL).toInstant() + " " + sort[2]);
            }
          }
        }
      }
    }
    return kept;
  }

  /** Every visit that was ever planned and not called off, with its time. */
  Map<String, Optional<Instant>> times() {
    Map<String, Optional<Instant>> times = new TreeMap<>();
    years.visits().stream()
        .filter(visit -> visit.state() != VisitState.CANCELLED)
        .forEach(visit -> times.put(visit.key().toString(), visit.start()));
    return times;
  }
}
