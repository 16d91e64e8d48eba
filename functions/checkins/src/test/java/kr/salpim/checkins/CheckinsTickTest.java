package kr.salpim.checkins;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import kr.salpim.adapters.testing.FunctionTable;
import kr.salpim.adapters.testing.MockLambda;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.household.Household;
import kr.salpim.domain.household.Member;
import kr.salpim.domain.household.Profile;
import kr.salpim.domain.household.Standing;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.risk.Level;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.tie.Papers;
import kr.salpim.domain.tie.Round;
import kr.salpim.domain.tie.RoundItem;
import kr.salpim.domain.tie.Tie;
import kr.salpim.domain.tie.TieTimes;
import kr.salpim.domain.tie.Volunteer;
import kr.salpim.domain.tie.VolunteerGroup;
import kr.salpim.domain.tie.Worked;
import kr.salpim.testkit.centre.DemoDong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The tick's function as the schedule calls it; natively too ({@code CheckinsTickIT}). */
@Tag("aws")
@QuarkusTest
@QuarkusTestResource(FunctionTable.class)
@QuarkusTestResource(MockLambda.class)
class CheckinsTickTest {

  private static final String HOUSEHOLD = "checkins-tick";
  private static final String VOLUNTEER = "volunteer";

  @Test
  void aTieBecomesARoundOfToday() {
    LocalDate today = Instant.now().atZone(WorkingDays.SEOUL).toLocalDate();
    put(household());
    put(new Change.Put(tie(today).toItem(), Condition.always()));
    put(volunteer(today).added());

    MockLambda.invoke("{\"time\":\"2026-11-23T01:00:00Z\",\"source\":\"aws.scheduler\"}")
        .post("/")
        .then()
        .statusCode(200);

    List<Round> rounds =
        FunctionTable.table().query(Household.partition(HOUSEHOLD), Round.SORT_PREFIX, 10).stream()
            .map(RoundItem::from)
            .toList();
    assertThat(rounds).hasSize(1);
    assertThat(rounds.get(0).day()).isEqualTo(today);
    assertThat(rounds.get(0).label().reveal()).isEqualTo("김○○ 님");
  }

  private static Change household() {
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
        Profile.of(List.of(Member.of("김어른", Optional.empty(), Optional.empty())), Optional.empty());
    return new Change.Put(
        household.toItem().secret(Household.PROFILE, profile.toSecret()).build(),
        Condition.always());
  }

  /** At any hour of any day, so that the test may run whenever. */
  private static Tie tie(LocalDate today) {
    return new Tie(
        DemoDong.CODE,
        VOLUNTEER,
        HOUSEHOLD,
        Optional.empty(),
        new TieTimes(EnumSet.allOf(DayOfWeek.class), LocalTime.NOON, LocalTime.of(11, 59), true),
        false,
        Optional.empty(),
        today,
        Optional.empty(),
        0,
        Optional.empty());
  }

  private static Volunteer volunteer(LocalDate today) {
    return new Volunteer(
        DemoDong.CODE,
        VOLUNTEER,
        VolunteerGroup.WATCHER,
        new Secret("한이웃"),
        DemoDong.sms("+821000000201"),
        new Papers(Optional.of(today), Optional.empty(), Optional.empty()),
        Optional.empty(),
        Worked.none(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(Instant.now().minusSeconds(1)),
        0);
  }

  private static void put(Change change) {
    FunctionTable.table().write(change);
  }
}
