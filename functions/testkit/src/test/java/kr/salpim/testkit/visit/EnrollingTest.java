package kr.salpim.testkit.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.area.TableAreas;
import kr.salpim.domain.contact.Role;
import kr.salpim.domain.household.Household;
import kr.salpim.domain.household.Problem;
import kr.salpim.domain.household.Settled;
import kr.salpim.domain.household.Standing;
import kr.salpim.domain.programme.Enrolment;
import kr.salpim.domain.visit.Enrolling;
import kr.salpim.domain.visit.Enrolling.Wish;
import kr.salpim.domain.visit.ProgrammeSetting;
import kr.salpim.domain.visit.Visit;
import kr.salpim.domain.visit.VisitState;
import kr.salpim.testkit.centre.CountedIds;
import kr.salpim.testkit.centre.DemoDong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who is put into a programme by a person, and what is planned for it. */
class EnrollingTest {

  private final Days days = new Days();
  private final TableAreas areas = new TableAreas(days.centre.memory, days.centre.clock);
  private final Enrolling enrolling =
      new Enrolling(
          days.centre.memory,
          areas,
          days.centre.hash,
          days.centre.mishaps,
          days.centre.clock,
          new CountedIds());
  private final String home = days.household(days.of("김어른", LocalDate.of(1950, 3, 4)));

  @AfterEach
  void nothingFailed() {
    assertThat(days.centre.mishaps.failed).hasValue(0);
  }

  @Test
  void aHealthGroupIsSetByTheNurseAndItsVisitsArePlanned() {
    assertThat(enrol("HEALTH_REGULAR", Role.NURSE)).isInstanceOf(Settled.Changed.class);
    days.tick();
    assertThat(days.visits()).isNotEmpty();
    assertThat(days.visits()).allMatch(visit -> visit.programme().equals("HEALTH_REGULAR"));
  }

  @Test
  void anotherHealthGroupTakesThePlaceOfTheFirst() {
    enrol("HEALTH_REGULAR", Role.NURSE);
    days.tick();
    assertThat(enrol("HEALTH_INTENSIVE", Role.TEAM_LEAD)).isInstanceOf(Settled.Changed.class);
    assertThat(enrolments()).extracting(Enrolment::programme).containsExactly("HEALTH_INTENSIVE");
    days.tick();
    assertThat(days.visits())
        .filteredOn(visit -> visit.programme().equals("HEALTH_REGULAR"))
        .extracting(Visit::state)
        .containsOnly(VisitState.CANCELLED);
    assertThat(days.visits())
        .anyMatch(visit -> visit.programme().equals("HEALTH_INTENSIVE") && visit.planned());
  }

  @Test
  void whoeverLeavesIsNotVisitedForItAnyLonger() {
    enrol("HEALTH_REGULAR", Role.NURSE);
    days.tick();
    Wish wish = wish("HEALTH_REGULAR", 0);
    assertThat(enrolling.leave(home, wish, staff(Role.NURSE))).isInstanceOf(Settled.Changed.class);
    days.tick();
    assertThat(enrolments()).isEmpty();
    assertThat(days.visits()).extracting(Visit::state).containsOnly(VisitState.CANCELLED);
    assertThat(enrolling.leave(home, wish("HEALTH_REGULAR", 0), staff(Role.NURSE)))
        .isEqualTo(refused("programme", "not-enrolled"));
  }

  @Test
  void healthGroupsAreNotThePlannersToSet() {
    assertThat(enrol("HEALTH_SELF", Role.PLANNER)).isEqualTo(refused("programme", "not-permitted"));
    assertThat(enrol("POVERTY_CRISIS", Role.PLANNER)).isInstanceOf(Settled.Changed.class);
  }

  @Test
  void aHealthGroupThatTheOfficeSetIsNotThePlannersToEndEither() {
    String row =
        "HEALTH_OURS\tANY\t2026-01-01\tHEALTH\t우리동 관리군\tenrolled\tevery 2w\tNURSE,PLANNER\t40"
            + "\tfalse\tour own\tfalse";
    new ProgrammeSetting(
            days.centre.memory, days.centre.mishaps, days.centre.clock, new CountedIds())
        .set(DemoDong.CODE, row);
    assertThat(enrol("HEALTH_OURS", Role.NURSE)).isInstanceOf(Settled.Changed.class);
    assertThat(enrolling.leave(home, wish("HEALTH_OURS", 0), staff(Role.PLANNER)))
        .isEqualTo(refused("programme", "not-permitted"));
    assertThat(enrolments()).hasSize(1);
  }

  @Test
  void whereNobodyGoesNobodyIsEnrolled() {
    for (Standing standing :
        List.of(Standing.WHEREABOUTS_UNKNOWN, Standing.MOVED_AWAY, Standing.DIED)) {
      days.centre.standings.stand(home, standing, "이웃이 알려 줌", staff(Role.PLANNER));
      assertThat(enrol("HEALTH_REGULAR", Role.NURSE))
          .isEqualTo(refused("household", "not-visited"));
    }
    assertThat(enrolments()).isEmpty();
  }

  @Test
  void whatCannotBeIsRefusedInOneClearLine() {
    LocalDate today = today();
    assertThat(enrol("WALKS", Role.NURSE)).isEqualTo(refused("programme", "unknown-programme"));
    assertThat(enrol("AGE_65", Role.NURSE)).isEqualTo(refused("programme", "not-by-hand"));
    assertThat(enrol("MATERNAL_RISK_BEFORE", Role.NURSE))
        .isEqualTo(refused("member", "no-due-date"));
    assertThat(enrol("BIRTH_MORE", Role.NURSE)).isEqualTo(refused("member", "nothing-due"));
    assertThat(enrol(wish("HEALTH_SELF", 1), today, Optional.empty()))
        .isEqualTo(refused("member", "unknown-member"));
    assertThat(enrol(wish("HEALTH_SELF", 0), today.plusDays(1), Optional.empty()))
        .isEqualTo(refused("since", "in-future"));
    assertThat(enrol(wish("HEALTH_SELF", 0), today.minusYears(10), Optional.empty()))
        .isEqualTo(refused("since", "too-far-off"));
    assertThat(enrol(wish("HEALTH_SELF", 0), today, Optional.of(today)))
        .isEqualTo(refused("reassess", "in-past"));
    assertThat(enrol(wish("HEALTH_SELF", 0), today, Optional.of(today.plusYears(10))))
        .isEqualTo(refused("reassess", "too-far-off"));
    Wish old = new Wish(version() + 1, "HEALTH_SELF", 0, "혈압이 높음");
    assertThat(enrol(old, today, Optional.empty())).isInstanceOf(Settled.Overtaken.class);
    assertThat(enrolments()).isEmpty();
  }

  private Settled enrol(String programme, Role role) {
    return enrolling.enrol(home, wish(programme, 0), today(), Optional.empty(), staff(role));
  }

  private Settled enrol(Wish wish, LocalDate since, Optional<LocalDate> reassess) {
    return enrolling.enrol(home, wish, since, reassess, staff(Role.NURSE));
  }

  private Wish wish(String programme, int member) {
    return new Wish(version(), programme, member, "혈압이 높음");
  }

  private long version() {
    return Household.from(days.centre.memory.get(Household.key(home)).orElseThrow()).version();
  }

  private LocalDate today() {
    return VisitChainTest.seoul(days.centre.clock.instant()).toLocalDate();
  }

  private Staff staff(Role role) {
    return areas.dong(DemoDong.CODE).first(List.of(role), "").orElseThrow();
  }

  private List<Enrolment> enrolments() {
    return days.centre.memory.query(Household.partition(home), Enrolment.SORT_PREFIX, 10).stream()
        .map(Enrolment::from)
        .toList();
  }

  private static Settled refused(String field, String reason) {
    return new Settled.Refused(List.of(new Problem(field, reason)));
  }
}
