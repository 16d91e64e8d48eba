package kr.salpim.adapters.channel.partner;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import kr.salpim.adapters.channel.Json;
import kr.salpim.adapters.channel.Signatures;
import kr.salpim.domain.provider.Dispatch.Event;

/**
 * What a partner is told, with the names of CloudEvents 1.0. It is thin: whose household it is and
 * what it is about the partner fetches with its own credentials, so that each disclosure is on
 * record.
 *
 * <pre>{@code
 * {"specversion":"1.0","id":"…","source":"urn:salpim","type":"kr.salpim.referral.created",
 *  "time":"2026-11-22T00:00:10Z","subject":"…","datacontenttype":"application/json","data":{}}
 * }</pre>
 *
 * @see <a
 *     href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/spec.md">CloudEvents</a>
 */
final class PartnerEvent {

  private PartnerEvent() {}

  /**
   * @param id the message's: together with {@code source} it names the event for good
   * @param at of this attempt: CloudEvents allows it where nobody knows the event's own
   */
  static byte[] body(String id, String source, Event event, Instant at) {
    ObjectNode body =
        Json.object()
            .put("specversion", "1.0")
            .put("id", id)
            .put("source", source)
            .put("type", event.type())
            .put("time", at.truncatedTo(ChronoUnit.SECONDS).toString())
            .put("subject", event.subject())
            .put("datacontenttype", "application/json");
    body.putObject("data");
    return Signatures.utf8(body.toString());
  }
}
