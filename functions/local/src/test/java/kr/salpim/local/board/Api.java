package kr.salpim.local.board;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** The board's API, as a test uses it. */
final class Api {

  static final String RESIDENT = "+821000000101";
  static final String NEIGHBOUR = "+821000000102";
  static final String VOLUNTEER = "+821000000201";
  static final String PLANNER = "+821000000301";
  static final String TEAM_LEAD = "+821000000401";
  static final String DONG_HEAD = "+821000000501";

  private Api() {}

  static ValidatableResponse post(String path, Object body) {
    return given().contentType(ContentType.JSON).body(body).post("/board/api/" + path).then();
  }

  /** One of the desk's commands in the name of a person of the staff. */
  static JsonPath desk(String command, String by, Map<String, ?> body) {
    return given()
        .contentType(ContentType.JSON)
        .body(Map.of("by", by, "purpose", "board", "body", body))
        .post("/desk/" + command)
        .then()
        .extract()
        .jsonPath();
  }

  /** Ends every open alert as a mistake. */
  static void settleAll() {
    List<String> open = given().get("/board/api/alerts").jsonPath().getList("alerts.id");
    open.forEach(id -> desk("alert-result", TEAM_LEAD, Map.of("id", id, "result", "MISTAKEN")));
  }

  /** Writes as a phone; the message's id. */
  static String write(String phone, String text) {
    return post("phones/" + phone + "/messages", Map.of("text", text))
        .statusCode(201)
        .extract()
        .path("messageId");
  }

  static JsonPath messages(String phone) {
    return given()
        .queryParam("phone", phone)
        .get("/board/api/messages")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  /**
   * The texts that a phone received but for those about visits: the demo households are owed some,
   * whatever day it is.
   */
  static List<String> received(String phone) {
    return messages(phone)
        .getList("findAll { it.direction == 'OUT' && !it.text.contains('방문') }.text");
  }

  static void advance(String duration) {
    post("clock", Map.of("advance", duration)).statusCode(200);
  }

  static void stream(boolean enabled) {
    post("stream", Map.of("enabled", enabled)).statusCode(200);
  }

  /** Asks again and again; how long it took until it was so. */
  static Duration until(Duration longest, Callable<Boolean> so) throws Exception {
    long start = System.nanoTime();
    while (!so.call()) {
      if (System.nanoTime() - start > longest.toNanos()) {
        throw new AssertionError("not within " + longest);
      }
      Thread.sleep(50);
    }
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
