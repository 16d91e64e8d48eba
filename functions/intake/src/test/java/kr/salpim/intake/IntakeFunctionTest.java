package kr.salpim.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kr.salpim.adapters.testing.MockLambda;
import kr.salpim.domain.contact.Address;
import kr.salpim.domain.sos.Sos;
import kr.salpim.domain.sos.SosItem;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;
import kr.salpim.testkit.centre.DemoDong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The function as Lambda runs it, over DynamoDB Local. The native binary passes the same tests. */
@Tag("aws")
@QuarkusTest
@QuarkusTestResource(DemoCentre.class)
@QuarkusTestResource(MockLambda.class)
class IntakeFunctionTest {

  private static final String SMS =
      "{\"id\":\"%s\",\"from\":\"010-0000-0101\",\"to\":\"02-0000-0000\",\"text\":\"쌀이 떨어졌어요\"}";

  @Test
  void aTextMessageIsTakenWithAnEmptySuccess() {
    JsonPath answer = GatewayCall.signed("sms", "it-1", SMS.formatted("it-1")).answer();
    assertThat(answer.getInt("statusCode")).isEqualTo(200);
    assertThat(answer.getString("body")).isEmpty();
    assertThat(DemoCentre.messages(Address.phone("sms", "demo", DemoDong.RESIDENT))).isNotEmpty();
  }

  @Test
  void fiftyDeliveriesAtOnceAreStoredOnceAndAnsweredAlike() throws Exception {
    String body = SMS.formatted("it-50").replace("0101", "0102");
    ExecutorService senders = Executors.newFixedThreadPool(16);
    try {
      Callable<String> send = () -> GatewayCall.signed("sms", "it-50", body).answer().prettify();
      Set<String> answers = new HashSet<>();
      for (Future<String> answer : senders.invokeAll(Collections.nCopies(50, send))) {
        answers.add(answer.get());
      }
      assertThat(answers).hasSize(1);
    } finally {
      senders.shutdownNow();
    }
    assertThat(DemoCentre.messages(Address.phone("sms", "demo", DemoDong.NEIGHBOUR))).hasSize(1);
  }

  @Test
  void anSosIsStoredOnceAndItsPlaceSealed() {
    String body =
        "{\"device\":\"GW-0001\",\"latitude\":37.495121,\"longitude\":126.887342,\"battery\":64}";
    for (int delivery = 0; delivery < 2; delivery++) {
      JsonPath answer = GatewayCall.signed("sos", "it-sos", body).answer();
      assertThat(answer.getInt("statusCode")).isEqualTo(200);
      assertThat(answer.getString("body")).isEmpty();
    }
    String id = DemoCentre.hash().of("in|sos|demo|it-sos");
    Item stored =
        DemoCentre.table().get(new Key(Sos.PARTITION_PREFIX + id, Sos.SORT)).orElseThrow();
    assertThat(SosItem.from(stored).place().orElseThrow().north()).isEqualTo("37.49512");
    assertThat(SosItem.from(stored).dong()).isEqualTo(DemoDong.CODE);
    assertThat(stored.plain().toString()).doesNotContain("37.49", "GW-0001");
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
    assertThat(answer.getString("body")).contains("\"simpleText\"", "구로4동");
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
