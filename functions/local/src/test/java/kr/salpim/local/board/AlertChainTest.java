package kr.salpim.local.board;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import kr.salpim.domain.calendar.BusinessHours;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.local.LocalResource;
import org.junit.jupiter.api.Test;

/**
 * From what a neighbour saw and two institutions' lists confirm to a result: one alert, told step
 * by step until somebody takes it.
 */
@QuarkusTest
@TestProfile(AlertChainTest.NobodyElse.class)
@WithTestResource(LocalResource.class)
class AlertChainTest {

  private static final Duration SOON = Duration.ofSeconds(10);

  /** A program of its own: what other tests heard of the household would weigh too. */
  public static final class NobodyElse implements QuarkusTestProfile {}

  @Test
  void oneAlertClimbsUntilSomebodyTakesItAndClosesWithAResult() throws Exception {
    Seoul.freshMorning();
    LocalDate today = Seoul.now().toLocalDate();

    Api.write(Api.NEIGHBOUR, "옆집 할머니가 월세가 석 달 밀려서 나가야 한대요");
    Api.until(SOON, () -> Api.received(Api.PLANNER).size() == 1);
    assertThat(Api.received(Api.PLANNER).get(0)).contains("주의:", "1구역").doesNotContain("월세");
    assertThat(load("signals.csv").getInt("body.taken")).isEqualTo(2);
    // Loaded signals are looked at one after the other, spread over half an hour.
    Api.advance("PT31M");
    Api.until(SOON, () -> Api.received(Api.PLANNER).size() == 2);
    assertThat(Api.received(Api.PLANNER).get(1)).contains("(단계가 올랐어요) 위기:", "1 제가 맡을게요");

    JsonPath alert = onlyAlert();
    assertThat(alert.getString("level")).isEqualTo("CRISIS");
    assertThat(alert.getString("zone")).isEqualTo("1구역");
    assertThat(alert.getString("told[0].role")).isEqualTo("PLANNER");
    assertThat(alert.getString("told[0].message.way")).isEqualTo("solapi/demo");
    assertThat(given().get("/board/api/alerts").asString()).doesNotContain("박순자", "999");
    itsReasonsAreRead(alert.getString("id"), today);

    silenceBringsTheTeamLead(alert);
    whoTakesItStopsTheClimb();
    aResultClosesIt(alert.getString("id"));
  }

  private static void itsReasonsAreRead(String id, LocalDate today) {
    JsonPath read = Api.desk("alert-read", Api.PLANNER, Map.of("id", id));
    List<String> reasons = read.getList("body.reasons");

    assertThat(reasons)
        .anySatisfy(
            reason ->
                assertThat(reason)
                    .matches("전기 끊김\\(단전\\) · " + today.minusDays(21) + " · 한국전력 등 · \\d+%"))
        .anySatisfy(reason -> assertThat(reason).startsWith("건강보험료 체납 · ").endsWith("%"))
        .anySatisfy(reason -> assertThat(reason).contains("제보 · " + today + " · 이웃 · "))
        .anySatisfy(reason -> assertThat(reason).startsWith("혼자 삶 · "));
    assertThat(read.getList("body.card.names")).containsExactly("박순자");
    assertThat(Api.desk("alert-read", Api.DONG_HEAD, Map.of("id", id)).getString("body.reasons"))
        .isNull();
  }

  private static void silenceBringsTheTeamLead(JsonPath alert) throws Exception {
    ZonedDateTime due = Instant.parse(alert.getString("due")).atZone(WorkingDays.SEOUL);
    Instant told = Instant.parse(alert.getString("told[0].at"));
    assertThat(BusinessHours.shipped().plus(told, Duration.ofHours(4))).isEqualTo(due.toInstant());
    Seoul.advanceTo(due.minusMinutes(1));
    assertThat(Api.received(Api.TEAM_LEAD)).isEmpty();
    Seoul.advanceTo(due.plusMinutes(1));
    Api.until(SOON, () -> Api.received(Api.TEAM_LEAD).size() == 1);
    assertThat(Api.received(Api.TEAM_LEAD).get(0)).contains("(아직 맡은 분이 없어요)", "위기:");
  }

  private static void whoTakesItStopsTheClimb() throws Exception {
    Api.advance("PT1M");
    int before = Api.received(Api.TEAM_LEAD).size();
    Api.write(Api.TEAM_LEAD, number(Api.received(Api.TEAM_LEAD).get(0)) + "-1");
    Api.until(SOON, () -> Api.received(Api.TEAM_LEAD).size() == before + 1);
    assertThat(onlyAlert().getString("taken.role")).isEqualTo("TEAM_LEAD");
    Api.advance("PT5H");
    assertThat(Api.received(Api.DONG_HEAD)).isEmpty();
  }

  private static void aResultClosesIt(String id) throws Exception {
    String question = Api.received(Api.TEAM_LEAD).get(1);
    assertThat(question).contains("결과를 알려 주세요");
    String number = question.replaceAll("(?s).*\\(답: (\\d+)-1에서.*", "$1");
    Api.write(Api.TEAM_LEAD, number + "-2");
    Api.until(SOON, () -> alerts().getList("alerts").isEmpty());

    JsonPath read = Api.desk("alert-read", Api.TEAM_LEAD, Map.of("id", id));
    assertThat(read.getString("body.alert.state")).isEqualTo("CLOSED");
    assertThat(read.getString("body.alert.result")).isEqualTo("MET");
    assertThat(read.getList("body.record.what"))
        .startsWith("OPENED", "TOLD", "RAISED", "TOLD")
        .endsWith("TOLD", "TAKEN", "RESULT");
  }

  private static String number(String notice) {
    return notice.replaceAll("(?s).*\\(답: (\\d+)-1,.*", "$1");
  }

  private static JsonPath onlyAlert() {
    JsonPath all = alerts();
    assertThat(all.getList("alerts")).hasSize(1);
    all.setRootPath("alerts[0]");
    return all;
  }

  private static JsonPath alerts() {
    return given().get("/board/api/alerts").then().statusCode(200).extract().jsonPath();
  }

  /** Loads one of the examples; the last answer. */
  private static JsonPath load(String name) throws NoSuchAlgorithmException {
    byte[] file = given().get("/board/api/examples/" + name).asByteArray();
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(file);
    String lines =
        given()
            .contentType("text/csv")
            .queryParam("kind", "signals")
            .queryParam("name", name)
            .queryParam("institution", "사회보장정보시스템")
            .queryParam("sha256", HexFormat.of().formatHex(hash))
            .queryParam("by", Api.PLANNER)
            .body(file)
            .post("/desk/load")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    assertThat(new String(file, StandardCharsets.UTF_8)).contains("POWER_CUT", "NHIS_ARREARS");
    return new JsonPath(lines.lines().reduce((earlier, later) -> later).orElseThrow());
  }
}
