package kr.salpim.local.board;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import kr.salpim.local.LocalResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(LocalResource.class)
class BoardApiTest {

  @Test
  void thePhonesOfTheDemoDongAreThere() {
    given()
        .get("/board/api/phones")
        .then()
        .statusCode(200)
        .body("phone", hasItems(Api.RESIDENT, Api.PLANNER, "+821000000601"))
        .body("find { it.phone == '+821000000301' }.role", equalTo("PLANNER"));
  }

  @Test
  void whatIsWrittenIsThereWithWhyItWasUnderstood() {
    String text = "월세가 석 달 밀렸어요. 도와주세요";
    String id = Api.write(Api.RESIDENT, text);

    JsonPath message =
        new JsonPath(given().get("/board/api/messages?phone=+821000000101").asString());
    message.setRootPath("find { it.messageId == '" + id + "' }");
    assertThat(message.getString("direction")).isEqualTo("IN");
    assertThat(message.getString("channel")).isEqualTo("sms");
    assertThat(message.getString("text")).isEqualTo(text);
    assertThat(Instant.parse(message.getString("at"))).isNotNull();
    assertThat(message.getString("understood.kind")).isEqualTo("HELP");
    assertThat(message.getString("understood.about")).isEqualTo("SELF");
    assertThat(message.getList("understood.needs", String.class)).contains("HOUSING");
    assertThat(message.getList("understood.reasons", Map.class))
        .isNotEmpty()
        .allSatisfy(
            why ->
                assertThat(why.get("words"))
                    .isEqualTo(text.substring((int) why.get("start"), (int) why.get("end"))));
  }

  @Test
  void anEmergencyIsNamed() {
    String id = Api.write(Api.RESIDENT, "이제 다 그만하고 싶어요");

    JsonPath message = Api.messages(Api.RESIDENT);
    message.setRootPath("find { it.messageId == '" + id + "' }");
    assertThat(message.getString("understood.kind")).isEqualTo("EMERGENCY");
    assertThat(message.getString("understood.emergency")).isEqualTo("SELF_HARM");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{}", "{\"text\":1}", "{\"text\":\"  \"}", "[]", "{", "", "{\"text\":\"a\"} b"})
  void aMalformedMessageIsAProblem(String body) {
    given()
        .contentType(ContentType.JSON)
        .body(body)
        .post("/board/api/phones/" + Api.RESIDENT + "/messages")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("status", equalTo(400));
  }

  @Test
  void aPhoneThatIsNoneIsAProblem() {
    Api.post("phones/112/messages", Map.of("text", "안녕하세요")).statusCode(400);
    given().get("/board/api/messages?phone=nobody").then().statusCode(400);
    given().get("/board/api/messages").then().statusCode(400);
  }

  @Test
  void aPhoneOutsideTheDemoDongAppearsOnceItWrites() throws Exception {
    Api.write("+821000000777", "안녕하세요");

    given().get("/board/api/phones").then().body("phone", hasItems("+821000000777"));
  }

  @Test
  void theClockShowsWhereItStandsAndMoves() {
    Instant before = now();
    Api.post("clock", Map.of("advance", "PT30M"))
        .statusCode(200)
        .body("offset", matchesPattern("PT.*"));

    assertThat(Duration.between(before, now()))
        .isBetween(Duration.ofMinutes(30), Duration.ofMinutes(31));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT-5M", "-PT5M", "P9999D", "30 minutes", "PT", "P1Y"})
  void aDurationThatIsNoneIsAProblem(String advance) {
    Instant before = now();
    Api.post("clock", Map.of("advance", advance)).statusCode(400);

    assertThat(Duration.between(before, now())).isLessThan(Duration.ofMinutes(1));
  }

  @Test
  void aDeliveryIsShownOnceHoweverOftenItComes() {
    Map<String, Object> message =
        Map.of(
            "id",
            "once",
            "channel",
            "line",
            "account",
            "demo",
            "user",
            "U77",
            "phone",
            false,
            "text",
            "한 번만 보여요");
    for (int i = 0; i < 3; i++) {
      Api.post("deliveries", message).statusCode(200).body("reference", containsString("once"));
    }

    assertThat(Api.received("line|demo|U77")).containsExactly("한 번만 보여요");
    given().get("/board/api/phones").then().body("phone", hasItems("line|demo|U77"));
  }

  @Test
  void anIncompleteDeliveryIsAProblem() {
    Api.post("deliveries", Map.of("id", "x")).statusCode(400);
  }

  @Test
  void theStreamCanBeSwitched() {
    Api.post("stream", Map.of("enabled", false)).statusCode(200).body("enabled", equalTo(false));
    Api.post("stream", Map.of("enabled", true)).statusCode(200).body("enabled", equalTo(true));
    Api.post("stream", Map.of("enabled", "no")).statusCode(400);
  }

  @Test
  void anotherSitesPageCannotWrite() {
    write().header("Origin", "https://evil.example").post(path()).then().statusCode(403);
    write().header("Origin", "null").post(path()).then().statusCode(403);
    given().contentType("text/plain").body("{\"text\":\"a\"}").post(path()).then().statusCode(415);
  }

  @Test
  void aNameThatWasReboundToThisMachineIsRefused() {
    write().header("Host", "evil.example").post(path()).then().statusCode(403);
    given().header("Host", "evil.example").get("/board/api/phones").then().statusCode(403);
  }

  @Test
  void aBodyThatIsTooLargeIsRefused() {
    write().body("{\"text\":\"" + "a".repeat(100_000) + "\"}").post(path()).then().statusCode(413);
  }

  @Test
  void whatIsNotThereIsAProblem() {
    given()
        .get("/board/api/nothing")
        .then()
        .statusCode(404)
        .contentType("application/problem+json");
  }

  @Test
  void thePageBringsAStrictPolicy() {
    given()
        .get("/")
        .then()
        .statusCode(200)
        .header("Content-Security-Policy", containsString("default-src 'none'"))
        .header("X-Content-Type-Options", "nosniff");
    given().get("/board/main.js").then().statusCode(200);
  }

  private static RequestSpecification write() {
    return given().contentType(ContentType.JSON).body(Map.of("text", "안녕하세요"));
  }

  private static String path() {
    return "/board/api/phones/" + Api.RESIDENT + "/messages";
  }

  private static Instant now() {
    return Instant.parse(given().get("/board/api/clock").path("now"));
  }
}
