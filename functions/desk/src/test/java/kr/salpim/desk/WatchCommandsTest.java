package kr.salpim.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Clock;
import java.util.Map;
import kr.salpim.adapters.testing.FunctionTable;
import kr.salpim.adapters.testing.MockLambda;
import kr.salpim.domain.access.AccessRecord;
import kr.salpim.domain.area.TableAreas;
import kr.salpim.domain.contact.Address;
import kr.salpim.domain.sos.Wearer;
import kr.salpim.domain.visit.VisitNumbers;
import kr.salpim.domain.watch.Watch;
import kr.salpim.domain.watch.Watches;
import kr.salpim.testkit.centre.CountedIds;
import kr.salpim.testkit.centre.DemoDong;
import org.junit.jupiter.api.Test;

/** Who takes which smartwatch along; natively too ({@code WatchCommandsIT}). */
@QuarkusTest
@QuarkusTestResource(FunctionTable.class)
@QuarkusTestResource(MockLambda.class)
class WatchCommandsTest {

  @Test
  void aWatchIsHandedOutToOneAndHandedIn() {
    watches().register(DemoDong.CODE, "GW-1");
    done(
        DemoDong.TEAM_LEAD,
        "watch-out",
        Map.of("device", "GW-1", "phone", DemoDong.PLANNER),
        "OUT");
    assertThat(watch("GW-1").out()).isTrue();
    assertThat(watch("GW-1").wearer()).map(Wearer::token).contains(token(DemoDong.PLANNER));
    refused(
        DeskCall.by(DemoDong.TEAM_LEAD, "watch-out", Map.of("device", "GW-1")),
        "somebody else wears it: watch-in takes it back first");

    done(DemoDong.PLANNER, "watch-in", Map.of("device", "GW-1"), "IN");
    assertThat(watch("GW-1").out()).isFalse();
    done(DemoDong.TEAM_LEAD, "watch-out", Map.of("device", "GW-1"), "OUT");
    assertThat(watch("GW-1").wearer()).map(Wearer::token).contains(token(DemoDong.TEAM_LEAD));
    assertThat(Accesses.of(token(DemoDong.PLANNER)))
        .extracting(AccessRecord::command)
        .contains("watch-out", "watch-in");
  }

  @Test
  void theWatchOfTheGuGoesToAnyOfItsDong() {
    watches().register(DemoDong.GU, "GW-2");

    done(DemoDong.PLANNER, "watch-out", Map.of("device", "GW-2"), "OUT");
    done(DemoDong.PLANNER, "watch-in", Map.of("device", "GW-2"), "IN");
  }

  @Test
  void theListShowsWhoHasWhichOfTheDongAndItsGuAndOfNoOther() {
    OtherDong.setUp();
    watches().register(DemoDong.CODE, "GW-5");
    watches().register(OtherDong.CODE, "GW-6");
    done(DemoDong.PLANNER, "watch-out", Map.of("device", "GW-5"), "OUT");

    JsonPath answer = DeskCall.by(DemoDong.TEAM_LEAD, "watches", Map.of());
    assertThat(answer.getString("body.watches.find { it.device == 'GW-5' }.name"))
        .isEqualTo(
            new TableAreas(FunctionTable.table(), Clock.systemUTC())
                .dong(DemoDong.CODE)
                .staff(token(DemoDong.PLANNER))
                .orElseThrow()
                .name()
                .reveal());
    assertThat(answer.getBoolean("body.watches.find { it.device == 'GW-5' }.out")).isTrue();
    assertThat(answer.getList("body.watches.device"))
        .contains("GW-5")
        .doesNotContain("GW-6")
        .doesNotHaveDuplicates();
  }

  @Test
  void nobodyHandsOutTheWatchOfAnotherDongOrToSomebodyElsewhere() {
    OtherDong.setUp();
    watches().register(OtherDong.CODE, "GW-3");
    watches().register(DemoDong.CODE, "GW-4");

    refused(
        DeskCall.by(DemoDong.PLANNER, "watch-out", Map.of("device", "GW-3")),
        "device is no watch of the office");
    refused(
        DeskCall.by(DemoDong.PLANNER, "watch-in", Map.of("device", "GW-9")),
        "device is no watch of the office");
    refused(
        DeskCall.by(
            DemoDong.PLANNER, "watch-out", Map.of("device", "GW-4", "phone", OtherDong.PLANNER)),
        "phone is nobody who works there");
  }

  private static void done(String by, String command, Map<String, ?> body, String result) {
    JsonPath answer = DeskCall.by(by, command, body);
    assertThat(answer.getString("result")).as(answer.prettify()).isEqualTo(result);
  }

  private static void refused(JsonPath answer, String why) {
    assertThat(answer.getString("result")).isEqualTo("REFUSED");
    assertThat(answer.getString("error")).startsWith(why);
  }

  private static Watch watch(String device) {
    return watches().find(device).orElseThrow();
  }

  private static Watches watches() {
    return new Watches(
        FunctionTable.table(),
        FunctionTable.hash(),
        VisitNumbers.shipped(),
        Clock.systemUTC(),
        new CountedIds());
  }

  private static String token(String phone) {
    return FunctionTable.hash().of(Address.phone("", "", phone).canonical());
  }
}
