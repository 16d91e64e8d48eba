package kr.salpim.local.board;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.salpim.domain.clock.Clockwork;
import kr.salpim.domain.household.Household;
import kr.salpim.domain.outbox.Hold;
import kr.salpim.domain.outbox.Parking;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Table;
import kr.salpim.local.LocalResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The list of what waits for a person, on the board. */
@QuarkusTest
@WithTestResource(LocalResource.class)
class ParkedApiTest {

  private static final Duration SOON = Duration.ofSeconds(5);

  private static final String DONG = "1153055000";

  /** Whoever writes from a land line cannot be answered by text. */
  private static final String LAND_LINE = "+8228600000";

  @Inject Hold hold;

  @Inject Table table;

  @BeforeEach
  void theStreamRuns() {
    Api.stream(true);
  }

  @Test
  void anAnswerToALandLineWaitsForAPersonWhoTakesItOffTheList() throws Exception {
    Api.write(LAND_LINE, "안녕하세요");
    Api.until(SOON, () -> !ids("reason", "number").isEmpty());
    String id = ids("reason", "number").get(0);

    JsonPath entry = list();
    entry.setRootPath("find { it.id == '" + id + "' }");
    assertThat(entry.getString("what")).isEqualTo("OUTGOING");
    assertThat(entry.getString("class")).isEqualTo("REPLY");
    assertThat(entry.getString("state")).isEqualTo("FAILED");
    assertThat(entry.getBoolean("mayRepeat")).isFalse();
    assertThat(given().get("/board/api/parked").asString()).doesNotContain("28600000", "안녕");
    Api.post("parked/" + id + "/dismiss", Map.of()).body("result", equalTo("DISMISSED"));
    Api.post("parked/" + id + "/dismiss", Map.of()).body("result", equalTo("NOT_PARKED"));
    assertThat(ids("reason", "number")).doesNotContain(id);
  }

  @Test
  void whatWasQueuedBeforeARestoreGoesOutOnceSomebodyReleasesIt() throws Exception {
    String phone = "+821000000788";
    hold.hold();
    Api.write(phone, "안녕하세요");
    hold.restored();
    hold.resume();
    Api.advance("PT4M");
    assertThat(Api.received(phone)).isEmpty();
    List<String> ids = ids("reason", "restored");
    assertThat(ids).isNotEmpty();

    Api.post("parked/" + ids.get(0) + "/release", Map.of()).body("result", equalTo("RELEASED"));
    Api.post("parked/" + ids.get(0) + "/release", Map.of()).body("result", equalTo("NOT_PARKED"));
    Api.advance("PT2M");
    Api.until(SOON, () -> Api.received(phone).size() == 1);
    assertThat(Api.messages(phone).getList("findAll { it.direction == 'OUT' }.form"))
        .containsExactly("LMS");
  }

  @Test
  void aHouseholdThatCouldNotBeAssessedIsTakenOffTheListWithAReason() {
    Household household = Household.provisional("parked-household", DONG, Optional.empty());
    Item item =
        household
            .toItem()
            .text(Clockwork.REASON, "attempts ArithmeticException")
            .text(Attributes.BOARD, Parking.list(DONG))
            .number(Attributes.BOARD_AT, Instant.now().toEpochMilli())
            .build();
    table.write(new Change.Put(item, Condition.always()));
    String id = ids("what", "HOUSEHOLD").get(0);

    Api.post("parked/" + id + "/dismiss", Map.of()).statusCode(400);
    Api.post("parked/" + id + "/dismiss", Map.of("reason", "이미 만났음"))
        .body("result", equalTo("DISMISSED"));
    assertThat(ids("what", "HOUSEHOLD")).doesNotContain(id);
  }

  @Test
  void anIdThatIsNoneIsAProblem() {
    Api.post("parked/no/release", Map.of()).statusCode(400);
    Api.post("parked/in.AAAA/dismiss", Map.of()).statusCode(400);
    given()
        .contentType("text/plain")
        .post("/board/api/parked/0123456789/release")
        .then()
        .statusCode(415);
  }

  @Test
  void aFormThatIsNoneIsAProblem() {
    Map<String, Object> message =
        Map.of(
            "id",
            "odd",
            "channel",
            "solapi",
            "account",
            "demo",
            "user",
            "+821000000789",
            "phone",
            true,
            "form",
            "FAX",
            "text",
            "글");
    Api.post("deliveries", message).statusCode(400);
  }

  private static List<String> ids(String attribute, String value) {
    return list().getList("findAll { it." + attribute + " == '" + value + "' }.id");
  }

  private static JsonPath list() {
    return given().get("/board/api/parked").then().statusCode(200).extract().jsonPath();
  }
}
