package kr.salpim.local.board;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
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
        .body("error", equalTo("dong must be a code of ten digits, or five of a district office"));
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

  @Test
  void aFileIsLoadedWhileItComesAndLoadedAgainChangesNothing() {
    StringBuilder file = new StringBuilder("관리번호,성명,생년월일,전화번호,주소\n");
    for (int n = 1; n <= 450; n++) {
      file.append("F-%d,김%d,1950-01-01,010-2000-%04d,구로동로 %d\n".formatted(n, n, n, n));
    }
    file.append("F-0,이름,2999-01-01,010-2000-9999,구로동로 1\n");
    byte[] bytes = file.toString().getBytes(StandardCharsets.UTF_8);

    List<JsonPath> answers = load(bytes, sha256(bytes));

    assertThat(answers).hasSizeGreaterThan(4);
    JsonPath last = answers.get(answers.size() - 1);
    assertThat(last.getString("result")).as(last.prettify()).isEqualTo("DONE");
    assertThat(last.getInt("body.taken")).isEqualTo(450);
    assertThat(last.getInt("body.refused")).isEqualTo(1);
    assertThat(answers)
        .anySatisfy(
            answer ->
                assertThat(answer.getList("body.bad.line", Integer.class)).containsExactly(452));
    assertThat(load(bytes, sha256(bytes)))
        .singleElement()
        .satisfies(
            again -> {
              assertThat(again.getString("result")).isEqualTo("DONE");
              assertThat(again.getInt("body.taken")).isEqualTo(450);
            });
  }

  @Test
  void aFileInAnotherEncodingOrOfAnotherHashIsToldSo() {
    byte[] old = "관리번호,성명\n1,김순자\n".getBytes(Charset.forName("MS949"));
    assertThat(load(old, sha256(old)))
        .last()
        .satisfies(answer -> assertThat(answer.getString("error")).contains("not UTF-8"));

    byte[] one = "관리번호,성명\nH-1,김순자\n".getBytes(StandardCharsets.UTF_8);
    assertThat(load(one, "0".repeat(64)))
        .last()
        .satisfies(answer -> assertThat(answer.getString("error")).startsWith("sha256 is not"));
  }

  private static List<JsonPath> load(byte[] file, String sha256) {
    String lines =
        given()
            .contentType("text/csv")
            .queryParam("kind", "households")
            .queryParam("name", "list.csv")
            .queryParam("institution", "구로구")
            .queryParam("sha256", sha256)
            .queryParam("by", "+821000000401")
            .body(file)
            .post("/desk/load")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    return lines.lines().map(JsonPath::new).toList();
  }

  private static String sha256(byte[] file) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static ValidatableResponse post(String command, Object call) {
    return given().contentType("application/json").body(call).post("/desk/" + command).then();
  }
}
