package kr.salpim.local.board;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import kr.salpim.local.LocalResource;
import org.junit.jupiter.api.Test;

/** The desk's commands on this machine. */
@QuarkusTest
@WithTestResource(LocalResource.class)
class DeskApiTest {

  private static final String DONG = "1153055000";

  @Test
  void aCommandIsAnsweredAsLambdaAnswersIt() {
    post("parked-list", Map.of("by", "kim.ops", "body", Map.of("dong", DONG)))
        .statusCode(200)
        .body("result", equalTo("LISTED"));
  }

  @Test
  void aRefusalIsABadRequest() {
    post("parked-list", Map.of("by", "kim.ops", "body", Map.of("dong", "x")))
        .statusCode(400)
        .body("result", equalTo("REFUSED"))
        .body("error", equalTo("dong must be a code of ten digits"));
    post("nothing", Map.of("by", "kim.ops"))
        .statusCode(400)
        .body("error", startsWith("command must be one of "));
    post("parked-list", "[]").statusCode(400);
  }

  @Test
  void pagesOfOtherSitesCommandNothing() {
    given()
        .header("origin", "https://example.com")
        .contentType("application/json")
        .body("{}")
        .post("/desk/delivery-hold")
        .then()
        .statusCode(403);
    given().contentType("text/plain").body("{}").post("/desk/delivery-hold").then().statusCode(415);
  }

  private static ValidatableResponse post(String command, Object call) {
    return given().contentType("application/json").body(call).post("/desk/" + command).then();
  }
}
