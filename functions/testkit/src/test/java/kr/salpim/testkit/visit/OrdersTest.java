package kr.salpim.testkit.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.area.TableAreas;
import kr.salpim.domain.contact.Role;
import kr.salpim.domain.household.Profile;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.visit.ExceptionCount;
import kr.salpim.domain.visit.Quarter;
import kr.salpim.domain.visit.Visit;
import kr.salpim.domain.visit.VisitRefusal;
import kr.salpim.domain.visit.VisitResult;
import kr.salpim.domain.visit.VisitState;
import kr.salpim.testkit.centre.DemoDong;
import kr.salpim.testkit.centre.Office;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What people at a desk decide of visits. */
class OrdersTest {

  private static final String HELPER = "+821000000388";
  private static final Secret REASON = new Secret("두 번째 사람이 없음");

  private final Days days = new Days();

  @AfterEach
  void nothingFailed() {
    assertThat(days.centre.mishaps.failed).hasValue(0);
  }

  @Test
  void aHelperIsNamedOnlyWithTheTrainingAndAskedAtOnce() {
    alone(false);
    days.helper(HELPER, Optional.empty());
    assertThat(days.orders().name(days.visit().key(), token(HELPER)))
        .contains(VisitRefusal.NOT_TRAINED);

    Staff helper = areas().dong(DemoDong.CODE).staff(token(HELPER)).orElseThrow();
    put(helper.trainedOn(LocalDate.of(2026, 3, 2)));
    assertThat(days.orders().name(days.visit().key(), token(HELPER))).isEmpty();
    days.tick();
    assertThat(days.last(HELPER)).contains("1 갈 수 있어요");
    assertThat(days.visit().manned()).isTrue();
    assertThat(days.orders().name(days.visit().key(), token(HELPER))).contains(VisitRefusal.NAMED);
    assertThat(days.orders().name(days.visit().key(), "nobody")).contains(VisitRefusal.NOT_STAFF);
  }

  @Test
  void aVisitMovesToATimeThatIsFreeAndNeverOutsideItsWindow() {
    days.household(days.of("김어른", LocalDate.of(1961, 11, 28)));
    days.tick();
    Visit visit = days.visit();
    Instant free = days.orders().free(visit.key()).get(1);
    assertThat(shift(free)).isEmpty();
    assertThat(days.visit().start()).contains(free);
    assertThat(shift(free.plusSeconds(60))).contains(VisitRefusal.NOBODY_FREE);
    assertThat(shift(Instant.parse("2030-01-02T01:00:00Z"))).contains(VisitRefusal.OUTSIDE_WINDOW);
  }

  @Test
  void whatCameOfAVisitIsSaidOnceAndNotBeforeItWas() {
    days.household(days.of("김어른", LocalDate.of(1961, 11, 28)));
    days.tick();
    Visit visit = days.visit();
    Staff by = staff(Role.PLANNER);
    assertThat(days.orders().result(visit.key(), VisitResult.MET, by))
        .contains(VisitRefusal.NOT_BEEN);
    days.until(VisitChainTest.seoul(visit.start().orElseThrow()).toString());
    assertThat(days.orders().result(visit.key(), VisitResult.MOVED, by)).isEmpty();
    assertThat(days.visit().state()).isEqualTo(VisitState.DONE);
    assertThat(days.orders().result(visit.key(), VisitResult.MET, by)).contains(VisitRefusal.OVER);
  }

  @Test
  void anExceptionLetsOneGoAloneAndIsCounted() {
    alone(false);
    assertThat(days.orders().except(days.visit().key(), REASON, staff(Role.TEAM_LEAD))).isEmpty();
    assertThat(days.visit().manned()).isTrue();
    assertThat(days.orders().except(days.visit().key(), REASON, staff(Role.TEAM_LEAD)))
        .contains(VisitRefusal.EXCEPTED);
    assertThat(counts())
        .singleElement()
        .satisfies(count -> assertThat(count.single()).isEqualTo(1));
  }

  @Test
  void whereCautionIsDueNobodyGoesAloneWhoeverApproves() {
    alone(true);
    for (Role role : List.of(Role.TEAM_LEAD, Role.DONG_HEAD)) {
      assertThat(days.orders().except(days.visit().key(), REASON, staff(role)))
          .contains(VisitRefusal.CAUTION);
    }
    approve("AGE_65");
    assertThat(days.visit().exempt()).isFalse();
    remind();
    assertThat(days.visit().exempt()).isFalse();
    assertThat(days.visit().manned()).isFalse();
    assertThat(counts()).allMatch(count -> count.uses() == 0);
  }

  @Test
  void oneApprovalLetsAProgrammesVisitsOfAQuarterGoWithOneAndEachIsCounted() {
    alone(false);
    assertThat(approve("AGE_65")).isEmpty();
    assertThat(approve("AGE_65")).contains(VisitRefusal.EXCEPTED);
    assertThat(days.visit().manned()).isTrue();
    assertThat(counts()).allMatch(count -> count.uses() == 0);
    remind();
    days.says(DemoDong.PLANNER, "1");
    assertThat(days.visit().confirmed()).isTrue();
    assertThat(days.last(DemoDong.TEAM_LEAD)).doesNotContain("같이 갈");
    days.afterStart(0).says(DemoDong.PLANNER, "시작");
    assertThat(days.visit().state()).isEqualTo(VisitState.UNDERWAY);
    assertThat(counts())
        .filteredOn(count -> count.uses() > 0)
        .singleElement()
        .satisfies(count -> assertThat(count.uses()).isEqualTo(1));
  }

  @Test
  void aVisitThatIsPlannedOnceItsProgrammeIsApprovedMayGoWithOneAtOnce() {
    days.office.nobodyIs(Role.NURSE);
    approve("AGE_65");
    days.owed();
    assertThat(days.visit().visitors()).hasSize(1);
    assertThat(days.visit().manned()).isTrue();
    Instant free = days.orders().free(days.visit().key()).get(1);
    assertThat(shift(free)).isEmpty();
    assertThat(days.visit().manned()).isTrue();
  }

  @Test
  void whatWasSaidOfAVisitWithoutTheWordStartCountsAsGoingAloneToo() {
    alone(false);
    approve("AGE_65");
    days.afterStart(0);
    days.orders().result(days.visit().key(), VisitResult.MET, staff(Role.PLANNER));
    assertThat(counts()).anyMatch(count -> count.uses() == 1);
  }

  @Test
  void anApprovalCountsInItsQuarterAlone() {
    alone(false);
    Quarter other =
        Quarter.of(VisitChainTest.seoul(days.visit().start().orElseThrow()).toLocalDate())
                .equals(quarter())
            ? quarter().next()
            : quarter();
    approve("AGE_65", other);
    assertThat(days.visit().manned()).isFalse();
    remind();
    assertThat(days.visit().manned()).isFalse();
  }

  @Test
  void onlyOrdinaryProgrammesAreApprovedForAQuarter() {
    assertThat(approve("HEALTH_REGULAR")).contains(VisitRefusal.NOT_ORDINARY);
    assertThat(approve("WALKS")).contains(VisitRefusal.UNKNOWN_PROGRAMME);
    assertThat(
            days.orders()
                .except(
                    DemoDong.CODE,
                    "AGE_65",
                    Quarter.parse("2028-Q1"),
                    REASON,
                    staff(Role.TEAM_LEAD)))
        .contains(VisitRefusal.OTHER_QUARTER);
  }

  /** A visit for which only the planner is there. */
  private void alone(boolean caution) {
    Profile plain = days.of("김어른", LocalDate.of(1961, 11, 28));
    days.office.nobodyIs(Role.NURSE);
    days.household(
        new Profile(
            plain.members(),
            plain.residence(),
            plain.type(),
            plain.housing(),
            plain.consent(),
            caution,
            false));
    days.tick();
    assertThat(days.visit().visitors()).hasSize(1);
    assertThat(days.visit().manned()).isFalse();
  }

  private void remind() {
    LocalDate day = VisitChainTest.seoul(days.visit().start().orElseThrow()).toLocalDate();
    days.until(VisitChainTest.dayBefore(day) + "T16:05");
  }

  private Optional<VisitRefusal> approve(String programme) {
    Optional<VisitRefusal> first = approve(programme, quarter());
    if (first.isEmpty()) {
      approve(programme, quarter().next());
    }
    return first;
  }

  private Optional<VisitRefusal> approve(String programme, Quarter quarter) {
    return days.orders().except(DemoDong.CODE, programme, quarter, REASON, staff(Role.TEAM_LEAD));
  }

  private Quarter quarter() {
    return Quarter.of(VisitChainTest.seoul(days.centre.clock.instant()).toLocalDate());
  }

  private List<ExceptionCount> counts() {
    Quarter quarter =
        Quarter.of(VisitChainTest.seoul(days.visit().start().orElseThrow()).toLocalDate());
    return days.orders().exceptions(DemoDong.CODE, quarter);
  }

  private TableAreas areas() {
    return new TableAreas(days.centre.memory, days.centre.clock);
  }

  private String token(String phone) {
    return days.centre.hash.of(DemoDong.sms(phone).canonical());
  }

  private Staff staff(Role role) {
    String phone =
        switch (role) {
          case TEAM_LEAD -> DemoDong.TEAM_LEAD;
          case DONG_HEAD -> Office.DONG_HEAD;
          default -> DemoDong.PLANNER;
        };
    return areas().dong(DemoDong.CODE).staff(token(phone)).orElseThrow();
  }

  private void put(Staff staff) {
    days.centre.memory.write(new Change.Put(staff.toItem(), Condition.always()));
  }

  private Optional<VisitRefusal> shift(Instant start) {
    return days.orders().shift(days.visit().key(), start, days.office.staff(DemoDong.PLANNER));
  }
}
