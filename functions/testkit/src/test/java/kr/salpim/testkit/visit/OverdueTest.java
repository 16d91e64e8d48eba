package kr.salpim.testkit.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import kr.salpim.domain.contact.Role;
import kr.salpim.domain.household.Standing;
import kr.salpim.domain.visit.VisitEntry.What;
import kr.salpim.domain.visit.VisitState;
import kr.salpim.testkit.centre.DemoDong;
import kr.salpim.testkit.centre.Office;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Visits whose time or window went by: nobody is sent to yesterday, and nobody is forgotten. */
class OverdueTest {

  private static final String OVERDUE = "기간이 지나도록";

  private final Days days = new Days();

  @AfterEach
  void nothingFailed() {
    assertThat(days.centre.mishaps.failed).hasValue(0);
  }

  @Test
  void ofATimeThatPassedWhileNothingTickedNobodyIsReminded() {
    days.owed();
    Instant before = days.visit().start().orElseThrow();
    late(before.plus(Duration.ofMinutes(5)));
    assertThat(days.visit().start().orElseThrow()).isAfter(before);
    assertThat(days.centre.received(Days.OLD)).isEmpty();
    assertThat(days.centre.received(DemoDong.PLANNER)).isEmpty();
    assertThat(days.centre.received(Office.NURSE)).isEmpty();
  }

  @Test
  void aHouseholdThatKnewThePassedTimeHearsTheNewOneAndNeverTodayOfIt() {
    days.owed().onEve("14:05");
    Instant before = days.visit().start().orElseThrow();
    late(before.plus(Duration.ofMinutes(5)));
    assertThat(days.visit().start().orElseThrow()).isAfter(before);
    assertThat(days.heard(Days.OLD, "약속이 바뀌어")).isOne();
    assertThat(days.heard(Days.OLD, "오늘")).isZero();
    assertThat(days.heard(DemoDong.PLANNER, "1 갈 수 있어요")).isZero();
  }

  /** Nothing ticked until then. */
  private void late(Instant now) {
    days.centre.clock.advance(Duration.between(days.centre.clock.instant(), now));
    days.tick();
    days.minutes(3);
  }

  @Test
  void anOverdueVisitIsHeardOfEachWeekUntilSomebodyDecides() {
    days.office.nobodyIs(Role.PLANNER).nobodyIs(Role.NURSE).nobodyIs(Role.CARE_CRISIS);
    days.owed();
    LocalDate over = days.visit().closes().plusDays(8);
    days.until(over + "T12:00");
    assertThat(days.heard(DemoDong.TEAM_LEAD, OVERDUE)).isOne();
    days.until(over.plusWeeks(4) + "T12:00");
    assertThat(days.heard(DemoDong.TEAM_LEAD, OVERDUE)).isEqualTo(5);
    assertThat(days.visit().record()).filteredOn(e -> e.what() == What.OVERDUE).hasSize(1);
  }

  @Test
  void whoIsFoundAgainAfterTheWindowIsOnTheListOfWhatIsOverdue() {
    days.owed();
    LocalDate closes = days.visit().closes();
    stands(Standing.WHEREABOUTS_UNKNOWN);
    assertThat(days.visit().state()).isEqualTo(VisitState.CANCELLED);
    days.until(closes.plusDays(9) + "T12:00");
    stands(Standing.ACTIVE);
    days.minutes(5);
    assertThat(days.visit().planned()).isTrue();
    assertThat(days.visit().start()).isEqualTo(Optional.empty());
    assertThat(days.heard(DemoDong.TEAM_LEAD, OVERDUE)).isOne();
    assertThat(days.orders().free(days.visit().key())).isNotEmpty();
  }

  @Test
  void whoComesBackFromElsewhereIsOwedWhatIsToCome() {
    days.owed();
    LocalDate closes = days.visit().closes();
    stands(Standing.MOVED_AWAY);
    days.until(closes.plusDays(9) + "T12:00");
    stands(Standing.ACTIVE);
    days.minutes(5);
    assertThat(days.visit().state()).isEqualTo(VisitState.CANCELLED);
  }

  private void stands(Standing standing) {
    days.centre.standings.stand(
        days.visit().household(), standing, "이웃이 알려 줌", days.office.staff(DemoDong.PLANNER));
    days.tick();
  }
}
