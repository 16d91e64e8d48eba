package kr.salpim.domain.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import kr.salpim.domain.area.Absence;
import kr.salpim.domain.area.People;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.contact.Role;
import kr.salpim.domain.programme.Programme;
import kr.salpim.domain.programme.Programmes;
import org.junit.jupiter.api.Test;

class PlacingTest {

  private static final LocalDate FROM = LocalDate.of(2026, 12, 1);
  private static final LocalDate TO = LocalDate.of(2026, 12, 31);
  private static final WorkingDays DAYS = WorkingDays.shipped();

  private final Placing placing = new Placing(DAYS, VisitNumbers.shipped());
  private final Workload load = new Workload(new NoTable());
  private final List<Staff> staff = new ArrayList<>();
  private final List<Absence> absences = new ArrayList<>();
  private String programme = "AGE_65";

  private Staff hire(Role role, String name, String zone) {
    Staff person = People.in(People.DONG, role, name, Optional.of(zone).filter(z -> !z.isEmpty()));
    staff.add(person);
    return person;
  }

  private Placing.Wish wish(LocalDate from, LocalDate to, String zone, int seed) {
    Programme of = Programmes.shipped().any(programme).orElseThrow();
    return new Placing.Wish(
        of,
        People.dong(staff, absences.toArray(Absence[]::new)),
        Optional.of(zone).filter(z -> !z.isEmpty()),
        from,
        to,
        seed);
  }

  /** Places as many visits as there is room for, and keeps their hours. */
  private List<Placing.Place> fill(LocalDate from, LocalDate to) {
    List<Placing.Place> all = new ArrayList<>();
    for (int seed = 0; ; seed++) {
      Optional<Placing.Place> place = placing.find(wish(from, to, "", seed * 7_919), load);
      if (place.isEmpty()) {
        return all;
      }
      place.get().people().forEach(p -> load.take(p, place.get().day(), place.get().slot()));
      all.add(place.get());
    }
  }

  private static List<String> names(Placing.Place place) {
    return place.people().stream().map(Staff::token).toList();
  }

  @Test
  void nobodyGoesMoreOftenADayOrAMonthThanTheDataAllow() {
    hire(Role.PLANNER, "planner", "");
    hire(Role.NURSE, "nurse", "");
    Map<LocalDate, Integer> days = new HashMap<>();
    fill(FROM, TO).forEach(place -> days.merge(place.day(), 1, Integer::sum));

    assertThat(days.values()).allMatch(count -> count <= 4);
    assertThat(days.values().stream().mapToInt(n -> n).sum()).isEqualTo(70);
  }

  @Test
  void nobodyIsPromisedToTwoHouseholdsAtOnce() {
    hire(Role.PLANNER, "p1", "");
    hire(Role.PLANNER, "p2", "");
    hire(Role.NURSE, "n1", "");
    List<String> taken =
        fill(FROM, FROM.plusDays(6)).stream()
            .flatMap(place -> names(place).stream().map(who -> who + place.start()))
            .toList();

    assertThat(taken).hasSizeGreaterThan(30).doesNotHaveDuplicates();
  }

  @Test
  void visitsAreOnWorkingDaysAloneAndSpreadOverThem() {
    hire(Role.PLANNER, "planner", "");
    hire(Role.NURSE, "nurse", "");
    Set<LocalDate> used = new TreeSet<>();
    for (int seed = 0; seed < 400; seed++) {
      used.add(placing.find(wish(FROM, TO, "", seed), load).orElseThrow().day());
    }

    assertThat(used)
        .hasSize(22)
        .doesNotContain(LocalDate.of(2026, 12, 25))
        .allMatch(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0);
  }

  @Test
  void aWindowOfHolidaysHasNoPlace() {
    hire(Role.PLANNER, "planner", "");
    hire(Role.NURSE, "nurse", "");

    // Christmas is a Friday.
    assertThat(
            placing.find(wish(LocalDate.of(2026, 12, 25), LocalDate.of(2026, 12, 27), "", 3), load))
        .isEmpty();
  }

  @Test
  void whoIsOnLeaveOrHasLeftIsNotNamed() {
    hire(Role.PLANNER, "away", "");
    staff.add(hire(Role.PLANNER, "gone", "").leaving(FROM));
    staff.removeIf(who -> who.token().equals("gone") && who.left().isEmpty());
    hire(Role.PLANNER, "there", "");
    hire(Role.NURSE, "nurse", "");
    absences.add(new Absence(People.DONG, "away", FROM, TO, Optional.of("there")));

    for (int seed = 0; seed < 50; seed++) {
      assertThat(names(placing.find(wish(FROM, TO, "", seed), load).orElseThrow()))
          .containsExactly("there", "nurse");
    }
  }

  @Test
  void onDaysOnWhichTheOnlyPlannerIsAwayNobodyIsVisited() {
    hire(Role.PLANNER, "planner", "");
    hire(Role.NURSE, "nurse", "");
    absences.add(new Absence(People.DONG, "planner", FROM, FROM.plusDays(20), Optional.empty()));

    assertThat(fill(FROM, TO)).isNotEmpty().allMatch(p -> p.day().isAfter(FROM.plusDays(20)));
  }

  @Test
  void twoDifferentPeopleGo() {
    hire(Role.PLANNER, "both", "");
    hire(Role.NURSE, "both", "");
    hire(Role.HELPER, "helper", "");
    staff.add(staff.remove(2).trainedOn(LocalDate.of(2026, 1, 5)));

    assertThat(names(placing.find(wish(FROM, TO, "", 1), load).orElseThrow()))
        .containsExactly("both", "helper");
  }

  @Test
  void aHelperComesAlongOnlyWithTheTraining() {
    hire(Role.PLANNER, "planner", "");
    Staff helper = hire(Role.HELPER, "helper", "");

    assertThat(names(placing.find(wish(FROM, TO, "", 1), load).orElseThrow()))
        .containsExactly("planner");
    staff.remove(helper);
    staff.add(helper.trainedOn(LocalDate.of(2026, 12, 15)));
    assertThat(fill(FROM, LocalDate.of(2026, 12, 14))).allMatch(p -> p.people().size() == 1);
    assertThat(placing.find(wish(LocalDate.of(2026, 12, 15), TO, "", 1), load).orElseThrow())
        .satisfies(place -> assertThat(names(place)).containsExactly("planner", "helper"));
  }

  @Test
  void theZonesOwnGoFirstAndOthersWhereTheyHaveNoTime() {
    hire(Role.PLANNER, "other", "둘");
    hire(Role.PLANNER, "own", "하나");
    hire(Role.NURSE, "nurse", "");
    LocalDate day = LocalDate.of(2026, 12, 1);
    Staff own = staff.get(1);

    assertThat(names(placing.find(wish(day, day, "하나", 5), load).orElseThrow()))
        .containsExactly("own", "nurse");
    for (int slot = 0; slot < 4; slot++) {
      load.take(own, day, slot);
    }
    assertThat(names(placing.find(wish(day, day, "하나", 5), load).orElseThrow()))
        .containsExactly("other", "nurse");
  }

  @Test
  void theSameWishAlwaysFindsTheSamePlace() {
    hire(Role.PLANNER, "p1", "");
    hire(Role.PLANNER, "p2", "");
    hire(Role.NURSE, "nurse", "");
    for (int seed = -100; seed < 100; seed++) {
      assertThat(placing.find(wish(FROM, TO, "", seed), load))
          .isEqualTo(placing.find(wish(FROM, TO, "", seed), load));
    }
  }

  @Test
  void theNextThreeTimesComeInOrder() {
    hire(Role.PLANNER, "planner", "");
    hire(Role.NURSE, "nurse", "");

    assertThat(placing.next(wish(FROM, TO, "", 9), load, 3))
        .extracting(Placing.Place::start)
        .hasSize(3)
        .isSorted();
  }
}
