package kr.salpim.testkit.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kr.salpim.domain.area.TableAreas;
import kr.salpim.domain.household.Household;
import kr.salpim.domain.household.Member;
import kr.salpim.domain.household.Profile;
import kr.salpim.domain.household.Residence;
import kr.salpim.domain.household.Settled;
import kr.salpim.domain.programme.Enrolment;
import kr.salpim.domain.visit.Enrolling;
import kr.salpim.domain.visit.Visit;
import kr.salpim.domain.visit.VisitState;
import kr.salpim.testkit.centre.CountedIds;
import kr.salpim.testkit.centre.DemoDong;
import kr.salpim.testkit.centre.Office;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever is named or corrected stays in the programme; whoever is gone is spoken of once. */
class CorrectedTest {

  private static final LocalDate BORN = LocalDate.of(2026, 11, 10);
  private static final LocalDate OLD = LocalDate.of(1950, 3, 4);
  private static final String STRAY = "가구원 명단에 없는";

  private final Days days = new Days();

  @AfterEach
  void nothingFailed() {
    assertThat(days.centre.mishaps.failed).hasValue(0);
  }

  @Test
  void aNewbornThatIsNamedStaysInItsProgramme() {
    String home = home(member("김엄마", LocalDate.of(1995, 1, 2)), member("", BORN));
    enrol(home, "MATERNAL_RISK_AFTER", 1);
    List<Visit> before = planned("MATERNAL_RISK_AFTER");
    assertThat(before).isNotEmpty();
    lives(home, member("김엄마", LocalDate.of(1995, 1, 2)), member("김하늘", BORN));
    assertThat(planned("MATERNAL_RISK_AFTER")).isEqualTo(before);
    unheard();
  }

  @Test
  void aRowOfAFileThatNamesTheNewbornLeavesItInItsProgramme() {
    String home = home(member("김엄마", LocalDate.of(1995, 1, 2)), member("", BORN));
    enrol(home, "MATERNAL_RISK_AFTER", 1);
    List<Visit> before = planned("MATERNAL_RISK_AFTER");
    days.loaded(of(member("김엄마", LocalDate.of(1995, 1, 2)), member("김하늘", BORN)));
    days.tick();
    assertThat(days.home(home).profile().members()).hasSize(2);
    assertThat(planned("MATERNAL_RISK_AFTER")).isEqualTo(before).isNotEmpty();
  }

  @Test
  void aNameAndThenABirthDateAreCorrectedAndEachVisitStands() {
    String home = home(member("김어른", OLD));
    enrol(home, "HEALTH_INTENSIVE", 0);
    List<Visit> before = planned("HEALTH_INTENSIVE");
    assertThat(before).isNotEmpty();
    lives(home, member("김으른", OLD));
    lives(home, member("김으른", OLD.plusDays(1)));
    assertThat(planned("HEALTH_INTENSIVE")).isEqualTo(before);
    unheard();
    assertThat(leave(home, "HEALTH_INTENSIVE")).isInstanceOf(Settled.Changed.class);
    assertThat(planned("HEALTH_INTENSIVE")).isEmpty();
  }

  @Test
  void whoeverIsNamedInAnotherOrderIsTheSame() {
    Member one = member("김어른", OLD);
    Member other = member("이어른", OLD);
    String home = home(one, other);
    enrol(home, "HEALTH_REGULAR", 0);
    List<Visit> before = planned("HEALTH_REGULAR");
    lives(home, other, one);
    assertThat(planned("HEALTH_REGULAR")).isEqualTo(before).isNotEmpty();
    unheard();
  }

  @Test
  void whoeverLivesThereNoLongerIsNotVisitedAndThoseWhoKnowThemHearOnce() {
    Member stays = member("이어른", LocalDate.of(1955, 6, 7));
    String home = home(member("김어른", OLD), stays);
    enrol(home, "HEALTH_REGULAR", 0);
    lives(home, stays);
    assertThat(planned("HEALTH_REGULAR")).isEmpty();
    lives(home, member("이어른", LocalDate.of(1955, 6, 8)));
    days.until("2027-03-20T12:00");
    assertThat(days.visits()).isNotEmpty().noneMatch(Visit::planned);
    assertThat(days.heard(DemoDong.PLANNER, STRAY)).isOne();
    assertThat(days.heard(Office.NURSE, STRAY)).isOne();
  }

  @Test
  void somebodyElseInTheSamePlaceIsNotWhoWasEnrolled() {
    String home = home(member("김어른", OLD));
    enrol(home, "POVERTY_CRISIS", 0);
    lives(home, member("박어른", LocalDate.of(1960, 1, 1)));
    assertThat(planned("POVERTY_CRISIS")).isEmpty();
    days.minutes(2);
    assertThat(days.heard(DemoDong.PLANNER, STRAY)).isOne();
    assertThat(days.heard(Office.NURSE, STRAY)).isZero();
  }

  @Test
  void whoeverIsKnownBetterOnceTwoHouseholdsAreOneStaysInTheProgramme() {
    String home = home(Member.of("김어른", Optional.empty(), Optional.empty()));
    enrol(home, "HEALTH_REGULAR", 0);
    List<String> before = marks();
    String other = home(member("김어른", OLD));
    days.merge(other, home).tick();
    days.minutes(2);
    assertThat(marks()).isEqualTo(before).isNotEmpty();
    unheard();
  }

  private List<String> marks() {
    return planned("HEALTH_REGULAR").stream().map(Visit::occurrence).toList();
  }

  private void unheard() {
    days.minutes(2);
    assertThat(days.heard(DemoDong.PLANNER, STRAY)).isZero();
  }

  private static Member member(String name, LocalDate birth) {
    return Member.of(name, Optional.of(birth), Optional.empty());
  }

  private static Profile of(Member... members) {
    return Profile.of(
        List.of(members), Optional.of(new Residence("서울특별시 구로구 디지털로 9, 101호", Optional.empty())));
  }

  private String home(Member... members) {
    String id = days.household(of(members));
    days.tick();
    return id;
  }

  private void lives(String home, Member... members) {
    days.changed(home, before -> of(members)).tick();
  }

  private void enrol(String home, String programme, int member) {
    LocalDate today = VisitChainTest.seoul(days.centre.clock.instant()).toLocalDate();
    Settled settled =
        enrolling()
            .enrol(
                home,
                wish(home, programme, member),
                today,
                Optional.empty(),
                days.office.staff(Office.NURSE));
    assertThat(settled).isInstanceOf(Settled.Changed.class);
    days.tick();
  }

  private Settled leave(String home, String programme) {
    Settled settled =
        enrolling().leave(home, wish(home, programme, 0), days.office.staff(Office.NURSE));
    days.tick();
    assertThat(days.centre.memory.query(Household.partition(home), Enrolment.SORT_PREFIX, 10))
        .isEmpty();
    return settled;
  }

  private Enrolling.Wish wish(String home, String programme, int member) {
    return new Enrolling.Wish(days.home(home).household().version(), programme, member, "살펴야 함");
  }

  private Enrolling enrolling() {
    return new Enrolling(
        days.centre.memory,
        new TableAreas(days.centre.memory, days.centre.clock),
        days.centre.hash,
        days.centre.mishaps,
        days.centre.clock,
        new CountedIds());
  }

  private List<Visit> planned(String programme) {
    return days.visits().stream()
        .filter(visit -> visit.programme().equals(programme))
        .filter(visit -> visit.state() == VisitState.PLANNED)
        .toList();
  }
}
