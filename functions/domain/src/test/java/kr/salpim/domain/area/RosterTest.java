package kr.salpim.domain.area;

import static kr.salpim.domain.area.People.away;
import static kr.salpim.domain.area.People.planner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kr.salpim.domain.contact.Role;
import org.junit.jupiter.api.Test;

class RosterTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final Optional<String> FIRST = Optional.of("1구역");
  private static final Optional<String> SECOND = Optional.of("2구역");
  private static final Staff A = planner("a", "1구역");
  private static final Staff B = planner("b", "2구역");
  private static final Staff LEAD = People.of(Role.TEAM_LEAD, "lead");
  private static final Staff NURSE = People.of(Role.NURSE, "nurse");
  private static final List<Staff> ALL = List.of(A, B, LEAD, NURSE);

  @Test
  void thePlannerOfTheZoneAnswersForIt() {
    assertThat(who(Role.PLANNER, SECOND)).contains(B);
    assertThat(who(Role.PLANNER, FIRST)).contains(A);
  }

  @Test
  void aZoneThatNobodyHasIsAnsweredForByTheFirstOfTheRole() {
    assertThat(who(Role.PLANNER, Optional.of("9구역"))).contains(A);
    assertThat(who(Role.PLANNER, Optional.empty())).contains(A);
    assertThat(who(Role.TEAM_LEAD, SECOND)).contains(LEAD);
  }

  @Test
  void theSubstituteStandsInBeforeAnybodyElseOfTheRole() {
    assertThat(who(Role.PLANNER, FIRST, away("a", TODAY, "nurse"))).contains(NURSE);
    assertThat(who(Role.PLANNER, FIRST, away("a", TODAY))).contains(B);
  }

  @Test
  void aSubstituteWhoIsAwayOrGoneDoesNotStandIn() {
    assertThat(who(Role.PLANNER, FIRST, away("a", TODAY, "nurse"), away("nurse", TODAY)))
        .contains(B);
    assertThat(who(Role.PLANNER, FIRST, away("a", TODAY, "nobody"))).contains(B);
    Dong dong = People.dong(List.of(A, B, NURSE.leaving(TODAY)), away("a", TODAY, "nurse"));
    assertThat(new Roster(dong).who(Role.PLANNER, FIRST, TODAY)).contains(B);
  }

  @Test
  void theSubstituteOfARoleWithoutZonesStandsIn() {
    assertThat(who(Role.TEAM_LEAD, FIRST, away("lead", TODAY, "b"))).contains(B);
  }

  @Test
  void whoStandsInForTheTeamLeadLeadsThatDayAndTheTeamLeadStill() {
    Roster roster = new Roster(People.dong(ALL, away("lead", TODAY, "b")));
    assertThat(roster.leads(B, TODAY)).isTrue();
    assertThat(roster.leads(LEAD, TODAY)).isTrue();
    assertThat(roster.leads(A, TODAY)).isFalse();
    assertThat(roster.leads(B, TODAY.plusDays(1))).isFalse();
  }

  @Test
  void nobodyAnswersWhereNobodyIsThere() {
    assertThat(who(Role.PLANNER, FIRST, away("a", TODAY), away("b", TODAY))).isEmpty();
    assertThat(who(Role.DONG_HEAD, FIRST)).isEmpty();
  }

  @Test
  void whoLeftIsChosenUntilTheDayBeforeAndNeverAfter() {
    Roster roster = new Roster(People.dong(List.of(A.leaving(TODAY))));
    assertThat(roster.who(Role.PLANNER, FIRST, TODAY.minusDays(1))).isPresent();
    assertThat(roster.who(Role.PLANNER, FIRST, TODAY)).isEmpty();
    assertThat(roster.all(Role.PLANNER, TODAY)).isEmpty();
    assertThat(roster.present("a", TODAY)).isEmpty();
  }

  @Test
  void anAbsenceHoldsOnItsFirstAndItsLastDay() {
    Absence absence = new Absence(People.DONG, "a", TODAY, TODAY.plusDays(2), Optional.of("nurse"));
    assertThat(who(TODAY.minusDays(1), absence)).contains(A);
    assertThat(who(TODAY, absence)).contains(NURSE);
    assertThat(who(TODAY.plusDays(2), absence)).contains(NURSE);
    assertThat(who(TODAY.plusDays(3), absence)).contains(A);
  }

  @Test
  void allOfARoleAreThosePresentAndTheSubstitutesEachOnce() {
    Dong dong = People.dong(ALL, away("a", TODAY, "b"));
    assertThat(new Roster(dong).all(Role.PLANNER, TODAY)).containsExactly(B);
    Dong two = People.dong(ALL, away("a", TODAY, "nurse"));
    assertThat(new Roster(two).all(Role.PLANNER, TODAY)).containsExactly(NURSE, B);
  }

  @Test
  void whoOptedInHearsAtNightUnlessAway() {
    List<Staff> staff = List.of(A.optingInNight(), B, LEAD.optingInNight());
    Roster roster = new Roster(People.dong(staff, away("lead", TODAY)));
    assertThat(roster.optedInNight(TODAY)).extracting(Staff::token).containsExactly("a");
  }

  @Test
  void absencesAndStaffAreReadFromTheirItemsAsTheyWereWritten() {
    Absence absence = away("a", TODAY, "b");
    assertThat(absence.toItem().key().sort()).isEqualTo("ABS#a#2026-11-23");
    assertThat(Absence.from(absence.toItem())).isEqualTo(absence);
    Absence alone = away("a", TODAY);
    assertThat(Absence.from(alone.toItem())).isEqualTo(alone);
    for (Staff person : List.of(A, LEAD, A.optingInNight(), A.leaving(TODAY).optingInNight())) {
      assertThat(Staff.from(person.toItem())).isEqualTo(person);
    }
    assertThat(A.toItem().attributes()).containsOnlyKeys("nm", "ad", "z");
  }

  @Test
  void anAbsenceThatEndsBeforeItBeginsOrStandsInForItselfIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> away("a", TODAY, "a"));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new Absence(People.DONG, "a", TODAY, TODAY.minusDays(1), Optional.empty()));
  }

  private static Optional<Staff> who(Role role, Optional<String> zone, Absence... absences) {
    return new Roster(People.dong(ALL, absences)).who(role, zone, TODAY);
  }

  private static Optional<Staff> who(LocalDate day, Absence absence) {
    return new Roster(People.dong(ALL, absence)).who(Role.PLANNER, FIRST, day);
  }
}
