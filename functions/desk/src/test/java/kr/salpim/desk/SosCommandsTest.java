package kr.salpim.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import kr.salpim.adapters.testing.FunctionTable;
import kr.salpim.adapters.testing.MockLambda;
import kr.salpim.domain.access.AccessRecord;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.area.TableAreas;
import kr.salpim.domain.outbox.Parking;
import kr.salpim.domain.sos.Place;
import kr.salpim.domain.sos.Sos;
import kr.salpim.domain.sos.SosItem;
import kr.salpim.domain.sos.Wearer;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Value;
import kr.salpim.testkit.centre.DemoDong;
import org.junit.jupiter.api.Test;

/** What staff see of an SOS of which nobody could be told. */
@QuarkusTest
@QuarkusTestResource(FunctionTable.class)
@QuarkusTestResource(MockLambda.class)
class SosCommandsTest {

  @Test
  void whoPressedIsShownToAllAndWhereToTheTeamLeadAlone() {
    OtherDong.setUp();
    Staff planner =
        new TableAreas(FunctionTable.table(), Clock.systemUTC())
            .dong(DemoDong.CODE)
            .staff(token(DemoDong.PLANNER))
            .orElseThrow();
    stuck(planner.token());

    JsonPath lead = DeskCall.by(DemoDong.TEAM_LEAD, "sos-list", Map.of());
    assertThat(lead.getList("body.calls.name")).containsExactly(planner.name().reveal());
    assertThat(lead.getString("body.calls[0].place.latitude")).isEqualTo("37.49512");
    JsonPath other = DeskCall.by(DemoDong.PLANNER, "sos-list", Map.of());
    assertThat(other.getList("body.calls.name")).containsExactly(planner.name().reveal());
    assertThat(other.prettify()).doesNotContain("37.49", "place");
    assertThat(Accesses.of(planner.token())).extracting(AccessRecord::command).contains("sos-list");
    assertThat(
            DeskCall.by(OtherDong.PLANNER, "sos-list", Map.of("dong", DemoDong.CODE))
                .getString("error"))
        .isEqualTo("you do not work for this dong");
  }

  private static void stuck(String token) {
    Instant now = Instant.now();
    Sos sos =
        new Sos(
            "stuck-1",
            DemoDong.CODE,
            Sos.watch(FunctionTable.hash(), "GW-S1"),
            now,
            Optional.empty(),
            Place.of(37.495121, 126.887342, OptionalInt.of(20)),
            OptionalInt.empty(),
            now);
    Wearer wearer = new Wearer(DemoDong.CODE, token, now, Optional.empty());
    FunctionTable.table().write(SosItem.born(sos.in(DemoDong.CODE, Optional.of(wearer))));
    Value at = new Value.Num(now.toEpochMilli());
    FunctionTable.table()
        .write(
            new Change.Update(
                sos.key(),
                Map.of(
                    Parking.STUCK, at,
                    Attributes.BOARD, new Value.Text(Parking.sosList(DemoDong.CODE)),
                    Attributes.BOARD_AT, at),
                Map.of(),
                Set.of(),
                Condition.present()));
  }

  private static String token(String phone) {
    return FunctionTable.hash().of(DemoDong.sms(phone).canonical());
  }
}
