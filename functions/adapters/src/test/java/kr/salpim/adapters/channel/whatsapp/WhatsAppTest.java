package kr.salpim.adapters.channel.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.salpim.adapters.channel.Answer;
import kr.salpim.adapters.channel.ChannelContract;
import kr.salpim.adapters.channel.WebhookRequest;
import org.junit.jupiter.api.Test;

class WhatsAppTest extends ChannelContract {

  WhatsAppTest() {
    super(WhatsApp.NAME, "x-hub-signature-256");
  }

  @Test
  void theChallengeIsGivenBackToWhoKnowsTheToken() {
    assertThat(
            challenge("hub.mode=subscribe&hub.verify_token=demo-secret&hub.challenge=1158201444"))
        .contains(new Answer("text/plain; charset=utf-8", "1158201444"));
  }

  @Test
  void anyOtherChallengeIsRefused() {
    for (String query :
        List.of(
            "",
            "hub.mode=subscribe&hub.verify_token=wrong&hub.challenge=1",
            "hub.mode=subscribe&hub.verify_token=&hub.challenge=1",
            "hub.mode=unsubscribe&hub.verify_token=demo-secret&hub.challenge=1",
            "hub.mode=subscribe&hub.verify_token=demo-secret",
            "hub.mode=subscribe&hub.verify_token=demo-secret&hub.challenge=%3Cscript%3E",
            "hub.mode=subscribe&hub.verify_token=demo-secret&hub.challenge=1&hub.challenge=2",
            "hub.mode=subscribe&hub.verify_token=%")) {
      assertThat(challenge(query)).as(query).isEmpty();
    }
  }

  private Optional<Answer> challenge(String query) {
    WebhookRequest request =
        new WebhookRequest(
            "GET",
            "demo",
            Optional.empty(),
            Map.of(),
            new byte[0],
            "http://localhost:8080",
            "/webhooks/whatsapp/demo",
            query,
            "",
            Instant.EPOCH);
    return channel.challenge(request, List.of("demo-secret"));
  }
}
