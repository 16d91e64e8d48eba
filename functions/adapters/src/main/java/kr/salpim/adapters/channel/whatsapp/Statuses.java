package kr.salpim.adapters.channel.whatsapp;

import com.fasterxml.jackson.databind.JsonNode;
import kr.salpim.adapters.channel.Fields;
import kr.salpim.adapters.channel.Malformed;
import kr.salpim.adapters.channel.Parsed;
import kr.salpim.adapters.channel.Times;
import kr.salpim.domain.inbound.WebhookEvent;
import kr.salpim.domain.inbound.WebhookEvent.Outcome;

/**
 * {@code {"id":"wamid.…","status":"delivered","timestamp":"1790000000","errors":[{"code":131026}]}}
 */
final class Statuses {

  private Statuses() {}

  static Parsed read(String account, JsonNode status) throws Malformed {
    String id = Fields.neededId(Fields.object(status), "id");
    String state = Fields.neededId(status, "status");
    Outcome outcome =
        switch (state) {
          case "delivered" -> Outcome.DELIVERED;
          case "read", "played" -> Outcome.READ;
          case "failed" -> Outcome.FAILED;
          default -> Outcome.PENDING;
        };
    String code = status.path("errors").path(0).path("code").asText(state);
    return new Parsed.Event(
        new WebhookEvent.DeliveryReport(
            WhatsApp.NAME,
            account,
            id + "|" + state,
            id,
            outcome,
            Fields.code(code),
            Times.read(status.path("timestamp"))));
  }
}
