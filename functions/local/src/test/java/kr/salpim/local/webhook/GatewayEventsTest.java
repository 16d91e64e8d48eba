package kr.salpim.local.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GatewayEventsTest {

  private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");

  @Test
  void headerNamesAreLoweredAndDuplicatesJoined() {
    APIGatewayV2HTTPEvent event =
        event(
            "/webhooks/sms/demo",
            "{}",
            List.of(
                Map.entry("Content-Type", "application/json"),
                Map.entry("X-Many", "a"),
                Map.entry("x-many", "b")));

    assertThat(event.getHeaders())
        .containsEntry("content-type", "application/json")
        .containsEntry("x-many", "a,b");
  }

  @Test
  void pathAndQueryStayAsSent() {
    APIGatewayV2HTTPEvent event =
        event("/webhooks/whatsapp/d%65mo?hub.mode=subscribe&a=%2B1&a=2", "", List.of());

    assertThat(event.getRawPath()).isEqualTo("/webhooks/whatsapp/d%65mo");
    assertThat(event.getRawQueryString()).isEqualTo("hub.mode=subscribe&a=%2B1&a=2");
    assertThat(event.getQueryStringParameters())
        .containsEntry("hub.mode", "subscribe")
        .containsEntry("a", "+1,2");
  }

  @Test
  void whatTheCallIsStandsInTheContext() {
    APIGatewayV2HTTPEvent event =
        event("/webhooks/line/demo", "", List.of(Map.entry("User-Agent", "LineBotWebhook/2.0")));

    var http = event.getRequestContext().getHttp();
    assertThat(http.getMethod()).isEqualTo("POST");
    assertThat(http.getPath()).isEqualTo("/webhooks/line/demo");
    assertThat(http.getSourceIp()).isEqualTo("127.0.0.1");
    assertThat(http.getUserAgent()).isEqualTo("LineBotWebhook/2.0");
    assertThat(event.getVersion()).isEqualTo("2.0");
    assertThat(event.getRequestContext().getTimeEpoch()).isEqualTo(NOW.toEpochMilli());
  }

  @Test
  void jsonTravelsAsItIs() {
    APIGatewayV2HTTPEvent event =
        event("/", "{\"text\":\"도와주세요\"}", List.of(Map.entry("content-type", "application/json")));

    assertThat(event.getIsBase64Encoded()).isFalse();
    assertThat(event.getBody()).isEqualTo("{\"text\":\"도와주세요\"}");
  }

  @Test
  void formsTravelAsBase64() {
    APIGatewayV2HTTPEvent event =
        event(
            "/",
            "Body=a%20b",
            List.of(Map.entry("content-type", "application/x-www-form-urlencoded")));

    assertThat(event.getIsBase64Encoded()).isTrue();
    assertThat(Base64.getDecoder().decode(event.getBody())).asString().isEqualTo("Body=a%20b");
  }

  @Test
  void jsonThatIsNoUtf8TravelsAsBase64() {
    byte[] broken = {'{', (byte) 0xff, '}'};
    APIGatewayV2HTTPEvent event =
        GatewayEvents.event(
            new RawRequest(
                "POST",
                "/",
                "HTTP/1.1",
                List.of(Map.entry("content-type", "application/json")),
                broken,
                "127.0.0.1"),
            "id",
            NOW);

    assertThat(event.getIsBase64Encoded()).isTrue();
    assertThat(Base64.getDecoder().decode(event.getBody())).isEqualTo(broken);
  }

  @Test
  void cookiesHaveAFieldOfTheirOwn() {
    APIGatewayV2HTTPEvent event = event("/", "", List.of(Map.entry("Cookie", "a=1; b=2")));

    assertThat(event.getCookies()).containsExactly("a=1", "b=2");
    assertThat(event.getHeaders()).doesNotContainKey("cookie");
  }

  @Test
  void aQueryThatCannotBeDecodedIsKept() {
    assertThat(event("/?a=%zz", "", List.of()).getQueryStringParameters())
        .containsEntry("a", "%zz");
  }

  private static APIGatewayV2HTTPEvent event(
      String target, String body, List<Map.Entry<String, String>> headers) {
    return GatewayEvents.event(
        new RawRequest(
            "POST",
            target,
            "HTTP/1.1",
            headers,
            body.getBytes(StandardCharsets.UTF_8),
            "127.0.0.1"),
        "id",
        NOW);
  }
}
