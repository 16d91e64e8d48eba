package kr.salpim.visits;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kr.salpim.adapters.testing.FunctionTable;
import kr.salpim.adapters.testing.MockLambda;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.household.Household;
import kr.salpim.domain.household.Member;
import kr.salpim.domain.household.Profile;
import kr.salpim.domain.household.Replan;
import kr.salpim.domain.household.Standing;
import kr.salpim.domain.risk.Level;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.visit.Visit;
import kr.salpim.domain.visit.VisitItem;
import kr.salpim.testkit.centre.DemoDong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The tick's function as the schedule calls it; natively too ({@code VisitsTickIT}). */
@Tag("aws")
@QuarkusTest
@QuarkusTestResource(FunctionTable.class)
@QuarkusTestResource(MockLambda.class)
class VisitsTickTest {

  private static final String HOUSEHOLD = "visits-tick";

  @Test
  void whoeverTurns65IsPlannedAVisit() {
    LocalDate today = Instant.now().atZone(WorkingDays.SEOUL).toLocalDate();
    write(today.minusYears(65).plusDays(3));

    MockLambda.invoke("{\"time\":\"2026-11-23T01:00:00Z\",\"source\":\"aws.scheduler\"}")
        .post("/")
        .then()
        .statusCode(200);

    List<Visit> visits =
        FunctionTable.table().query(Household.partition(HOUSEHOLD), Visit.SORT_PREFIX, 10).stream()
            .map(VisitItem::from)
            .toList();
    assertThat(visits).hasSize(1).allMatch(visit -> visit.programme().equals("AGE_65"));
  }

  private static void write(LocalDate birth) {
    Household household =
        new Household(
            HOUSEHOLD,
            DemoDong.CODE,
            Optional.empty(),
            0,
            Standing.ACTIVE,
            Level.ORDINARY,
            Optional.empty(),
            Optional.empty(),
            List.of());
    Profile profile =
        Profile.of(
            List.of(Member.of("김어른", Optional.of(birth), Optional.empty())), Optional.empty());
    put(
        new Change.Put(
            household.toItem().secret(Household.PROFILE, profile.toSecret()).build(),
            Condition.always()));
    put(Replan.soon(HOUSEHOLD, Clock.systemUTC().instant()));
  }

  private static void put(Change change) {
    FunctionTable.table().write(change);
  }
}
