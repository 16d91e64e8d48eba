package kr.salpim.local.webhook;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import kr.salpim.local.LocalResource;
import org.junit.jupiter.api.Test;

/** What comes from outside reaches intake as it was sent, and intake's answer goes back. */
@QuarkusTest
@WithTestResource(LocalResource.class)
class WebhookRouteTest {

  private static final String LINE =
      """
      {"destination":"U0","events":[{"type":"message","webhookEventId":"01H00000000000000000000%s",
      "timestamp":1790000000000,"source":{"type":"user","userId":"Uabc"},
      "deliveryContext":{"isRedelivery":false},
      "message":{"type":"text","id":"1","text":"쌀이 떨어졌어요"}}]}""";

  @Test
  void aSignedMessageIsTakenAndItsWriterAppearsOnTheBoard() throws Exception {
    byte[] body = LINE.formatted("0A").getBytes(StandardCharsets.UTF_8);
    given()
        .contentType(ContentType.JSON)
        .header("x-line-signature", signature(body))
        .body(body)
        .post("/webhooks/line/demo")
        .then()
        .statusCode(200);

    List<String> texts =
        given().get("/board/api/messages?phone=line|demo|Uabc").jsonPath().getList("text");
    assertThat(texts).contains("쌀이 떨어졌어요");
    for (int i = 0; i < 100 && !phones().contains("line|demo|Uabc"); i++) {
      Thread.sleep(50);
    }
    assertThat(phones()).contains("line|demo|Uabc");
  }

  @Test
  void aForgedOneIsRefused() {
    given()
        .contentType(ContentType.JSON)
        .header("x-line-signature", "AAAA")
        .body(LINE.formatted("0B"))
        .post("/webhooks/line/demo")
        .then()
        .statusCode(401);
  }

  @Test
  void anUnknownChannelIsNotFound() {
    given()
        .contentType(ContentType.JSON)
        .body("{}")
        .post("/webhooks/pager/demo")
        .then()
        .statusCode(404);
  }

  @Test
  void whatIsTooLargeIsRefusedByIntakeAndWhatIsMuchTooLargeOnTheWay() {
    for (int kilobytes : List.of(257, 600)) {
      given()
          .contentType(ContentType.JSON)
          .body("a".repeat(kilobytes * 1024))
          .post("/webhooks/sms/demo")
          .then()
          .statusCode(413);
    }
  }

  private static List<String> phones() {
    return given().get("/board/api/phones").jsonPath().getList("phone");
  }

  private static String signature(byte[] body) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec("demo-secret".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    return Base64.getEncoder().encodeToString(mac.doFinal(body));
  }
}
