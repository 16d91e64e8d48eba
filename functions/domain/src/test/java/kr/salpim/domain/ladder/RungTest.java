package kr.salpim.domain.ladder;

import static kr.salpim.domain.area.People.away;
import static kr.salpim.domain.area.People.planner;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kr.salpim.domain.area.Absence;
import kr.salpim.domain.area.People;
import kr.salpim.domain.area.Roster;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.contact.Role;
import org.junit.jupiter.api.Test;

class RungTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final Optional<String> ZONE = Optional.of("2구역");
  private static final List<Staff> STAFF =
      List.of(
          planner("p1", "1구역"),
          planner("p2", "2구역").optingInNight(),
          People.in(People.DONG, Role.NURSE, "n1", Optional.of("1구역")),
          People.of(Role.CARE_CRISIS, "cc"),
          People.of(Role.TEAM_LEAD, "lead"),
          People.of(Role.ON_CALL, "oc1").optingInNight(),
          People.of(Role.ON_CALL, "oc2"),
          People.in(People.GU, Role.NIGHT_DESK, "desk", Optional.empty()));

  @Test
  void theCarerOfTheZoneFollowsFromWhatItIsAbout() {
    assertThat(told(Concern.GENERAL, LadderRole.ZONE_CARER)).containsExactly("p2");
    assertThat(told(Concern.HEALTH, LadderRole.ZONE_CARER)).containsExactly("n1");
    assertThat(told(Concern.VIOLENCE, LadderRole.ZONE_CARER)).containsExactly("cc");
  }

  @Test
  void whereThatCarerIsAwayThePlannerOfTheZoneHears() {
    assertThat(told(Concern.HEALTH, away("n1", TODAY), LadderRole.ZONE_CARER))
        .containsExactly("p2");
    assertThat(told(Concern.VIOLENCE, away("cc", TODAY), LadderRole.ZONE_CARER))
        .containsExactly("p2");
    assertThat(told(Concern.VIOLENCE, away("cc", TODAY, "lead"), LadderRole.ZONE_CARER))
        .containsExactly("lead");
  }

  @Test
  void whereADongHasNoPlannerItsOfficerOrCounsellorHears() {
    Rung rung = rung(LadderRole.ZONE_CARER);
    Roster roster = new Roster(People.dong(List.of(People.of(Role.COUNSELLOR, "c"))));
    assertThat(rung.people(roster, Concern.GENERAL, ZONE, TODAY))
        .extracting(Staff::token)
        .containsExactly("c");
  }

  @Test
  void atNightTheDeskAllOnCallAndWhoOptedInHearEachOnce() {
    assertThat(
            told(Concern.GENERAL, LadderRole.NIGHT_DESK, LadderRole.ON_CALL, LadderRole.OPTED_IN))
        .containsExactly("desk", "oc1", "oc2", "p2");
  }

  @Test
  void ofOtherRolesOnePersonHears() {
    assertThat(told(Concern.GENERAL, LadderRole.TEAM_LEAD, LadderRole.PLANNER))
        .containsExactly("lead", "p2");
  }

  @Test
  void aStepThatNobodyHoldsTellsNobody() {
    assertThat(told(Concern.GENERAL, LadderRole.DONG_HEAD)).isEmpty();
  }

  private static List<String> told(Concern concern, LadderRole... roles) {
    return told(concern, away("nobody", TODAY), roles);
  }

  private static List<String> told(Concern concern, Absence absence, LadderRole... roles) {
    return rung(roles)
        .people(new Roster(People.dong(STAFF, absence)), concern, ZONE, TODAY)
        .stream()
        .map(Staff::token)
        .toList();
  }

  private static Rung rung(LadderRole... roles) {
    return new Rung(1, Arrays.asList(roles), Wait.parse("10m"), Optional.empty());
  }
}
