package kr.salpim.testkit.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kr.salpim.domain.alert.Alert;
import kr.salpim.domain.alert.AlertResult;
import kr.salpim.domain.alert.AlertState;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.casework.CaseDecisions.Done;
import kr.salpim.domain.household.Draft;
import kr.salpim.domain.household.Household;
import kr.salpim.domain.household.Households;
import kr.salpim.domain.household.LogEntry;
import kr.salpim.domain.household.Member;
import kr.salpim.domain.household.Profile;
import kr.salpim.domain.household.Settled;
import kr.salpim.domain.household.Standing;
import kr.salpim.domain.ladder.CaseKind;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.risk.Decision;
import kr.salpim.domain.risk.Level;
import kr.salpim.domain.risk.Ruling;
import kr.salpim.domain.understanding.Triage;
import kr.salpim.testkit.centre.Centre;
import kr.salpim.testkit.centre.CountedIds;
import kr.salpim.testkit.centre.DemoDong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 연락두절 and 소재불명, and what staff decide at the desk. */
class StandingsTest {

  private static final String HUNGER = "쌀이 떨어져서 며칠째 굶고 있어요";

  private final Centre centre = new Centre(Triage.shipped());
  private final Households households =
      new Households(centre.memory, centre.hash, centre.clock, new CountedIds());
  private Staff planner;
  private String household;

  @BeforeEach
  void aHouseholdThatIsKnown() {
    planner =
        centre.memory.query("D#" + DemoDong.CODE, "STAFF#PLANNER", 1).stream()
            .map(Staff::from)
            .findFirst()
            .orElseThrow();
    Profile profile =
        Profile.of(
            List.of(
                Member.of(
                    "김주민", Optional.of(LocalDate.of(1950, 1, 1)), Optional.of(DemoDong.RESIDENT))),
            Optional.empty());
    Settled settled =
        households.create(
            new Draft("desk|1", DemoDong.CODE, Optional.empty(), profile, Optional.empty()));
    household = ((Settled.Created) settled).id();
  }

  @Test
  void whoCannotBeReachedIsLookedForUpALadderWithTasks() {
    stand(Standing.OUT_OF_CONTACT);
    centre.stream();

    assertThat(centre.received(DemoDong.PLANNER))
        .singleElement()
        .asString()
        .contains("연락이 닿지 않는 가구", "할 일: 다시 전화하고, 둘이 함께 방문해 주세요");
    centre.pass(Duration.ofDays(2));
    assertThat(centre.received(DemoDong.TEAM_LEAD)).singleElement().asString().contains("통장·관리실");
  }

  @Test
  void aMessageFromTheirOwnNumberEndsTheSearchAndTellsWhoLooks() {
    stand(Standing.OUT_OF_CONTACT);
    centre.stream();
    centre.text(DemoDong.RESIDENT, "m1", "안녕하세요 저 잘 있어요");
    centre.stream();
    centre.pass(Duration.ofDays(3));

    assertThat(alert().result()).contains(AlertResult.HEARD_FROM);
    assertThat(standing()).isEqualTo(Standing.ACTIVE);
    assertThat(centre.received(DemoDong.PLANNER))
        .hasSize(2)
        .last()
        .asString()
        .contains("더 찾지 않으셔도");
    assertThat(centre.received(DemoDong.TEAM_LEAD)).isEmpty();
  }

  @Test
  void whoIsFoundByStaffIsLookedForNoLonger() {
    stand(Standing.WHEREABOUTS_UNKNOWN);
    stand(Standing.ACTIVE);
    centre.stream();
    centre.pass(Duration.ofDays(5));

    assertThat(alert().state()).isEqualTo(AlertState.CLOSED);
    assertThat(centre.received(DemoDong.TEAM_LEAD)).isEmpty();
    assertThat(households.log(household))
        .extracting(LogEntry::what)
        .containsExactly("STANDING WHEREABOUTS_UNKNOWN", "STANDING ACTIVE");
  }

  @Test
  void oneSearchTakesThePlaceOfAnother() {
    stand(Standing.OUT_OF_CONTACT);
    stand(Standing.WHEREABOUTS_UNKNOWN);

    assertThat(centre.alerts())
        .extracting(Alert::kind, Alert::closed)
        .containsExactlyInAnyOrder(
            tuple(CaseKind.OUT_OF_CONTACT, true), tuple(CaseKind.WHEREABOUTS_UNKNOWN, false));
  }

  @Test
  void whatStandsAlreadyIsRefused() {
    stand(Standing.OUT_OF_CONTACT);
    assertThat(centre.standings.stand(household, Standing.OUT_OF_CONTACT, "또", planner))
        .isInstanceOf(Settled.Refused.class);
    assertThat(centre.standings.stand("none", Standing.DIED, "누구", planner))
        .isInstanceOf(Settled.Missing.class);
  }

  @Test
  void whatSomebodyDecidedIsNoCrisisCallsNobodyAgainByItself() {
    centre.text(DemoDong.RESIDENT, "m1", HUNGER);
    centre.stream();
    assertThat(decide(Ruling.NOT_A_CRISIS)).isEqualTo(Done.DONE);
    centre.pass(Duration.ofDays(3));

    assertThat(alert().result()).contains(AlertResult.MISTAKEN);
    assertThat(household().level()).isEqualTo(Level.ORDINARY);
    assertThat(household().episode()).isEmpty();
    assertThat(centre.received(DemoDong.TEAM_LEAD)).isEmpty();

    centre.text(DemoDong.RESIDENT, "m2", HUNGER);
    centre.stream();
    assertThat(centre.alerts()).hasSize(2);
  }

  @Test
  void aCrisisThatSomebodyConfirmedIsOneForTheLadder() {
    centre.text(DemoDong.RESIDENT, "m1", HUNGER);
    centre.stream();
    assertThat(decide(Ruling.RIGHT)).isEqualTo(Done.DONE);
    centre.pass(Duration.ofMinutes(1));

    assertThat(alert().level()).isEqualTo(Level.CRISIS);
    assertThat(alert().state()).isEqualTo(AlertState.OPEN);
  }

  @Test
  void whatIsTakenAtTheDeskClimbsNoFurtherAndEndsWithItsResult() {
    centre.text(DemoDong.RESIDENT, "m1", HUNGER);
    centre.stream();
    assertThat(centre.decisions.take(alert().key(), planner)).isEqualTo(Done.DONE);
    assertThat(centre.decisions.take(alert().key(), planner)).isEqualTo(Done.TOO_LATE);
    centre.pass(Duration.ofDays(2));
    assertThat(centre.received(DemoDong.TEAM_LEAD)).isEmpty();

    assertThat(centre.decisions.result(alert().key(), AlertResult.MET, planner))
        .isEqualTo(Done.DONE);
    assertThat(centre.decisions.result(alert().key(), AlertResult.MET, planner))
        .isEqualTo(Done.TOO_LATE);
    assertThat(alert().taker()).contains(planner.token());
  }

  private void stand(Standing standing) {
    assertThat(centre.standings.stand(household, standing, "세 번 전화함", planner))
        .isInstanceOf(Settled.Changed.class);
  }

  private Done decide(Ruling ruling) {
    Decision decision = new Decision(ruling, centre.clock.instant(), new Secret("통화해 보니"));
    return centre.decisions.decide(alert().key(), decision, planner);
  }

  private Alert alert() {
    return centre.alerts().get(0);
  }

  private Standing standing() {
    return household().standing();
  }

  private Household household() {
    return households.find(household).orElseThrow().household();
  }
}
