package kr.salpim.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

/** The function as Lambda runs it. What it says of itself holds natively too ({@code IntakeFunctionIT}). */
@QuarkusTest
@QuarkusTestResource(DemoSettings.class)
class IntakeFunctionTest {

  private static final String SMS =
      "{\"id\":\"%s\",\"from\":\"010-0000-0101\",\"to\":\"02-0000-0000\",\"text\":\"쌀이 떨어졌어요\"}";

  @Test
  void aTextMessageIsTakenWithAnEmptySuccess() {
    JsonPath answer = GatewayCall.signed("sms", "it-1", SMS.formatted("it-1")).answer();
    assertThat(answer.getInt("statusCode")).isEqualTo(200);
    assertThat(answer.getString("body")).isEmpty();
  }

  @Test
  void aBodyInBase64IsTakenAlike() {
    JsonPath answer = GatewayCall.signed("sms", "it-2", SMS.formatted("it-2")).inBase64().answer();
    assertThat(answer.getInt("statusCode")).isEqualTo(200);
  }

  @Test
  void twilioGetsItsEmptyResponse() {
    JsonPath answer =
        GatewayCall.signed("twilio", "", "MessageSid=SM1&From=%2B821000000101&Body=%EB%84%A4")
            .answer();
    assertThat(answer.getString("body")).isEqualTo("<Response/>");
    assertThat(answer.getString("headers.'content-type'")).startsWith("text/xml");
  }

  @Test
  void kakaoIsAnsweredInTheResponse() {
    JsonPath answer =
        GatewayCall.signed(
                "kakao", "", "{\"userRequest\":{\"utterance\":\"안녕하세요\",\"user\":{\"id\":\"u1\"}}}")
            .with("x-request-id", "it-kakao")
            .answer();
    assertThat(answer.getInt("statusCode")).isEqualTo(200);
    assertThat(answer.getString("body")).startsWith("{\"version\":\"2.0\",");
  }

  @Test
  void theOtherMessengersAreTaken() {
    assertThat(status("line", "{\"events\":[]}")).isEqualTo(200);
    assertThat(status("telegram", "{\"update_id\":1,\"poll\":{}}")).isEqualTo(200);
    assertThat(status("whatsapp", "{\"entry\":[]}")).isEqualTo(200);
    assertThat(status("talktalk", "{\"event\":\"open\",\"user\":\"u\"}")).isEqualTo(200);
    assertThat(status("solapi", "[]")).isEqualTo(200);
    assertThat(status("nhn", "{\"event\":\"UNSUBSCRIBE\",\"hooks\":[]}")).isEqualTo(200);
  }

  @Test
  void whatsAppsChallengeIsGivenBack() {
    JsonPath answer =
        GatewayCall.get(
                "/webhooks/whatsapp/demo",
                "hub.mode=subscribe&hub.verify_token=demo-secret&hub.challenge=42")
            .answer();
    assertThat(answer.getString("body")).isEqualTo("42");
  }

  @Test
  void aForgedCallIsRefusedAndAnUnknownPlaceIsNotThere() {
    JsonPath forged =
        GatewayCall.signed("line", "", "{\"events\":[]}").with("x-line-signature", "x").answer();
    assertThat(forged.getInt("statusCode")).isEqualTo(401);
    assertThat(forged.getString("body")).contains("urn:salpim:problem:unauthorized");
    assertThat(GatewayCall.get("/", "").answer().getInt("statusCode")).isEqualTo(404);
  }

  @Test
  void aBodyThatCannotBeReadIsMalformed() {
    JsonPath answer = GatewayCall.signed("telegram", "", "{\"update_id\":1,").answer();
    assertThat(answer.getInt("statusCode")).isEqualTo(400);
    assertThat(answer.getString("headers.'content-type'")).isEqualTo("application/problem+json");
  }

  private static int status(String channel, String body) {
    return GatewayCall.signed(channel, "", body).answer().getInt("statusCode");
  }
}
