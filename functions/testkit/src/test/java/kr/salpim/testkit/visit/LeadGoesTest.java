package kr.salpim.testkit.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import kr.salpim.domain.contact.Role;
import kr.salpim.domain.visit.VisitState;
import kr.salpim.testkit.centre.DemoDong;
import kr.salpim.testkit.centre.Office;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Whoever leads the dong, or stands in, may be one of those who go: somebody else is asked then.
 */
class LeadGoesTest {

  private static final String NEEDED = "함께 갈 분이 필요";
  private static final String CALL = "끝났다는 답이 없어요";

  private final Days days = new Days();
  private final Outing outing = new Outing();

  @AfterEach
  void nothingFailed() {
    assertThat(days.centre.mishaps.failed).hasValue(0);
    assertThat(outing.centre.mishaps.failed).hasValue(0);
  }

  @Test
  void aStandInWhoGoesIsAskedForThemselvesAndTheHeadForSomebodyElse() {
    standsIn().onEve("16:05");

    assertThat(days.heard(Office.NURSE, "방문이 있어요")).isOne();
    assertThat(days.heard(Office.NURSE, NEEDED)).isZero();
    assertThat(days.heard(Office.DONG_HEAD, NEEDED)).isOne();
  }

  @Test
  void whereNobodyElseIsThereTheStandInIsToldAndAskedNothingMore() {
    standsIn();
    days.office.nobodyIs(Role.DONG_HEAD).nobodyIs(Role.ON_CALL).nobodyIs(Role.NIGHT_DESK);
    days.onEve("16:05");

    assertThat(days.heard(Office.NURSE, "방문이 있어요")).isOne();
    assertThat(days.heard(Office.NURSE, "업무 화면에서 직접 정해 주세요")).isOne();
  }

  @Test
  void aTeamLeadWhoBeginsAloneIsAskedOnceMoreAndTheHeadForSomebodyElse() {
    outing.office.hire(Role.PLANNER, DemoDong.TEAM_LEAD);
    outing.visit("11:00", DemoDong.TEAM_LEAD).tick().at("11:00").says(DemoDong.TEAM_LEAD, "시작");

    assertThat(outing.visit().state()).isEqualTo(VisitState.PLANNED);
    assertThat(outing.last(DemoDong.TEAM_LEAD)).contains("둘이 가야 해요");
    assertThat(outing.count(Office.DONG_HEAD, NEEDED)).isOne();
  }

  @Test
  void whoeverIsInDangerDoesNotLookAfterThemselves() {
    outing.office.hire(Role.PLANNER, DemoDong.TEAM_LEAD);
    outing.visit("11:00", DemoDong.TEAM_LEAD, Office.NURSE).tick();
    outing.at("11:00").says(Office.NURSE, "시작").at("12:50");

    assertThat(outing.count(DemoDong.TEAM_LEAD, "괜찮으신가요")).isOne();
    assertThat(outing.count(DemoDong.TEAM_LEAD, CALL)).isZero();
    assertThat(outing.count(Office.DONG_HEAD, CALL)).as("at both steps").isEqualTo(2);
  }

  /** The nurse stands in for the team lead, and the planner with whom she goes falls ill. */
  private Days standsIn() {
    days.office.nobodyIs(Role.CARE_CRISIS);
    days.owed();
    assertThat(days.goes(Office.NURSE)).isTrue();
    days.office.away(
        DemoDong.TEAM_LEAD, days.day().minusDays(7), days.day(), Optional.of(Office.NURSE));
    days.office.away(DemoDong.PLANNER, days.day(), days.day(), Optional.empty());
    return days;
  }
}
