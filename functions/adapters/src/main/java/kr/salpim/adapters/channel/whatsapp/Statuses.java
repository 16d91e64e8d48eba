package kr.salpim.adapters.channel.whatsapp;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;
import kr.salpim.adapters.channel.Fields;
import kr.salpim.adapters.channel.Malformed;
import kr.salpim.adapters.channel.Parsed;
import kr.salpim.adapters.channel.Times;
import kr.salpim.domain.inbound.WebhookEvent;
import kr.salpim.domain.inbound.WebhookEvent.Outcome;

/**
 * What became of a message of ours.
 *
 * <pre>{@code
 * {"id":"wamid.…","status":"delivered","timestamp":"1790000000","recipient_id":"821000000101",
 *  "biz_opaque_callback_data":"…","errors":[{"code":131026}]}
 * }</pre>
 *
 * @see <a
 *     href="https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/messages/status">Meta:
 *     status messages webhook</a>
 */
final class Statuses {

  /** Our ids; others may send over the same number and have data of theirs echoed. */
  private static final Pattern OURS = Pattern.compile("[A-Za-z0-9_-]{1,64}");

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
            Fields.text(status, "biz_opaque_callback_data")
                .filter(echoed -> OURS.matcher(echoed).matches()),
            outcome,
            Fields.code(code),
            Times.read(status.path("timestamp"))));
  }
}
